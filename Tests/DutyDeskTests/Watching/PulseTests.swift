import DutyDesk
import OfficeJournal
import Testing
import Varlink

/// Passing time is a command like any other.
@Suite struct PulseTests {
    private func kinds(_ office: TestOffice) throws -> [JSON] {
        try office.done("Journal.Log", ["limit": 1_000])["records"].each("kind")
    }

    @Test func `an overdue return is noticed once`() throws {
        let observer = HeardObserver()
        let office = try TestOffice(observer: observer)
        try office.approved("feng-jiu", "2026-03-03", "2026-03-04")
        // When it begins: who follows is told who is away.
        #expect(office.desk.nextChange() == local("2026-03-03"))
        office.clock.set("2026-03-03 00:00")
        office.desk.tick()
        #expect(office.desk.nextChange() == local("2026-03-05"))
        try office.settle()
        #expect(observer.all.nextChange == local("2026-03-05"))
        for time in ["2026-03-04 23:59", "2026-03-05 00:00", "2026-03-05 00:00", "2026-03-09"] {
            office.clock.set(time)
            office.desk.tick()
            office.desk.tick()
            try office.settle()
        }
        #expect(try kinds(office).filter { $0 == "leaveOverdue" }.count == 1)
        #expect(observer.all.events.last?.account == "presided")
        let today = try office.done("Presiding.Today")
        #expect(today["alerts"].each("code") == ["overdueReturn"])
        #expect(today["alerts.0.since"] == "2026-03-05T00:00:00+08:00")
        #expect(try office.done("Leave.List", ["overdue": true])["leaves"].each("id") == ["L1"])

        try office.done("Leave.ReportBack", ["leave": "L1", "report": "back"])
        #expect(try office.done("Leave.List", ["overdue": true])["leaves"] == [])
        #expect(try office.done("Presiding.Today")["alerts"] == [])
    }

    @Test func `a year is closed once`() throws {
        let office = try TestOffice(at: "2026-12-31 12:00")
        #expect(office.desk.nextChange() == local("2027-01-01"))
        office.clock.set("2027-01-01 00:00")
        office.desk.tick()
        try office.settle()
        #expect(try kinds(office).filter { $0 == "yearClosed" }.isEmpty)
        try office.request("feng-jiu", "2027-01-11", "2027-01-12")
        office.desk.tick()
        try office.settle()
        #expect(try kinds(office).filter { $0 == "yearClosed" }.count == 1)
        #expect(office.desk.nextChange() == local("2028-01-01"))
    }

    @Test func `a tick that finds nothing records nothing, nor does one after the end`() throws {
        let office = try TestOffice()
        office.desk.tick()
        try office.settle()
        #expect(office.records == 1)
        try office.approved("feng-jiu", "2026-03-03", "2026-03-04")
        office.desk.stop()
        office.clock.set("2026-03-09")
        office.desk.tick()
        #expect(office.desk.waitingCommands == 0)
    }

    @Test func `an office without a roster raises no alarm that nobody presides`() throws {
        let observer = HeardObserver()
        let office = try TestOffice(roster: nil, observer: observer)
        #expect(observer.all.presiding.isEmpty)
        #expect(try office.done("Presiding.At")["capacity"] == "nobody")
        try office.done("Roster.Apply", ["document": .string(City.roster)])
        try office.settle()
        #expect(observer.all.presiding == ["ma-li"])
    }
}
