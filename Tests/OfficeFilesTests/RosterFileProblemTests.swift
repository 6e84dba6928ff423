import OfficeFiles
import Testing

/// What is wrong with a roster file is found all at once, each with its line.
@Suite("Roster files that are wrong")
struct RosterFileProblemTests {
    private static let noID =
        "is no id: an id has 1 to 64 letters a-z and A-Z, digits, '-', '_' and '.'"
    private static let noPost = """
        is none of: mayor, actingMayor, executiveDeputyMayor, deputyMayor, secretaryGeneral, \
        mayorsAssistant, deputySecretaryGeneral, departmentHead
        """

    @Test(
        "An entry by itself",
        arguments: [
            ("name: 甲, post: mayor", Wrong(2, "people[1].id", .missing)),
            (
                "id: a b, name: 甲, post: mayor",
                Wrong(2, "people[1].id", .invalid(value: "a b", why: noID))
            ),
            (
                "id: 甲, name: 甲, post: mayor",
                Wrong(2, "people[1].id", .invalid(value: "甲", why: noID))
            ),
            ("id: [], name: 甲, post: mayor", Wrong(2, "people[1].id", wrongText)),
            ("id: a, post: mayor", Wrong(2, "people[1].name", .missing)),
            (
                "id: a, name: '', post: mayor",
                Wrong(2, "people[1].name", .invalid(value: "", why: "is empty"))
            ),
            (
                "id: a, name: ' ', post: mayor",
                Wrong(
                    2, "people[1].name", .invalid(value: " ", why: "begins or ends with a space"))
            ),
            (
                "id: a, name: \(String(repeating: "甲", count: 65)), post: mayor",
                Wrong(
                    2, "people[1].name",
                    .invalid(
                        value: String(repeating: "甲", count: 65),
                        why: "is longer than 64 characters"))
            ),
            (
                "id: a, name: \"甲\\a\", post: mayor",
                Wrong(2, "people[1].name", .invalid(value: "甲\u{7}", why: control))
            ),
            (
                "id: a, name: \"甲\\Lb\", post: mayor",
                Wrong(2, "people[1].name", .invalid(value: "甲\u{2028}b", why: control))
            ),
            ("id: a, name: 甲", Wrong(2, "people[1].post", .missing)),
            (
                "id: a, name: 甲, post: major",
                Wrong(2, "people[1].post", .invalid(value: "major", why: noPost))
            ),
            ("id: a, name: 甲, post: mayor, rank: 1", Wrong(2, "people[1].rank", .unknownField)),
            (
                "id: a, name: 甲, post: mayor, outsideLine: yes",
                Wrong(2, "people[1].outsideLine", .wrongType(expected: "true or false"))
            ),
            (
                "id: a, name: 甲, post: mayor, inCharge: x",
                Wrong(2, "people[1].inCharge", .wrongType(expected: "a list"))
            ),
            (
                "id: a, name: 甲, post: mayor, inCharge: [d, d]",
                Wrong(2, "people[1].inCharge[2]", .invalid(value: "d", why: "is given twice"))
            ),
            (
                "id: a, name: 甲, post: mayor, coordinatesFor: [b!]",
                Wrong(2, "people[1].coordinatesFor[1]", .invalid(value: "b!", why: noID))
            ),
            (
                "id: a, name: 甲, post: departmentHead, department: '*'",
                Wrong(2, "people[1].department", .invalid(value: "*", why: noID))
            ),
            (
                "id: a, name: 甲, post: mayor, alsoHolds: [{department: d}]",
                Wrong(2, "people[1].alsoHolds[1].post", .missing)
            ),
            (
                "id: a, name: 甲, post: mayor, alsoHolds: [{post: departmentHead, dept: d}]",
                Wrong(2, "people[1].alsoHolds[1].dept", .unknownField)
            ),
        ])
    func entry(row: (entry: String, wrong: Wrong)) {
        let text = "people:\n  - {\(row.entry)}\ndepartments: [{id: d, name: 部}]\n"
        expect([row.wrong]) { () throws(FileProblems) in
            try RosterFile.parse(text: text, file: "file")
        }
    }

    private static let wrongText = FileProblem.Reason.wrongType(expected: "a text")
    private static let control = "holds a control character or a line break"

    @Test(
        "The file",
        arguments: [
            ("", Wrong(nil, nil, .notYAML("it is empty"))),
            ("people", Wrong(1, nil, .wrongType(expected: "a mapping"))),
            ("departments: []", Wrong(1, "people", .missing)),
            ("people: []", Wrong(1, "people", .invalid(value: "[…]", why: "names nobody"))),
            ("people:\n  x: 1", Wrong(2, "people", .wrongType(expected: "a list"))),
            ("people: [a]", Wrong(1, "people[1]", .wrongType(expected: "a mapping"))),
            (
                "people: [{id: a, name: 甲, post: mayor}]\neffective: 2026-02-30",
                Wrong(
                    2, "effective", .invalid(value: "2026-02-30", why: "is no day as YYYY-MM-DD"))
            ),
            (
                "people: [{id: a, name: 甲, post: mayor}]\n\npersons: []",
                Wrong(3, "persons", .unknownField)
            ),
            (
                "people:\n" + String(repeating: "  - {}\n", count: 2_001),
                Wrong(2, "people", .invalid(value: "[…]", why: "has more than 2000 items"))
            ),
            (
                "people: [{id: a, name: 甲, post: mayor}]\ndepartments:\n"
                    + String(repeating: "  - {}\n", count: 1_001),
                Wrong(3, "departments", .invalid(value: "[…]", why: "has more than 1000 items"))
            ),
            (
                String(repeating: "#", count: (1 << 20) + 1),
                Wrong(nil, nil, .unreadable("is larger than 1048576 bytes"))
            ),
        ])
    func file(row: (text: String, wrong: Wrong)) {
        expect([row.wrong]) { () throws(FileProblems) in
            try RosterFile.parse(text: row.text, file: "file")
        }
    }

    @Test("Several problems are reported together, in the order of the lines")
    func several() {
        let text = """
            departments:
              - {id: finance, name: 财政局}
              - {id: finance, name: 税务局}
              - {id: a b, name: 局, constitutent: false}
            people:
              - {id: zhou-yi, name: 周一, post: mayer}
              - {id: qian-er, name: 钱二, pots: mayor}
              - {id: qian-er, name: 孙三, post: mayor}
            effectiv: 2026-01-01
            """
        let second = "is the id of an earlier entry too"
        expect([
            Wrong(3, "departments[2].id", .invalid(value: "finance", why: second)),
            Wrong(4, "departments[3].constitutent", .unknownField),
            Wrong(4, "departments[3].id", .invalid(value: "a b", why: Self.noID)),
            Wrong(6, "people[1].post", .invalid(value: "mayer", why: Self.noPost)),
            Wrong(7, "people[2].pots", .unknownField),
            Wrong(7, "people[2].post", .missing),
            Wrong(8, "people[3].id", .invalid(value: "qian-er", why: second)),
            Wrong(9, "effectiv", .unknownField),
        ]) { () throws(FileProblems) in try RosterFile.parse(text: text, file: "file") }
    }

    @Test("Problems read as one line each")
    func description() throws {
        let text = "people:\n  - {id: a, post: mayor}\n  - {id: b, name: 乙, post: mayor}\n"
        let error = #expect(throws: FileProblems.self) {
            try RosterFile.parse(text: text, file: "roster.yaml")
        }
        #expect(
            error?.description == """
                roster.yaml:2: people[1].name: is missing
                roster.yaml:3: people[2].post: a and b both hold the post mayor; there is only one
                """)
    }

    @Test("Of very many problems the first hundred are named")
    func bounded() throws {
        let text = "people:\n" + String(repeating: "  - {}\n", count: 500)
        let error = #expect(throws: FileProblems.self) {
            try RosterFile.parse(text: text, file: "file")
        }
        let problems = try #require(error).problems
        #expect(problems.map(\.line) == (2...101).map { $0 })
    }
}
