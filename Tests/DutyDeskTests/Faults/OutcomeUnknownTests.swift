import CivilTime
import DutyDesk
import OfficeJournal
import Synchronization
import Testing
import Varlink

/// After a failed sync nobody knows what the disk holds. The command is repeated with its id, and
/// that settles it, whichever it was.
@Suite struct OutcomeUnknownTests {
    static let away: JSONObject = [
        "person": "ma-li", "from": "today", "to": "2026-03-06", "kind": "official",
    ]

    @Test(arguments: [true, false])
    func `repeated with its id`(_ kept: Bool) throws {
        let journal = InMemoryJournal()
        let observer = HeardObserver()
        let office = try TestOffice(journal, observer: observer)
        journal.plan(.at([2: kept ? .unknownAndKept : .unknownAndLost]))
        let request = Self.away.adding("commandID", "c")
        let unknown = try office.call("Leave.Request", request)
        #expect(unknown.error == "org.preside.Service.OutcomeUnknown")
        #expect(unknown.reply.parameters == ["commandID": "c"])
        #expect(observer.all.troubles == [.outcomeUnknown])
        #expect(try office.done("Leave.List")["leaves"] == [])
        #expect(try office.done("Service.Status")["records"] == 1)

        let answer = try office.done("Leave.Request", request)
        #expect(answer["leave.id"] == "L1")
        #expect(office.records == 2)
        #expect(try office.done("Leave.Request", request).bytes == answer.bytes)
        #expect(try office.done("Leave.List")["leaves"].each("id") == ["L1"])
        #expect(observer.all.troubles == [.outcomeUnknown, nil])
        try office.settle()
        #expect(observer.all.events.map(\.kind) == ["rosterApplied", "leaveRequested"])
        #expect(observer.all.events.map(\.account) == ["office", "office"])
        #expect(try office.done("Journal.Verify")["intact"] == true)
    }

    @Test(arguments: [true, false])
    func `without an id, the next command rests on what is found`(_ kept: Bool) throws {
        let journal = InMemoryJournal()
        let office = try TestOffice(journal)
        journal.plan(.at([2: kept ? .unknownAndKept : .unknownAndLost]))
        let unknown = try office.call("Leave.Request", Self.away)
        #expect(unknown.reply.parameters == ["commandID": .null])
        let again = try office.call("Leave.Request", Self.away)
        #expect(again.error == (kept ? "org.preside.Leave.Overlaps" : nil))
        #expect(office.records == 2)
    }

    @Test(arguments: [true, false])
    func `who watches hears of it when it is found`(_ kept: Bool) throws {
        let journal = InMemoryJournal()
        let office = try TestOffice(journal)
        let id = try office.request("ma-li", "today", "2026-03-06", "official")
        let watcher = office.begin("Presiding.Watch", more: true)
        #expect(watcher.next()?["undecided"] == [.string(id)])
        journal.plan(.at([3: kept ? .unknownAndKept : .unknownAndLost]))
        let approve: JSONObject = ["leave": .string(id), "by": "superior", "commandID": "c"]
        #expect(
            try office.call("Leave.Approve", approve).error
                == "org.preside.Service.OutcomeUnknown")
        #expect(watcher.isEmpty)
        #expect(try office.done("Presiding.At")["holder"] == "ma-li")
        #expect(try office.done("Leave.Approve", approve)["leave.state"] == "filed")
        #expect(watcher.next()?["holder"] == "zhao-yi")
        try office.settle()
        #expect(watcher.isEmpty)
        office.expectDescribed()
    }

    @Test func `as long as it cannot be reread, an id may be one that is repeated`() throws {
        let journal = InMemoryJournal()
        let office = try TestOffice(journal)
        journal.plan(
            FaultPlan(
                onAppend: { $0 == 2 ? .unknownAndKept : nil },
                onReopen: { $0 == 1 || $0 == 2 ? .io(code: 10, message: "x") : nil }))
        let request = Self.away.adding("commandID", "c")
        for _ in 1...2 {
            #expect(
                try office.call("Leave.Request", request).error
                    == "org.preside.Service.OutcomeUnknown")
        }
        let other = try office.call("Leave.Request", Self.away)
        #expect(other.error == "org.preside.Service.NotRecorded")
        #expect(other.reply.parameters == ["reason": "unavailable"])
        #expect(try office.done("Presiding.At")["holder"] == "ma-li")
        #expect(try office.done("Leave.Request", request)["leave.id"] == "L1")
        #expect(office.records == 2)
    }

    @Test func `nor as long as what is found cannot be read`() throws {
        let memory = InMemoryJournal()
        let journal = GatedJournal(memory)
        let office = try TestOffice(journal)
        memory.plan(.at([2: .unknownAndKept]))
        let request = Self.away.adding("commandID", "c")
        let unknown = "org.preside.Service.OutcomeUnknown"
        #expect(try office.call("Leave.Request", request).error == unknown)
        journal.reading.withLock { $0 = .io(code: 10, message: "x") }
        #expect(try office.call("Leave.Request", request).error == unknown)
        #expect(!journal.needsReopening)
        let other = try office.call("Leave.Request", Self.away)
        #expect(other.reply.parameters == ["reason": "unavailable"])
        journal.reading.withLock { $0 = nil }
        #expect(try office.done("Leave.Request", request)["leave.id"] == "L1")
        #expect(office.records == 2)
    }

    @Test func `records of another writer are laid on before the next decision`() throws {
        let journal = InMemoryJournal()
        let office = try TestOffice(journal)
        let foreign = RecordDraft(
            at: office.clock.now().microseconds, account: "other", kind: "leaveRequested",
            subject: "L1",
            body: Array(
                (#"{"leave":"L1","person":"feng-jiu","kind":"sick","#
                    + #""from":"2026-03-03T16:00:00+00:00","until":"2026-03-04T16:00:00+00:00"}"#)
                    .utf8))
        journal.plan(.at([2: .overtaken(by: [foreign])]))
        let refused = try office.call("Leave.Request", Self.away)
        #expect(refused.reply.parameters == ["reason": "busy"])
        #expect(try office.done("Leave.Request", Self.away)["leave.id"] == "L2")
        #expect(try office.done("Leave.Show", ["leave": "L1"])["leave.kind"] == "sick")
        #expect(try office.done("Journal.Verify")["intact"] == true)
    }
}
