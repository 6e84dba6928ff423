import OfficeFiles
import Testing

/// What is wrong with entries together is named at the entry where it shows.
@Suite("Roster files that contradict themselves")
struct RosterFileContradictionTests {
    private static let head = """
        departments: [{id: d, name: 部}, {id: e, name: 司}]
        people:
          - {id: m, name: 长, post: mayor, inCharge: [d]}
          - {id: h, name: 首, post: departmentHead, department: d}

        """

    @Test(
        "Everything that a sheet refuses",
        arguments: [
            (
                "id: a, name: 甲, post: mayor", "post",
                "m and a both hold the post mayor; there is only one"
            ),
            (
                "id: a, name: 甲, post: actingMayor", "post",
                "a acts as mayor while m is the mayor; only one can stand"
            ),
            (
                "id: a, name: 甲, post: departmentHead, department: d", "department",
                "h and a both head the department d"
            ),
            (
                "id: a, name: 甲, post: deputyMayor, inCharge: [d]", "inCharge",
                "m and a are both in charge of the department d"
            ),
            (
                "id: a, name: 甲, post: departmentHead", "department",
                "a heads a department that is not named"
            ),
            (
                "id: a, name: 甲, post: deputyMayor, department: e", "department",
                "a has a department named with the post deputyMayor, which heads none"
            ),
            (
                "id: a, name: 甲, post: departmentHead, department: x", "department",
                "a is given the department x, which is not in the list of departments"
            ),
            (
                "id: a, name: 甲, post: deputyMayor, inCharge: [x]", "inCharge",
                "a is given the department x, which is not in the list of departments"
            ),
            (
                "id: a, name: 甲, post: departmentHead, department: e, inCharge: [e]", "inCharge",
                "a is in charge of departments without a post that leads any"
            ),
            (
                "id: a, name: 甲, post: deputyMayor, coordinatesFor: [m]", "coordinatesFor",
                "a coordinates for a leader without being a deputy secretary-general"
            ),
            (
                "id: a, name: 甲, post: deputySecretaryGeneral, coordinatesFor: [x]",
                "coordinatesFor", "a coordinates for x, who is not in the roster"
            ),
            (
                "id: a, name: 甲, post: deputySecretaryGeneral, coordinatesFor: [h]",
                "coordinatesFor", "a coordinates for h, who leads no area"
            ),
            (
                "id: a, name: 甲, post: deputyMayor, alsoHolds: [{post: deputyMayor}]", "post",
                "a holds deputyMayor twice"
            ),
        ])
    func refused(row: (entry: String, field: String, why: String)) {
        expect([Wrong(5, "people[3].\(row.field)", .contradiction(row.why))]) {
            () throws(FileProblems) in
            try RosterFile.parse(text: Self.head + "  - {\(row.entry)}\n", file: "file")
        }
    }

    @Test("The line is that of the field where the entry has several lines")
    func lineOfField() {
        let text =
            Self.head + "  - id: a\n    name: 甲\n    post: mayor\n    inCharge:\n      - d\n"
        expect([
            Wrong(
                7, "people[3].post",
                .contradiction("m and a both hold the post mayor; there is only one")),
            Wrong(
                9, "people[3].inCharge",
                .contradiction("m and a are both in charge of the department d")),
        ]) { () throws(FileProblems) in try RosterFile.parse(text: text, file: "file") }
    }

    @Test("What may only follow from another mistake is not reported besides")
    func follows() {
        let text = """
            departments: [{id: d!, name: 部}]
            people:
              - {id: m!, name: 长, post: mayor}
              - {id: a, name: 甲, post: deputyMayer, inCharge: [d]}
              - {id: b, name: 乙, post: deputySecretaryGeneral, coordinatesFor: [m, a]}
              - {id: c, name: 丙, post: departmentHead, departement: d}
            """
        let problems: [(Int, String)] = [
            (1, "departments[1].id"), (3, "people[1].id"), (4, "people[2].post"),
            (6, "people[4].departement"),
        ]
        let error = #expect(throws: FileProblems.self) {
            try RosterFile.parse(text: text, file: "file")
        }
        #expect(
            error?.problems.map { "\($0.line ?? 0) \($0.field ?? "")" }
                == problems.map { "\($0.0) \($0.1)" })
    }
}
