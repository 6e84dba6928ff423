import CivilTime
import OfficeJournal
import OfficeRecords
import OfficeRules
import Testing
import Varlink

@testable import DutyDesk

/// Years that are not held in memory are read back from the journal: the answers are those of an
/// office that keeps everything.
@Suite struct ClosedYearTests {
    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func `2019 to 2027, asked at the end`(_ seed: UInt64) throws {
        let office = try TestOffice(at: "2019-01-07 09:00")
        var calls = RandomCalls(seed: seed, from: "2019-01-07 09:00")
        while office.clock.now() < local("2027-06-01") { try calls.next(office, hours: 120) }
        try office.settle()
        let small = office.desk.office
        #expect(small.closedYear == 2025, "seed \(seed)")

        var whole = Office(keepsEverything: true)
        try OfficeLoader(journal: office.journal, zone: shanghai).replay(into: &whole)
        #expect(whole.leaves.count > small.leaves.count + 20, "seed \(seed)")
        let now = office.clock.now()
        let resolver = Resolver(whole, zone: shanghai, now: now)
        let view = LeaveView(
            office: whole, setting: Setting.office, actor: Caller.clerk.actor, now: now)

        var random = SplitMix(seed: seed)
        for _ in 0..<60 {
            let day = local("2019-01-01").adding(
                seconds: Int.random(in: 0..<3_050, using: &random) * 86_400)!
            let instant = day.adding(seconds: Int.random(in: 0..<86_400, using: &random))!
            let text = JSON.string(instant.rfc3339(in: shanghai))
            let at = try office.done("Presiding.At", ["instant": text])
            #expect(
                at.reply.parameters
                    == resolver.at(instant).wire(whole, shanghai, at: instant), "seed \(seed)")
            let date = shanghai.day(of: instant)
            let away = try office.done("Presiding.Away", ["day": .string("\(date)")])
            let absent = whole.absences(on: date, shanghai).map { view.absence($0, on: date) }
            #expect(away["absences"] == .array(absent.map { .object($0) }), "seed \(seed)")
            let today = try office.done("Presiding.Today", ["day": .string("\(date)")])
            #expect(today["absences"] == away["absences"], "seed \(seed)")
        }
        let year = try office.done(
            "Presiding.During", ["from": "2020-01-01", "until": "2020-12-31"])
        let period = Period(from: local("2020-01-01"), until: local("2021-01-01"))!
        let segments = resolver.during(period, limit: 10_000)!
        #expect(
            year["segments"].each("from").map(\.stringValue)
                == segments.map { $0.from?.rfc3339(in: shanghai) })
        #expect(
            year["segments"].each("holder").map(\.stringValue)
                == segments.map { $0.standing.holder?.text })
    }

    @Test func `what a meeting of a closed year dealt with is shown`() throws {
        let office = try TestOffice(at: "2026-03-09 09:00")
        try office.called()
        try office.done(
            "Proceedings.Propose",
            ["department": "finance", "title": "预算", "meeting": "M1"])
        office.clock.set("2026-03-10 09:00")
        try office.done(
            "Proceedings.TakeAttendance", ["meeting": "M1", "present": ["ma-li", "zhao-yi"]])
        let questions: [(String, JSONObject)] = [
            ("Proceedings.Show", ["item": "T1"]),
            ("Proceedings.ShowAttendance", ["meeting": "M1"]),
            ("Proceedings.ShowMinutes", ["meeting": "M1"]),
        ]
        let before = try questions.map { try office.done($0.0, $0.1).reply.parameters }
        for year in [2028, 2029] {
            office.clock.set("\(year)-03-01 08:00")
            try office.request("qian-er", "\(year)-03-02", "\(year)-03-02")
            office.desk.tick()
            try office.settle()
        }
        #expect(office.desk.office.closedYear == 2027)
        #expect(office.desk.office.meetings[MeetingID(number: 1)!] == nil)
        for ((method, parameters), was) in zip(questions, before) {
            let now = try office.done(method, parameters).reply.parameters
            #expect("\(now)" == "\(was)", "\(method)")
        }
        for (method, parameters) in [
            ("Proceedings.Show", ["item": "T2"]), ("Proceedings.ShowMinutes", ["meeting": "M2"]),
        ] as [(String, JSONObject)] {
            #expect(try office.call(method, parameters).error != nil)
        }
    }

    @Test func `leave of a closed year is shown, listed and added up`() throws {
        let office = try TestOffice(at: "2020-03-02 09:00")
        for month in ["04", "05", "06"] {
            try office.approved("feng-jiu", "2020-\(month)-01", "2020-\(month)-02", "sick")
        }
        for year in 2021...2027 {
            office.clock.set("\(year)-01-01 08:00")
            office.desk.tick()
            for id in ["L1", "L2", "L3"] where year == 2021 {
                try office.done("Leave.ReportBack", ["leave": .string(id)])
            }
            try office.request("qian-er", "\(year)-03-01", "\(year)-03-02")
            try office.settle()
        }
        #expect(office.desk.office.closedYear == 2025)
        // One of the three, and what nobody decided.
        #expect(office.desk.office.leaves.count == 1 + 7)
        for id in ["L1", "L2", "L3"] {
            let shown = try office.done("Leave.Show", ["leave": .string(id)])
            #expect(shown["leave.state"] == "reportedBack")
            #expect(shown["history"].arrayValue?.count == 4)
        }
        #expect(
            try office.call("Leave.Show", ["leave": "L44"]).error
                == "org.preside.Leave.NoSuchLeave")
        let list = try office.done("Leave.List", ["from": "2020-01-01", "to": "2020-12-31"])
        #expect(list["leaves"].each("id") == ["L1", "L2", "L3"])
        let upTo = try office.done("Leave.List", ["to": "2020-05-31"])
        #expect(upTo["leaves"].each("id") == ["L1", "L2"])
        for parameters in [["year": 2020], [:]] as [JSONObject] {
            let totals = try office.done("Leave.Totals", parameters)
            #expect(totals["totals"].each("leaves") == [3])
            #expect(totals["totals"].each("days") == [6])
        }
        let at = try office.done("Presiding.At", ["instant": "2020-04-01", "asKnownAt": "#3"])
        #expect(at["holder"] == "ma-li")
        let away = try office.done(
            "Presiding.Away", ["day": "2020-04-01", "asKnownAt": .string("#\(office.records)")])
        #expect(away["absences"].each("leave") == ["L1"])
        #expect(try office.done("Journal.Verify")["replayed"] == true)
    }
}
