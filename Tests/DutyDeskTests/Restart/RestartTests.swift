import DutyDesk
import OfficeJournal
import OfficeRecords
import OfficeRules
import Testing
import Varlink

/// What stood before a restart stands after it.
@Suite struct RestartTests {
    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `snapshot and replay give the office that was`(_ seed: UInt64) throws {
        let folder = try TemporaryFolder()
        var calls = RandomCalls(seed: seed, from: "2025-10-01 09:00")
        var before = Office()
        for _ in 1...3 {
            let observer = HeardObserver()
            let office = try TestOffice(
                SQLiteJournal(folder: folder.path), at: "2025-10-01 09:00", observer: observer)
            if before.record > 0 { #expect(office.desk.office == before, "seed \(seed)") }
            for _ in 0..<40 { try calls.next(office, hours: 20) }
            office.desk.stop()
            before = office.desk.office
            #expect(observer.all.snapshots.map(\.record) == [before.record])
            #expect(observer.all.snapshots.allSatisfy { $0.problem == nil })
        }
        let office = try TestOffice(SQLiteJournal(folder: folder.path), at: "2026-12-01")
        #expect(office.desk.office == before, "seed \(seed)")
        #expect(before.leaves.count > 10, "seed \(seed)")
        let verified = try office.done("Journal.Verify")
        #expect(verified["intact"] == true)
        #expect(verified["replayed"] == true)
    }

    /// A rule as long as may be given is longer still once its later ones have an end.
    @Test func `a rule that was cut is read again`() throws {
        let journal = InMemoryJournal()
        let office = try TestOffice(journal, at: "2026-03-02 09:00")
        let days = Array(repeating: "MO,TU,WE,TH,FR,SA,SU", count: 23).joined(separator: ",")
        let rule = "FREQ=DAILY;BYDAY=" + days
        #expect((487...500).contains(rule.utf8.count))
        try office.done(
            "Engagements.Add",
            [
                "with": ["zhang-san"], "title": "a", "from": "2026-03-03T09:00",
                "to": "2026-03-03T10:00", "repeat": .string(rule),
            ])
        try office.done(
            "Engagements.Cancel",
            ["engagement": "A1", "occurrence": "2026-04-01", "later": true])
        try office.done(
            "Engagements.Change",
            ["engagement": "A1", "occurrence": "2026-03-20", "later": true, "title": "b"])
        try office.settle()
        let again = try TestOffice(journal, at: "2026-03-02 09:00")
        #expect(again.desk.office == office.desk.office)
        #expect(try again.done("Journal.Verify")["intact"] == true)
    }

    @Test func `after a fall the journal alone gives the office that was`() throws {
        let journal = InMemoryJournal()
        let office = try TestOffice(journal, at: "2025-10-01 09:00")
        var calls = RandomCalls(seed: 7, from: "2025-10-01 09:00")
        for _ in 0..<30 { try calls.next(office, hours: 20) }
        try journal.snapshot(
            number: journal.head().number, hash: journal.head().hash,
            format: OfficeCoding.format, body: office.desk.snapshotBody)
        for _ in 0..<30 { try calls.next(office, hours: 20) }
        try office.settle()
        let again = try TestOffice(journal, at: "2026-12-01")
        #expect(again.desk.office == office.desk.office)
    }

    /// The body of a snapshot of record 1, and what is told of it.
    static let spoiled: [(String, String)] = [
        ("not JSON", "JSONError"), ("[]", "roster: is missing"), ("{}", "roster: is missing"),
        (#"{"roster":[],"leaves":[{}]}"#, "leaves[0].leave: is missing"),
        (
            #"{"roster":[],"leaves":[],"entrustments":[],"lastLeave":0,"lastEntrustment":0,"#
                + #""record":7}"#, "it is of record 7"
        ),
    ]

    @Test(arguments: spoiled)
    func `a snapshot that cannot be used is passed over`(_ body: String, _ why: String) throws {
        let journal = InMemoryJournal()
        let office = try TestOffice(journal)
        let head = journal.head()
        try journal.snapshot(
            number: 1, hash: head.hash, format: OfficeCoding.format, body: Array(body.utf8))
        let observer = HeardObserver()
        let again = try TestOffice(journal, observer: observer)
        #expect(again.desk.office == office.desk.office)
        let told = observer.all.snapshots
        #expect(told.map(\.record) == [1])
        #expect(told.first?.problem?.contains(why) == true, "\(told)")
    }

    @Test func `a snapshot of another format is left aside`() throws {
        let journal = InMemoryJournal()
        let office = try TestOffice(journal)
        try journal.snapshot(
            number: 1, hash: journal.head().hash, format: OfficeCoding.format + 1, body: [0x7B])
        let observer = HeardObserver()
        let again = try TestOffice(journal, observer: observer)
        #expect(again.desk.office == office.desk.office)
        #expect(observer.all.snapshots.isEmpty)
    }

    /// Kind and body of record 2, and why it is not understood.
    static let unreadable: [(String, String, String)] = [
        ("leaveSealed", #"{"leave":"L1"}"#, "leaveSealed: kind: cannot be 'leaveSealed'"),
        ("leaveFiled", "{}", "leaveFiled: leave: is missing"),
        ("rosterApplied", "[]", "rosterApplied: changes: is missing"),
        ("leaveFiled", #"{"leave":"L1""#, "the body is no JSON: "),
    ]

    @Test(arguments: unreadable)
    func `a record that is not understood keeps the daemon from starting`(
        _ kind: String, _ body: String, _ why: String
    ) throws {
        let journal = InMemoryJournal()
        let office = try TestOffice(journal)
        let draft = RecordDraft(at: 0, account: "x", kind: kind, body: Array(body.utf8))
        try journal.append([Entry(drafts: [draft])], after: 1)
        let error = #expect(throws: UnreadableRecord.self) { try TestOffice(journal) }
        #expect(error?.number == 2)
        #expect(error?.why.hasPrefix(why) == true, "\(String(describing: error))")
        withExtendedLifetime(office) {}
    }

    @Test func `commands that were accepted are finished before the end`() throws {
        let journal = GatedJournal(InMemoryJournal())
        let office = try TestOffice(journal)
        let sinks = (10...29).map { day in
            office.begin(
                "Leave.Request",
                [
                    "person": "feng-jiu", "from": .string("2026-03-\(day)"),
                    "to": .string("2026-03-\(day)"), "kind": "sick",
                ])
        }
        office.desk.stop()
        #expect(sinks.allSatisfy { $0.next()?.error == nil })
        #expect(journal.durable == 21)
        #expect(
            try office.call("Leave.File", ["leave": "L1"]).error == "org.preside.Service.Stopping")
        #expect(try office.done("Presiding.At")["holder"] == "ma-li")
        #expect(
            try office.call("Journal.Log").reply.parameters == ["why": "it was closed"])
        office.desk.stop()
    }
}
