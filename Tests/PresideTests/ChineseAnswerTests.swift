import PresideKit
import Testing
import Varlink

/// Answers and refusals that are Chinese throughout: no raw word of the wire, no id where the
/// roster has a name, nothing in English.
@Suite("Chinese throughout")
struct ChineseAnswerTests {
    static let roster = Reply(
        parameters: object(
            #"""
            {"people":[{"id":"su-heping","name":"苏和平"},{"id":"lin-jing","name":"林静"}],
            "departments":[{"id":"finance","name":"财政局"}]}
            """#))

    /// What a command line shows, in order, of a reply or of a refusal.
    private func shown(
        _ line: String, _ method: String, _ reply: String, error: String? = nil,
        _ language: Language = .zh
    ) throws -> [String] {
        let desk = FakeDesk([
            "org.preside." + method: [
                Reply(
                    parameters: object(reply), error: error.map { "org.preside." + $0 })
            ],
            "org.preside.Roster.Show": [Self.roster],
        ])
        _ = try desk.run(line.split(separator: " ").map(String.init), language)
        return error == nil ? desk.output : desk.complaints
    }

    @Test("The history of a leave")
    func leaveHistory() throws {
        let reply = #"""
            {"leave":{"id":"L1","state":"filed"},"history":[{"record":7,
            "at":"2026-12-01T09:00:00+08:00","what":"leaveApproved","account":"clerk",
            "by":"superior","detail":{"decision.bySuperior":"true","decision.manner":"inWriting",
            "decision.acknowledged":"lineOverlap","filed":"true"}},{"record":6,
            "at":"2026-12-01T08:00:00+08:00","what":"leaveRequested","account":"clerk",
            "by":"lin-jing","detail":{"person":"su-heping","kind":"official",
            "until":"2026-12-06T00:00:00+08:00","at":"2026-12-05T00:00:00+08:00"}}]}
            """#
        let lines = try shown("leave show L1", "Leave.Show", reply)
        #expect(
            lines.suffix(2) == [
                "  7     12-01 09:00  批准  上级    clerk     "
                    + "上级审批=是 审批方式=书面 已知悉=与主持顺序中的其他领导同时外出 备案=是",
                "  6     12-01 08:00  申请  林静    clerk     "
                    + "请假人=苏和平 类别=公务外出 结束=12-05 24:00 返回时间=12-05 00:00",
            ])
    }

    @Test("The superior level decides nothing that is not its own", arguments: Language.allCases)
    func superior(language: Language) throws {
        let lines = try shown(
            "leave approve L6 --by superior", "Leave.Approve",
            #"{"leave":"L6","person":"superior","approver":"lin-jing","article":74}"#,
            error: "Leave.NotEntitled", language)
        let said = [
            Language.zh: "preside: 上级无权决定 L6（依据第七十四条）。",
            .en: "preside: the superior level may not decide L6 (Art. 74).",
        ]
        #expect(lines.first == said[language])
    }

    @Test("The superior level is none of the roster in the journal either")
    func journal() throws {
        let log = try shown(
            "journal log", "Journal.Log",
            #"{"records":[{"number":3,"kind":"leaveApproved","actor":"superior"}]}"#)
        #expect(log.last?.contains("上级") == true)
        let record = try shown(
            "journal show 3", "Journal.Show",
            #"{"record":{"number":3,"kind":"leaveApproved","actor":"superior"}}"#)
        #expect(record.contains { $0.hasSuffix("上级") })
    }

    @Test("What a roster file changes", arguments: Language.allCases)
    func rosterApplied(language: Language) throws {
        let reply = #"""
            {"effective":"2026-12-01","record":null,"dryRun":true,"differences":[
            {"what":"personAdded","subject":"han-zhiyuan","before":null,
            "after":"韩志远: deputyMayor, departmentHead archives"},
            {"what":"posts","subject":"su-heping","before":"executiveDeputyMayor",
            "after":"actingMayor"},
            {"what":"inCharge","subject":"lin-jing","before":"finance","after":"finance, archives"},
            {"what":"ranking","subject":null,"before":"su-heping","after":"su-heping, han-zhiyuan"},
            {"what":"departmentAdded","subject":"archives","before":null,
            "after":"档案史志馆 (not constituent)"}]}
            """#
        let lines = try shown(
            "roster apply /dev/null --dry-run", "Roster.Apply", reply, language)
        let said: [Language: [String]] = [
            .zh: [
                "  到任      韩志远 (han-zhiyuan)                    韩志远：副市长、部门主要负责人（档案史志馆）",
                "  职务      苏和平 (su-heping)     常务副市长      代市长",
                "  分管      林静 (lin-jing)        财政局          财政局、档案史志馆",
                "  位次                             苏和平          苏和平、韩志远",
            ]
        ]
        let words = lines.map { $0.split(separator: " ").joined(separator: " ") }
        for line in said[language] ?? [] {
            let line = line.split(separator: " ").joined(separator: " ")
            #expect(words.contains(line), "\(words)")
        }
        let text = words.joined(separator: "\n")
        for raw in ["actingMayor", "deputyMayor", "finance", "not constituent\n"] {
            #expect(!text.contains(raw), "\(text)")
        }
        #expect(text.contains("档案史志馆 (archives)"))
    }

    /// What the daemon says of a place in a file, and what is shown.
    static let reasons: [(String, String)] = [
        (
            "'mayyor' is none of: mayor, actingMayor", "“mayyor”应为以下之一：mayor, actingMayor"
        ),
        (
            "lin-jing coordinates for nobody, who is not in the roster",
            "林静 (lin-jing)协助的 nobody 不在名册中"
        ),
        (
            "su-heping and lin-jing both hold the post mayor; there is only one",
            "苏和平 (su-heping)与林静 (lin-jing)同任市长：该职务只有一人"
        ),
        (
            "lin-jing is given the department tax, which is not in the list of departments",
            "林静 (lin-jing)所写的部门 tax 不在部门名单中"
        ),
        ("cannot be read: is larger than 1048576 bytes", "无法读取：超过 1048576 字节"),
        ("is not YAML that can be read here: it is empty", "不是可以读取的 YAML：内容为空"),
        ("no such field here", "此处没有这个字段"), ("is missing", "缺少此项"),
        ("must be a row of 10 cells, and has 4", "应有 10 列，而有 4 列"),
        ("something new", "something new"),
    ]

    @Test("What is wrong with a roster file", arguments: reasons)
    func rosterInvalid(_ english: String, _ chinese: String) throws {
        let parameters: JSONObject = [
            "problems": [["line": 3, "field": "people[1].post", "why": .string(english)]]
        ]
        let lines = try shown(
            "roster apply /dev/null", "Roster.Apply", parameters.description,
            error: "Roster.Invalid")
        #expect(lines[1] == "  /dev/null:3:people[1].post：" + chinese)
        let inEnglish = try shown(
            "roster apply /dev/null", "Roster.Apply", parameters.description,
            error: "Roster.Invalid", .en)
        #expect(inEnglish[1] == "  /dev/null:3:people[1].post: " + english)
    }

    /// The rows of a refused import: what is wrong with a line of the file, and of another line.
    @Test("What is wrong with a file of leaves", arguments: Language.allCases)
    func importRefused(language: Language) throws {
        let decision = #""error":"org.preside.Leave.DecisionTime","why":"{\"ofLine\":4,"#
        let reply =
            #"""
            {"rows":[{"line":11,"field":null,"error":"org.preside.Service.InvalidField",
            "why":"must be a row of 10 cells, and has 4"},
            {"line":12,"field":"to","error":"org.preside.Service.InvalidField",
            "why":"is missing"},{"line":13,"field":null,"error":"org.preside.Leave.Overlaps",
            "why":"{\"ofLine\":5,\"person\":\"lin-jing\",\"from\":\"2026-12-01T00:00:00+08:00\",
            \"until\":\"2026-12-03T00:00:00+08:00\",\"state\":\"filed\",\"article\":74}"},
            {"line":14,"field":"by","error":"org.preside.Service.InvalidField",
            "why":"{\"field\":\"by\",\"value\":\"\",\"why\":\"is missing\"}"},
            {"line":4,"field":null,
            """# + decision
            + #"\"when\":\"2026-12-09T00:00:00+08:00\","#
            + #"\"requestedAt\":\"2026-12-02T00:00:00+08:00\"}"}]}"#
        let lines = try shown(
            "leave import /dev/null", "Leave.Import", reply.replacing("\n", with: ""),
            error: "Leave.ImportRefused", language)
        let said: [Language: [String]] = [
            .zh: [
                "  /dev/null:11：应有 10 列，而有 4 列", "  /dev/null:12:to：缺少此项",
                "  /dev/null:13：与林静 (lin-jing)的 第 5 行 时间重叠：12-01 – 12-02，已备案（依据第七十四条）。",
                "  /dev/null:14：decidedBy：缺少此项",
                "  /dev/null:4：decidedOn：12-09 00:00 在将来（第 4 行 的申请时间为 12-02 00:00）。",
            ],
            .en: [
                "  /dev/null:11: must be a row of 10 cells, and has 4",
                "  /dev/null:12:to: is missing",
                "  /dev/null:13: The period overlaps with line 5 of 林静 (lin-jing), "
                    + "12-01 – 12-02, filed (Art. 74).",
                "  /dev/null:14: decidedBy: is missing",
                "  /dev/null:4: decidedOn: 12-09 00:00 lies in the future; line 4 was asked for "
                    + "12-02 00:00.",
            ],
        ]
        #expect(Array(lines.dropFirst().dropLast()) == said[language])
    }

    @Test("Departments by name, on agendas and of follow-ups", arguments: Language.allCases)
    func departments(language: Language) throws {
        let item = #"{"id":"T1","title":"预算","state":"proposed","department":"finance"}"#
        let shows = [
            try shown(
                "agenda show T1", "Proceedings.Show", #"{"item":\#(item)}"#, language),
            try shown(
                "agenda list", "Proceedings.Items", #"{"items":[\#(item)]}"#, language),
            try shown(
                "follow-up list", "Proceedings.FollowUps",
                #"{"followUps":[{"id":"F1","task":"印发","department":"finance"}]}"#, language),
        ]
        for lines in shows {
            let text = lines.joined(separator: "\n")
            #expect(text.contains("财政局") && !text.contains("finance"), "\(text)")
        }
    }

    /// Reasons of the system and of the journal.
    @Test(
        "A backup that failed",
        arguments: [
            ("/var/x exists already, and is left alone", "/var/x 已经存在，未作改动"),
            ("open /x/y.part: No such file or directory (error 2)", "没有这个文件或目录"),
            ("open /x/y.part: Not a directory (error 20)", "路径中有一部分不是目录"),
            ("it cannot be written to", "没有写入的权限，或磁盘只读"), ("something new", "something new"),
        ])
    func backupFailed(_ english: String, _ chinese: String) throws {
        let parameters: JSONObject = ["path": "/var/x", "why": .string(english)]
        let lines = try shown(
            "journal backup /var/x", "Journal.Backup", parameters.description,
            error: "Journal.BackupFailed")
        #expect(lines[0] == "preside: 未能备份到 /var/x：" + chinese)
    }

    @Test("A file that cannot be read")
    func noInput() throws {
        let missing = FakeDesk([:])
        _ = try missing.run(["roster", "apply", "/nonexistent/roster.yaml"], .zh)
        #expect(
            missing.complaints.first == "preside: 无法读取 /nonexistent/roster.yaml：没有这个文件或目录")
        let folder = FakeDesk([:])
        _ = try folder.run(["roster", "apply", "/"], .zh)
        #expect(folder.complaints.first == "preside: 无法读取 /：是目录，不是文件")
    }
}
