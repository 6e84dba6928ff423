import DutyDesk
import OfficeJournal
import Synchronization
import Testing
import Varlink

/// What `Service.Status` says of the daemon, each by what makes it change.
@Suite struct StatusAnswerTests {
    private static func sick(_ day: String) -> JSONObject {
        ["person": "feng-jiu", "from": .string(day), "to": .string(day), "kind": "sick"]
    }

    @Test func `what waits for the writer, and what is on disk`() throws {
        let journal = GatedJournal(InMemoryJournal())
        let office = try TestOffice(journal)
        #expect(try office.done("Service.Status")["lastRecordAt"] == "2026-03-02T09:00:00+08:00")
        office.clock.set("2026-03-02 10:30")
        journal.shut()
        let first = office.begin("Leave.Request", Self.sick("2026-03-09"))
        journal.awaitAppend()
        let others = ["2026-03-10", "2026-03-11", "2026-03-12"].map {
            office.begin("Leave.Request", Self.sick($0))
        }
        let held = try office.done("Service.Status")
        #expect(held["queue"] == 3)
        #expect(held["records"] == 1 && held["batches"] == 1)
        #expect(held["lastRecordAt"] == "2026-03-02T09:00:00+08:00")
        journal.open()
        for sink in [first] + others { #expect(sink.next()?.error == nil) }
        let after = try office.done("Service.Status")
        #expect(after["queue"] == 0)
        #expect(after["records"] == 5 && after["head.record"] == 5)
        #expect(after["batches"] == 3)
        #expect(after["lastRecordAt"] == "2026-03-02T10:30:00+08:00")
    }

    @Test func `how long it has been up, who is connected and how much memory it takes`() throws {
        let office = try TestOffice()
        let uptime = Mutex<Int64>(61)
        office.desk.measure(
            Gauges(
                uptime: { uptime.withLock(\.self) }, connections: { 7 }, memory: { 1 << 25 }))
        let status = try office.done("Service.Status")
        #expect(status["uptime"] == 61 && status["connections"] == 7)
        #expect(status["memory"] == .int(1 << 25))
        uptime.withLock { $0 += 3_600 }
        #expect(try office.done("Service.Status")["uptime"] == 3_661)
        #expect(status["startedAt"] == "2026-03-02T09:00:00+08:00")
    }
}
