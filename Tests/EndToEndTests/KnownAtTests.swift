import Testing
import Varlink

/// What was true, and what the office knew: two axes of time, both on the command line.
@Suite(.onOwnThreads) struct KnownAtTests {
    @Test func twoAxes() throws {
        let office = try TestOffice.open()
        try Step.check(
            [
                Step(
                    "leave request --person 王海 --from 2040-03-01 --to 2040-03-10 --kind official",
                    ["leave.record": 2]),
                Step("leave approve L1 --by superior", ["leave.record": 3]),
                Step("leave return L1 --on 2040-03-05", ["leave.record": 4]),
            ], in: office)
        let rows: [(String, JSON, JSON)] = [
            // What is asked, who presides on 6 March, and until when L1 lasts.
            ("", "wang-hai", "2040-03-05T00:00:00+08:00"),
            ("--as-known-at 4", "wang-hai", "2040-03-05T00:00:00+08:00"),
            ("--as-known-at #3", "li-si", "2040-03-11T00:00:00+08:00"),
            ("--as-known-at 2", "wang-hai", "2040-03-11T00:00:00+08:00"),
        ]
        for (known, holder, until) in rows {
            #expect(try office.ask("who --at 2040-03-06 \(known)")["holder"] == holder, "\(known)")
            let shown = try office.ask("leave show L1 \(known)")
            #expect(shown[path: "leave.until"] == until, "\(known)")
            let away = try office.ask("away --on 2040-03-06 \(known)")
            #expect(away["absences"]?.count == (holder == "li-si" ? 1 : 0), "\(known)")
        }
        let undecided = try office.ask("who --at 2040-03-06 --as-known-at 2")
        #expect(undecided["undecided"] == ["L1"])
        let first = try office.ask("journal show 3")[path: "record.at"].stringValue ?? ""
        #expect(try office.ask("who --at 2040-03-06 --as-known-at \(first)")["holder"] == "li-si")
        let range = try office.ask("who --from 2040-03-01 --to 2040-03-12 --as-known-at 3")
        #expect(range["segments"]?.texts("holder") == ["li-si", "wang-hai"])
        let none = try office.refused("leave show L1 --as-known-at 1")
        #expect(none == Refusal("Leave.NoSuchLeave", ["leave": "L1"]))
        let future = try office.refused("who --as-known-at #5")
        #expect(
            future
                == Refusal(
                    "Service.UnknownRecord", ["field": "asKnownAt", "value": "#5", "head": 4]))
    }

    /// A roster that holds from a day on: who presided before it is still answerable.
    @Test func rostersOfTwoTimes() throws {
        let office = try TestOffice.open()
        let later = SampleCity.roster
            .replacing("id: wang-hai, name: 王海", with: "id: ma-yun, name: 马云飞")
        try office.folder.write(later, to: "later.yaml")
        let file = office.folder.path + "/later.yaml"
        try Step.check(
            [
                Step(
                    "roster apply \(file) --from 2040-06-01 --dry-run",
                    ["dryRun": true, "record": nil]),
                Step("who --at 2040-06-02", ["holder": "wang-hai"]),
                Step(
                    "roster apply \(file) --from 2040-06-01",
                    ["effective": "2040-06-01", "dryRun": false, "record": 2]),
                Step("roster apply \(file) --from 2040-06-01", ["differences": [], "record": nil]),
                Step("who --at 2040-05-31", ["holder": "wang-hai", "holderName": "王海"]),
                Step("who --at 2040-06-01", ["holder": "ma-yun", "holderName": "马云飞"]),
                Step("who --at 2040-06-02 --as-known-at 1", ["holder": "wang-hai"]),
                Step("roster show --on 2040-05-31", ["people.0.id": "wang-hai"]),
                Step("roster show --on 2040-06-01", ["people.0.id": "ma-yun"]),
                Step("roster show --on 2040-06-01 --as-known-at 1", ["people.0.id": "wang-hai"]),
            ], in: office)
    }

    /// What is typed for a day, and the day that the daemon takes it for.
    @Test func daysAsPeopleTypeThem() throws {
        let office = try TestOffice.open()
        let now = TestClock.now()
        let day = { (days: Int) in String(TestClock.rfc3339(now + days * 86_400).prefix(10)) }
        let rows: [(String, String)] = [
            ("2040-12-01", "2040-12-01"), ("today", day(0)), ("tomorrow", day(1)),
            ("yesterday", day(-1)), ("今天", day(0)), ("明天", day(1)), ("Today", day(0)),
            (String(day(40).dropFirst(5)), day(40)), (String(day(-40).dropFirst(5)), day(-40)),
            ("2040-12-01T08:00:00+08:00", "2040-12-01"), ("2040-11-30T23:00:00Z", "2040-12-01"),
        ]
        for (typed, day) in rows {
            #expect(try office.ask("away --on \(typed)")["day"] == .string(day), "\(typed)")
        }
        let halves: [(String, String, String)] = [
            ("2040-12-01am", "2040-12-01T00:00:00+08:00", "2040-12-01T12:00:00+08:00"),
            ("2040-12-01pm", "2040-12-01T12:00:00+08:00", "2040-12-02T00:00:00+08:00"),
            ("2040-12-01", "2040-12-01T00:00:00+08:00", "2040-12-02T00:00:00+08:00"),
        ]
        for (typed, from, until) in halves {
            let preview = try office.ask(
                "leave preview --person 张三 --from \(typed) --to \(typed) --kind sick")
            #expect(preview["from"] == .string(from))
            #expect(preview["until"] == .string(until))
            #expect(preview["days"] == 1)
        }
    }
}
