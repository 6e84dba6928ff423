import PresideKit
import Testing
import Varlink

@Suite("Refusals and failures")
struct RefusalTests {
    static let rows: [(line: String, error: String, parameters: String, says: [String])] = [
        (
            "who --from 12-05 --to 12-01", "Service.InvalidField",
            #"{"field":"until","value":"12-01","why":"lies before it"}"#,
            ["preside: --to: '12-01' is not accepted: lies before it"]
        ),
        (
            "leave approve L1", "Service.InvalidField",
            #"{"field":"leave","value":"x","why":"w"}"#,
            ["preside: ID: 'x' is not accepted: w"]
        ),
        (
            "roster apply /dev/null --from x", "Service.InvalidField",
            #"{"field":"effective","value":"x","why":"w"}"#,
            ["preside: --from: 'x' is not accepted: w"]
        ),
        (
            "entrust 张三 --from a --to b --reason r", "Service.AmbiguousPerson",
            #"""
            {"field":"person","value":"张三","candidates":[{"id":"z1","name":"张三","post":"mayor"},
            {"id":"z2","name":"张三","post":null}]}
            """#,
            [
                "preside: PERSON: more than one person is called '张三':", "  z1  张三, mayor",
                "  z2  张三",
                "  Say which by id, such as: z1",
            ]
        ),
        (
            "leave approve L1 --by 张三", "Service.AmbiguousPerson",
            #"{"field":"by","value":"张三","candidates":[{"id":"z1","name":"张三","post":"mayor"}]}"#,
            [
                "preside: --by: more than one person is called '张三':", "  z1  张三, mayor",
                "  Say which by id, such as: --by z1",
            ]
        ),
        (
            "leave approve L1", "Leave.ConcernsNotAcknowledged",
            #"""
            {"leave":"L1","missing":["lineOverlap","tripProlonged"],"concerns":[
            {"code":"lineOverlap","article":8,"persons":["a"],"leaves":["L2"]}]}
            """#,
            [
                "preside: L1 has concerns that whoever decides has to know of:",
                "  ! others of the line of succession are away too: a; L2 (Art. 8)  [lineOverlap]",
                "  If so, repeat it with: --acknowledge lineOverlap,tripProlonged",
            ]
        ),
        (
            "leave change L1 --to 12-09", "Leave.Overlaps",
            #"""
            {"person":"a","leave":"L3","from":"2026-12-07T00:00:00+08:00",
            "until":"2026-12-10T00:00:00+08:00","state":"filed","article":74}
            """#,
            [
                "preside: The period overlaps with L3 of a, 12-07 – 12-09, filed (Art. 74).",
                "  Choose other days, or change or cancel that one first: preside leave show L3",
            ]
        ),
        (
            "roster apply /dev/null", "Roster.Invalid",
            #"{"problems":[{"line":12,"field":"people[3].post","why":"two mayors"},{"why":"x"}]}"#,
            [
                "preside: The roster is wrong, and nothing of it was recorded:",
                "  /dev/null:12:people[3].post: two mayors", "  /dev/null: x",
                "  Mend these places; 'roster apply FILE --dry-run' tries without recording.",
            ]
        ),
        (
            "leave import /dev/null", "Leave.ImportRefused",
            #"""
            {"rows":[{"line":2,"field":"from","error":"org.preside.X","why":"no day"},
            {"line":3,"field":"person","error":"org.preside.Service.UnknownPerson",
            "why":"{\"field\":\"person\",\"value\":\"张四\"}"}]}
            """#,
            [
                "preside: The file is refused, and nothing of it was entered:",
                "  /dev/null:2:from: no day [org.preside.X]",
                "  /dev/null:3: person: nobody is known as '张四' on that day.",
                "  Mend these lines and import the whole file again.",
            ]
        ),
        (
            "journal show 9", "Journal.NoSuchRecord", #"{"record":9,"head":7}"#,
            [
                "preside: There is no record 9; the last one is 7.",
                "  'preside journal log' shows the newest.",
            ]
        ),
    ]

    @Test("Says what was wrong, where, and what would do", arguments: rows.indices)
    func says(index: Int) throws {
        let row = Self.rows[index]
        let line = row.line.split(separator: " ").map(String.init)
        let error = "org.preside.\(row.error)"
        let desk = FailingDesk(error: error, object(row.parameters))
        #expect(try desk.run(line) == 1)
        #expect(Array(desk.complaints.prefix(row.says.count)) == row.says)
        #expect(desk.output.isEmpty)

        let json = FailingDesk(error: error, object(row.parameters))
        #expect(try json.run(line + ["--json"]) == 1)
        let expected: JSONObject = [
            "error": .string(error), "parameters": .object(object(row.parameters)),
        ]
        #expect(json.output == [expected.description])
        #expect(json.complaints.isEmpty)
    }

    @Test("A lost connection names the id to repeat with, when something may have been recorded")
    func lost() throws {
        let desk = FakeDesk([:])
        desk.answers = 0
        #expect(try desk.run("leave", "file", "L1") == 75)
        let id = try #require(desk.calls.first?.parameters["commandID"]?.stringValue)
        #expect(
            desk.complaints == [
                "preside: The connection was lost before the answer: end of file",
                "  Nobody knows whether it was recorded. Repeat the same command with --command-id "
                    + "\(id) : it is not done twice.",
            ])

        let query = FakeDesk([:])
        query.answers = 0
        #expect(try query.run("who") == 75)
        #expect(query.complaints.count == 1)
    }

    @Test("An unknown outcome is 75, and names the id in both languages and under --json")
    func outcomeUnknown() throws {
        for (language, json) in [(Language.en, false), (.zh, false), (.en, true)] {
            let desk = FailingDesk(error: "org.preside.Service.OutcomeUnknown", [:])
            let line = ["leave", "file", "L1", "--command-id", "my-id"] + (json ? ["--json"] : [])
            #expect(try desk.run(line, language) == 75)
            #expect(desk.complaints.contains { $0.contains("--command-id my-id") })
            #expect(desk.output.isEmpty == !json)
        }
    }

    @Test("A journal that is not intact ends with 1, and what is wrong is printed")
    func broken() throws {
        let broken = #"{"records":9,"intact":false,"firstBroken":4,"why":"hash","replayed":true}"#
        let desk = FakeDesk("org.preside.Journal.Verify", broken)
        #expect(try desk.run("journal", "verify") == 1)
        #expect(
            desk.output == [
                "NOT INTACT: record 4 was changed, is missing, or stands out of order: hash"
            ])
        let intact = #"{"records":9,"intact":true,"firstBroken":null,"head":"ab","replayed":true}"#
        let whole = FakeDesk("org.preside.Journal.Verify", intact)
        #expect(try whole.run("journal", "verify") == 0)
        #expect(whole.output == ["Intact: 9 records, the last hash ab"])
        let strange =
            #"{"records":9,"intact":true,"firstBroken":null,"head":"ab","replayed":false}"#
        #expect(try FakeDesk("org.preside.Journal.Verify", strange).run("journal", "verify") == 1)
    }

    @Test("A file that cannot be read is 66, and nothing is asked")
    func noInput() throws {
        let desk = FakeDesk([:])
        #expect(try desk.run("roster", "apply", "/nonexistent/roster.yaml") == 66)
        #expect(try desk.run("leave", "import", "/") == 66)
        #expect(desk.calls.isEmpty)
        #expect(
            desk.complaints.first
                == "preside: /nonexistent/roster.yaml cannot be read: No such file or directory")
    }

    /// A word that is none of those that there are: by name, with those that are.
    @Test(
        "A value outside a closed set",
        arguments: [
            (
                Language.en,
                [
                    "preside: --weekday: 'someday' is not accepted.",
                    "  Write one of: monday, tuesday, ",
                ]
            ),
            (
                .zh,
                ["preside: --weekday：“someday”不能接受。", "  应填以下之一：monday、tuesday、"]
            ),
        ])
    func closedSet(_ language: Language, _ said: [String]) throws {
        let desk = FakeDesk(
            "org.preside.Receptions.Plan", error: "org.varlink.service.InvalidParameter",
            #"{"parameter":"weekday"}"#)
        let line = "reception plan a --with su --weekday someday --from 12-01 --to 12-31"
        #expect(try desk.run(line.split(separator: " ").map(String.init), language) != 0)
        #expect(desk.complaints.count == 2)
        for (line, begins) in zip(desk.complaints, said) {
            #expect(line.hasPrefix(begins), "\(line)")
        }
    }
}

/// A daemon that refuses everything but the roster.
final class FailingDesk {
    private let desk: FakeDesk
    var output: [String] { desk.output }
    var complaints: [String] { desk.complaints }

    init(error: String, _ parameters: JSONObject) {
        let methods =
            QueryRow.all.map(\.method)
            + ["org.preside.Leave.Import", "org.preside.Roster.Apply"]
        let refusal = [Reply(parameters: parameters, error: error)]
        var replies = Dictionary(
            methods.map { ($0, refusal) }, uniquingKeysWith: { first, _ in first })
        replies["org.preside.Roster.Show"] = [Reply()]
        desk = FakeDesk(replies)
    }

    func run(_ line: [String], _ language: Language = .en) throws -> Int32 {
        try desk.run(line, language)
    }
}
