import ArgumentParser
import PresideKit
import Testing
import Varlink

/// A command line, and the call that it makes.
struct QueryRow: Sendable, CustomTestStringConvertible {
    let line: [String]
    let method: String
    let parameters: String

    init(_ line: String, _ method: String, _ parameters: String = "{}") {
        self.line = line.split(separator: " ").map(String.init)
        self.method = "org.preside.\(method)"
        self.parameters = parameters
    }

    var testDescription: String { line.joined(separator: " ") }

    static let all =
        presiding + leave + changes + others + meetings + turns + engagements
        + proceedings

    static let presiding: [QueryRow] = [
        QueryRow("today", "Presiding.Today"),
        QueryRow("today --on 12-01", "Presiding.Today", #"{"day":"12-01"}"#),
        QueryRow("who", "Presiding.At"),
        QueryRow("who --at 2026-12-01am", "Presiding.At", #"{"instant":"2026-12-01am"}"#),
        QueryRow(
            "who --at tomorrow --as-known-at #12", "Presiding.At",
            ##"{"instant":"tomorrow","asKnownAt":"#12"}"##),
        QueryRow(
            "who --from 12-01 --to 12-05", "Presiding.During",
            #"{"from":"12-01","until":"12-05"}"#),
        QueryRow("watch --presiding", "Presiding.Watch"),
        QueryRow("watch", "Presiding.Follow"),
        QueryRow("watch --after 12", "Presiding.Follow", #"{"after":"12"}"#),
        QueryRow("week", "Weeks.Show"),
        QueryRow("week --of 2026-12-07 --csv", "Weeks.Show", #"{"of":"2026-12-07"}"#),
        QueryRow("week show --html", "Weeks.Show"),
        QueryRow(
            "week issue --of 12-07 --command-id c", "Weeks.Issue",
            #"{"of":"12-07","commandID":"c"}"#),
        QueryRow(
            "acknowledge belowQuorum M5 --command-id c", "Weeks.Acknowledge",
            #"{"attention":[{"code":"belowQuorum","about":"M5","with":null}],"commandID":"c"}"#),
        QueryRow("away", "Presiding.Away"),
        QueryRow(
            "away --on today --as-known-at 3", "Presiding.Away",
            #"{"day":"today","asKnownAt":"3"}"#),
        QueryRow("away --at 12-01", "Presiding.Away", #"{"day":"12-01"}"#),
        QueryRow(
            "entrust 李四 --from 12-01 --to 12-05 --reason 出国 --command-id x", "Presiding.Entrust",
            #"""
            {"person":"李四","from":"12-01","until":"12-05","scope":"preside","reason":"出国",
            "commandID":"x"}
            """#),
        QueryRow(
            "entrust li --from 12-01 --to 12-05 --reason r --task t --command-id x",
            "Presiding.Entrust",
            #"""
            {"person":"li","from":"12-01","until":"12-05","scope":"task","task":"t","reason":"r",
            "commandID":"x"}
            """#),
        QueryRow(
            "entrust --cancel E3 --reason r --command-id x", "Presiding.CancelEntrustment",
            #"{"entrustment":"E3","reason":"r","commandID":"x"}"#),
        QueryRow("entrust --list", "Presiding.Entrustments"),
        QueryRow(
            "entrust --list --from 12-01 --to 12-02", "Presiding.Entrustments",
            #"{"from":"12-01","until":"12-02"}"#),
    ]

    static let leave: [QueryRow] = [
        QueryRow(
            "leave preview --person 张三 --from 12-01 --to 12-05pm --kind official", "Leave.Preview",
            #"{"person":"张三","from":"12-01","to":"12-05pm","kind":"official"}"#),
        QueryRow(
            """
            leave request --person p --from a --to b --kind abroad --reason r --place l \
            --companion x y --companion z --telephone 138 --cover c --reported-upward --command-id i
            """, "Leave.Request",
            #"""
            {"person":"p","from":"a","to":"b","kind":"abroad","reason":"r","place":"l",
            "companions":["x","y","z"],"telephone":"138","cover":"c","reportedUpward":true,
            "commandID":"i"}
            """#),
        QueryRow(
            "leave show L12 --at 12-02 --as-known-at 2026-12-01", "Leave.Show",
            #"{"leave":"L12","at":"12-02","asKnownAt":"2026-12-01"}"#),
        QueryRow("leave list", "Leave.List", #"{"limit":1000}"#),
        QueryRow(
            "leave list --awaiting 张三 --overdue --person p --from a --to b --state filed --limit 3",
            "Leave.List",
            #"""
            {"awaiting":"张三","overdue":true,"person":"p","from":"a","to":"b","state":"filed",
            "limit":3}
            """#),
        QueryRow("leave totals", "Leave.Totals"),
        QueryRow(
            "leave totals --person p --year 2026", "Leave.Totals", #"{"person":"p","year":2026}"#),
    ]

    static let changes: [QueryRow] = [
        QueryRow(
            """
            leave approve L1 --by superior --orally --when 11-30 --acknowledge a,b --acknowledge c \
            --note n --command-id i
            """, "Leave.Approve",
            #"""
            {"leave":"L1","by":"superior","orally":true,"when":"11-30","acknowledge":["a","b","c"],
            "note":"n","commandID":"i"}
            """#),
        QueryRow(
            "leave decline L1 --by p --command-id i", "Leave.Decline",
            #"{"leave":"L1","by":"p","commandID":"i"}"#),
        QueryRow(
            "leave confirm L1 --note n --command-id i", "Leave.Confirm",
            #"{"leave":"L1","note":"n","commandID":"i"}"#),
        QueryRow(
            "leave file L1 --command-id i", "Leave.File", #"{"leave":"L1","commandID":"i"}"#),
        QueryRow(
            "leave extend L1 --to 12-09 --reason r --command-id i", "Leave.Extend",
            #"{"leave":"L1","to":"12-09","reason":"r","commandID":"i"}"#),
        QueryRow(
            "leave change L1 --to 12-09 --kind sick --no-reported-upward --command-id i",
            "Leave.Change",
            #"{"leave":"L1","to":"12-09","kind":"sick","reportedUpward":false,"commandID":"i"}"#),
        QueryRow(
            "leave correct L1 --from 12-02 --because typo --command-id i", "Leave.Correct",
            #"{"leave":"L1","from":"12-02","because":"typo","commandID":"i"}"#),
        QueryRow(
            "leave return L1 --on 12-03 --command-id i", "Leave.Return",
            #"{"leave":"L1","on":"12-03","commandID":"i"}"#),
        QueryRow(
            "leave report-back L1 --on 12-03 --report done --command-id i", "Leave.ReportBack",
            #"{"leave":"L1","on":"12-03","report":"done","commandID":"i"}"#),
        QueryRow(
            "leave cancel L1 --reason r --command-id i", "Leave.Cancel",
            #"{"leave":"L1","reason":"r","commandID":"i"}"#),
    ]

    static let others: [QueryRow] = [
        QueryRow("roster show", "Roster.Show"),
        QueryRow(
            "roster show --on 12-01 --as-known-at 4", "Roster.Show",
            #"{"day":"12-01","asKnownAt":"4"}"#),
        QueryRow("workdays show", "Workdays.Show"),
        QueryRow(
            "workdays show --year 2026", "Workdays.Show",
            #"{"from":"2026-01-01","to":"2026-12-31"}"#),
        QueryRow(
            "workdays show --month 2028-02", "Workdays.Show",
            #"{"from":"2028-02-01","to":"2028-02-29"}"#),
        QueryRow("workdays show --from a --to b", "Workdays.Show", #"{"from":"a","to":"b"}"#),
        QueryRow(
            "workdays add 2026-10-08 -3", "Workdays.Add", #"{"day":"2026-10-08","count":-3}"#),
        QueryRow("workdays add today 3 --json", "Workdays.Add", #"{"day":"today","count":3}"#),
        QueryRow(
            "--json workdays add today -10 --lang zh", "Workdays.Add",
            #"{"day":"today","count":-10}"#),
        QueryRow("workdays between a b", "Workdays.Between", #"{"from":"a","to":"b"}"#),
        QueryRow("journal log", "Journal.Log"),
        QueryRow(
            "journal log --after 3 --limit 5 --subject L1", "Journal.Log",
            #"{"after":3,"limit":5,"subject":"L1"}"#),
        QueryRow("journal show 7", "Journal.Show", #"{"record":7}"#),
        QueryRow("journal verify", "Journal.Verify"),
        QueryRow("journal export --after 2", "Journal.Export", #"{"after":2}"#),
        QueryRow("journal backup /tmp/copy", "Journal.Backup", #"{"path":"/tmp/copy"}"#),
        QueryRow("status", "Service.Status"),
        QueryRow("whoami", "Service.WhoAmI"),
    ]
}

@Suite("What a command line asks the daemon")
struct QueryTests {
    @Test("One call, with these parameters, as the interface describes it", arguments: QueryRow.all)
    func call(row: QueryRow) throws {
        let desk = FakeDesk([:])
        _ = try desk.run(row.line, .en)
        let call = try #require(desk.calls.first { $0.method == row.method })
        #expect(call.method == row.method)
        let expected = try #require(try JSON.parse(row.parameters).objectValue)
        #expect(call.parameters == expected, "\(call.parameters)")
        let (interface, method) = try #require(Contract.method(call.method))
        // Placeholders stand for days, never for a kind or a state.
        #expect(interface.violation(ofInput: call.parameters, method: method) == nil)
        #expect(call.more == ["Watch", "Follow", "Export"].contains(method.name))
    }

    @Test("Every method of every interface has a command")
    func everyMethod() {
        let files = ["org.preside.Leave.Import", "org.preside.Roster.Apply"]
        let reached = Set(QueryRow.all.map(\.method) + files)
        let described = Contract.interfaces.filter { $0.name.hasPrefix("org.preside") }
            .flatMap { interface in interface.methods.map { "\(interface.name).\($0.name)" } }
        #expect(reached == Set(described))
    }

    @Test("A command that records makes an id of its own, another each time")
    func randomID() throws {
        let ids = try (0..<3).map { _ in
            let desk = FakeDesk([:])
            _ = try desk.run("leave", "file", "L1")
            return try #require(desk.calls.first?.parameters["commandID"]?.stringValue)
        }
        #expect(Set(ids).count == 3)
        #expect(ids.allSatisfy { $0.hasPrefix("c-") && $0.count == 26 })
    }

    @Test(
        "What makes no sense is a usage error",
        arguments: [
            "who --from 12-01", "who --to 12-01", "who --at a --from b --to c", "entrust",
            "entrust p", "entrust p --from a --to b", "entrust p --cancel E1",
            "entrust --cancel E1 --from a", "entrust --list --cancel E1", "leave approve",
            "leave request --person p --from a --to b --kind holiday", "leave list --state gone",
            "leave list --limit 0", "workdays show --year 2026 --month 2026-01",
            "workdays show --month 2026-13", "workdays show --year 99", "workdays add today x",
            "call a.b.C {", "call a.b.C []", "call a.b.C 1", "--lang fr today", "nosuch",
            "today --nosuch", "journal show x", "leave cancel L1",
        ])
    func usage(line: String) {
        let arguments = line.split(separator: " ").map(String.init)
        let error = #expect(throws: (any Error).self) {
            try Preside.parseAsRoot(Preside.protectingNegativeCounts(arguments))
        }
        if let error { #expect(Preside.exitCode(for: error).rawValue == 64) }
    }

    @Test("Only the counts of 'workdays add' are protected")
    func negativeCounts() {
        let protect = { (line: [String]) in Preside.protectingNegativeCounts(line) }
        #expect(protect(["workdays", "add", "-3"]) == ["workdays", "add", "\u{2212}3"])
        #expect(protect(["workdays", "add", "d", "-3x"]) == ["workdays", "add", "d", "-3x"])
        #expect(protect(["add", "-3"]) == ["add", "-3"])
        #expect(protect(["workdays", "add", "-", "--json"]) == ["workdays", "add", "-", "--json"])
        #expect(protect([]).isEmpty)
    }
}
