import DutyDesk
import OfficeJournal
import Testing
import Varlink

/// When nothing can be recorded, commands say why, queries go on, and it recovers by itself.
@Suite struct JournalTroubleTests {
    static let troubles: [(JournalError, JournalTrouble)] = [
        (.full, .full), (.readOnly, .readOnly), (.busy, .busy),
        (.io(code: 10, message: "disk I/O error"), .unavailable),
        (.damaged(record: 1, reason: "x"), .unavailable),
    ]

    @Test(arguments: troubles)
    func `refused with the reason`(_ error: JournalError, _ trouble: JournalTrouble) throws {
        let journal = InMemoryJournal()
        let observer = HeardObserver()
        let office = try TestOffice(journal, observer: observer)
        let leave = try office.request("feng-jiu", "2026-03-05", "2026-03-06")
        office.nextAppend(.refuse(error))
        let approve: JSONObject = ["leave": .string(leave), "by": "zhao-yi"]
        for _ in 1...2 {
            let refused = try office.call("Leave.Approve", approve)
            #expect(refused.error == "org.preside.Service.NotRecorded")
            #expect(refused.reply.parameters == ["reason": .string(trouble.rawValue)])
        }
        #expect(observer.all.troubles == [trouble])

        #expect(try office.done("Service.Status")["journal"] == .string(trouble.rawValue))
        #expect(try office.done("Leave.Show", ["leave": "L1"])["leave.state"] == "requested")
        #expect(try office.done("Presiding.Away", ["day": "2026-03-05"])["absences"] == [])
        #expect(try office.done("Journal.Verify")["records"] == 2)

        office.nextAppend(nil)
        #expect(try office.done("Leave.Approve", approve)["leave.state"] == "filed")
        #expect(observer.all.troubles == [trouble, nil])
        #expect(try office.done("Service.Status")["journal"] == "open")
        try office.settle()
        #expect(
            observer.all.events.map(\.kind)
                == ["rosterApplied", "leaveRequested", "leaveApproved"])
    }

    @Test func `nothing of a failed batch is seen, by nobody`() throws {
        let memory = InMemoryJournal()
        let journal = GatedJournal(memory)
        let observer = HeardObserver()
        let office = try TestOffice(journal, observer: observer)
        let watcher = office.begin("Presiding.Watch", more: true)
        #expect(watcher.next()?["holder"] == "ma-li")
        try office.request("feng-jiu", "2026-03-12", "2026-03-12")
        journal.shut()
        let first = office.begin("Leave.File", ["leave": "L1"])
        #expect(first.next()?.error == "org.preside.Leave.WrongState")
        let request: JSONObject = [
            "person": "ma-li", "from": "today", "to": "2026-03-06", "kind": "official",
        ]
        let blocked = office.begin("Leave.Request", request.adding("person", "chen-shi"))
        journal.awaitAppend()
        memory.plan(.at([4: .refuse(.full)]))
        let sinks = [
            office.begin("Leave.Request", request),
            office.begin("Leave.Approve", ["leave": "L3", "by": "superior"]),
            office.begin("Leave.Request", request),
            office.begin("Leave.Approve", ["leave": "L9", "by": "superior"]),
        ]
        journal.open()
        #expect(blocked.next()?["leave.id"] == "L2")
        for sink in sinks {
            #expect(sink.next()?.reply.parameters == ["reason": "full"])
        }
        #expect(try office.done("Presiding.At")["holder"] == "ma-li")
        #expect(
            try office.call("Leave.Show", ["leave": "L3"]).error
                == "org.preside.Leave.NoSuchLeave")
        #expect(try office.done("Leave.List")["leaves"].each("id") == ["L2", "L1"])
        try office.settle()
        #expect(watcher.isEmpty)
        #expect(observer.all.presiding == ["ma-li"])
        #expect(office.records == 3)
        try office.request("feng-jiu", "2026-03-13", "2026-03-13")
        #expect(try office.done("Journal.Verify")["intact"] == true)
        office.expectDescribed()
    }

    @Test func `what was answered before is answered so when there is no room`() throws {
        let memory = InMemoryJournal()
        let journal = GatedJournal(memory)
        let office = try TestOffice(journal)
        let before = try office.done("Leave.Request", CommandIDTests.sick)
        journal.shut()
        let first = office.begin(
            "Leave.Request",
            CommandIDTests.sick.adding("person", "chen-shi").adding("commandID", nil))
        journal.awaitAppend()
        memory.plan(.at([4: .refuse(.full)]))
        let new = office.begin(
            "Leave.Request",
            CommandIDTests.sick.adding("person", "zheng-qi").adding("commandID", "d"))
        let repeated = office.begin("Leave.Request", CommandIDTests.sick)
        let again = office.begin(
            "Leave.Request",
            CommandIDTests.sick.adding("person", "zheng-qi").adding("commandID", "d"))
        journal.open()
        #expect(first.next()?.error == nil)
        #expect(new.next()?.error == "org.preside.Service.NotRecorded")
        #expect(repeated.next()?.bytes == before.bytes)
        #expect(again.next()?.error == "org.preside.Service.NotRecorded")
    }
}
