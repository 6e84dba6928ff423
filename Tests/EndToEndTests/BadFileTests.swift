import Foundation
import Testing
import Varlink

/// Files that are wrong: the daemon refuses to start, says file, line and field, and ends with 78;
/// put right, it starts, with nothing lost.
@Suite(.onOwnThreads) struct BadFileTests {
    /// What stands in the roster, what it becomes, and what is said of it.
    private static let rosters: [(String, String, String)] = [
        (
            "post: executiveDeputyMayor", "post: mayor",
            "roster.yaml:3: people[2].post: wang-hai and li-si both hold the post mayor"
        ),
        (
            "{id: wang-fang, name: 王芳, post: departmentHead, department: finance}",
            "{id: wang-fang, name: 王芳, post: departmentHead, department: education}",
            "roster.yaml:13: people[9].department: zhang-san and wang-fang both head the "
                + "department "
                + "education"
        ),
        (
            "inCharge: [general-office]", "inCharge: [general-office, finance]",
            "roster.yaml:3: people[2].inCharge: wang-hai and li-si are both in charge of the "
                + "department finance"
        ),
        (
            "coordinatesFor: [zhao-wu]", "coordinatesFor: [nobody-here]",
            "roster.yaml:11: people[7].coordinatesFor: qian-er coordinates for nobody-here, who is "
                + "not in the roster"
        ),
        ("name: 李四", "nmae: 李四", "roster.yaml:3: people[2].nmae: no such field here"),
        ("post: deputyMayor, inCharge: [education]", "post: viceMayor", "roster.yaml:4: people[3]"),
        ("inCharge: [education]", "inCharge: [eduction]", "roster.yaml:4: people[3].inCharge"),
        ("id: luo-dan", "id: li-si", "roster.yaml:10: people[6].id: 'li-si' is the id of an"),
        ("departments:", "departments: [", "roster.yaml:16: is not YAML"),
    ]

    private static let configurations: [(String, String, String)] = [
        ("office:", "ofice:", "presided.yaml:1: ofice: no such field here"),
        ("Asia/Shanghai", "Asia/Nowhere", "presided.yaml:1: office.timeZone: cannot be read"),
        ("role: clerk", "role: clark", "presided.yaml:6: accounts[1].role: 'clark' is none of"),
        ("limits: {}", "limits: {connectionsPerUsr: 5}", "presided.yaml:4: limits.connectionsPer"),
        ("limits: {}", "limits: {frameBytes: 5}", "presided.yaml:4: limits.frameBytes: '5' is not"),
        ("roster.yaml", "other.yaml", "other.yaml: cannot be read: No such file or directory"),
        ("limits: {}", "rulebook: none.yaml", "none.yaml: cannot be read: No such file"),
        ("limits: {}", "limits: {", "is not YAML that can be read here"),
    ]

    private static func expect(
        _ rows: [(String, String, String)], in file: String, of office: TestOffice
    ) throws {
        let right = try String(contentsOfFile: "\(office.folder.path)/\(file)", encoding: .utf8)
        for (old, new, said) in rows {
            #expect(right.contains(old))
            try office.folder.write(right.replacing(old, with: new, maxReplacements: 1), to: file)
            let daemon = try office.launch()
            #expect(try daemon.wait() == 78, "\(new)")
            #expect(daemon.errors.contains(said), "\(new): \(daemon.errors)")
        }
        try office.folder.write(right, to: file)
        try office.start()
        try BadMessageTests.unharmed(office)
        #expect(try office.stop() == 0)
    }

    @Test func rosters() throws {
        try Self.expect(Self.rosters, in: "roster.yaml", of: TestOffice())
    }

    @Test func configurations() throws {
        try Self.expect(Self.configurations, in: "presided.yaml", of: TestOffice())
    }

    @Test func whatIsNotThere() throws {
        let office = try TestOffice()
        let daemon = try Child(
            Products.presided, ["--config", "/nonexistent/presided.yaml"],
            folder: office.folder.path, name: "none")
        #expect(try daemon.wait() == 78)
        #expect(daemon.errors.contains("/nonexistent/presided.yaml: cannot be read"))
        let usage = try Child(
            Products.presided, ["--confg", "x"], folder: office.folder.path, name: "usage")
        #expect(try usage.wait() == 64)
        let nowhere = try Child(
            Products.presided, ["--config", office.configurationFile, "--socket", office.socket],
            folder: office.folder.path, name: "nowhere")
        #expect(try nowhere.wait() == 78)
        #expect(nowhere.errors.contains("no state folder: give --state-directory"))
    }

    /// A roster that comes over the socket is told line and field alike, and nothing is recorded.
    @Test func overTheSocket() throws {
        let office = try TestOffice.open()
        for (old, new, said) in Self.rosters {
            let text = SampleCity.roster.replacing(old, with: new, maxReplacements: 1)
            try office.folder.write(text, to: "new.yaml")
            let refusal = try office.refused("roster apply \(office.folder.path)/new.yaml")
            #expect(refusal.error == "org.preside.Roster.Invalid", "\(new)")
            let problem = refusal.parameters["problems"]?[0] ?? .null
            let line = problem["line"]?.intValue.map { "\($0)" } ?? "-"
            let field = problem["field"]?.stringValue.map { " \($0):" } ?? ""
            let why = problem["why"]?.stringValue ?? "-"
            #expect("roster.yaml:\(line):\(field) \(why)".hasPrefix(said), "\(problem)")
        }
        try BadMessageTests.unharmed(office)
    }

    @Test func imports() throws {
        let office = try TestOffice.open()
        let header = "person,from,to,kind,state,decidedBy,decidedOn,orally,reason,place\n"
        let good = "张三,2025-03-03,2025-03-05,annual,filed,赵武,2025-03-01,yes,探亲,呼和浩特\n"
        let path = office.folder.path + "/year.csv"
        try office.folder.write(
            header + good + "王五,2025-04-01,2025-04-02,annual,filed,赵武,2025-03-30,no,,\n"
                + "张三,2025-02-30,2025-03-01,annual,filed,赵武,2025-01-01,no,,\n"
                + "张三,2025-03-04,2025-03-06,annual,filed,赵武,2025-03-01,no,,\n", to: "year.csv")
        let refusal = try office.refused("leave import \(path)")
        #expect(refusal.error == "org.preside.Leave.ImportRefused")
        #expect(refusal.parameters["rows"]?[0]?["line"] == 3, "\(refusal)")
        #expect(refusal.parameters["rows"]?[0]?["field"] == "person", "\(refusal)")
        try BadMessageTests.unharmed(office)
        try office.folder.write(header + good, to: "year.csv")
        try Step.check(
            [
                Step("leave import \(path) --dry-run", ["rows.0.leave": nil, "dryRun": true]),
                Step("journal verify", ["records": 1]),
                Step("leave import \(path)", ["rows.0.leave": "L1", "rows.0.days": 3]),
                Step("leave show L1", ["leave.person": "zhang-san", "leave.decidedHow": "orally"]),
            ], in: office)
    }
}
