import Testing
import Varlink

/// `away` and `today`.
@Suite struct AwayAnswerTests {
    @Test func `whoever is away at some time of the day, by rank`() throws {
        let office = try TestOffice()
        try office.approved("feng-jiu", "2026-03-05pm", "2026-03-06am", "sick")
        try office.approved("zhao-yi", "2026-03-05", "2026-03-05", "official")
        try office.request("chen-shi", "2026-03-05", "2026-03-05", "sick")
        let answer = try office.done("Presiding.Away", ["day": "2026-03-05"])
        #expect(answer["day"] == "2026-03-05")
        #expect(answer["absences"].each("person") == ["zhao-yi", "feng-jiu"])
        #expect(
            answer["absences.1"] == [
                "person": "feng-jiu", "name": "冯九", "post": "departmentHead", "leave": "L1",
                "kind": "sick", "place": .null, "from": "2026-03-05T12:00:00+08:00",
                "until": "2026-03-06T12:00:00+08:00", "state": "filed", "pending": .null,
                "unconfirmed": false,
            ])
        let next = try office.done("Presiding.Away", ["day": "2026-03-06T18:00"])
        #expect(next["absences"].each("person") == ["feng-jiu"])
        #expect(try office.done("Presiding.Away", ["day": "2026-03-07"])["absences"] == [])
    }

    @Test func `who leaves early is away only for the time really taken`() throws {
        let office = try TestOffice()
        try office.approved("feng-jiu", "2026-03-02", "2026-03-06", "sick")
        office.clock.set("2026-03-04 10:30")
        let back = try office.done("Leave.ReportBack", ["leave": "L1"])
        #expect(back["leave.until"] == "2026-03-04T10:30:00+08:00")
        #expect(try office.done("Presiding.Away")["absences"].each("state") == ["reportedBack"])
        #expect(try office.done("Presiding.Away", ["day": "tomorrow"])["absences"] == [])
    }

    @Test func `the day at a glance`() throws {
        let office = try TestOffice(at: "2026-10-02 09:00")
        try office.approved("ma-li", "2026-10-02am", "2026-10-02am", "official")
        try office.request("feng-jiu", "2026-10-09", "2026-10-09")
        let today = try office.done("Presiding.Today")
        #expect(today["office"] == "测试市人民政府")
        #expect(today["day"] == "2026-10-02" && today["weekday"] == "friday")
        #expect(today["working"] == false && today["why"] == "holiday")
        #expect(today["holiday"] == "国庆节" && today["provisional"] == false)
        #expect(today["segments"].each("holder") == ["zhao-yi", "ma-li"])
        #expect(today["absences"].each("leave") == ["L1"])
        #expect(today["dueBack"].each("leave") == ["L1"])
        #expect(today["undecided"].each("leave") == ["L2"])
        #expect(today["undecided"].each("pending") == [.null])
        try office.done("Leave.Extend", ["leave": "L1", "to": "2026-10-09"])
        let extended = try office.done("Presiding.Today")
        #expect(extended["undecided"].each("pending") == ["extension", .null])
        #expect(extended["absences"].each("pending") == ["extension"])
        let others = try office.done("Presiding.Today", by: .observer)
        #expect(others["absences"].each("pending") == [.null])
        #expect(today["alerts"] == [])
        #expect(try office.done("Presiding.Today", by: .observer)["undecided"] == [])
        #expect(
            try office.done("Presiding.Today", by: .executive)["undecided"].each("leave")
                == ["L2"])
    }

    @Test(arguments: ["1900-01-01", "2199-12-31", "9999-01-01", "1899-12-31"])
    func `the first and the last day of the calendar, and beyond`(_ day: String) throws {
        let office = try TestOffice()
        let inside = day == "1900-01-01" || day == "2199-12-31"
        for method in ["Presiding.Away", "Presiding.Today", "Roster.Show"] {
            let answer = try office.call(method, ["day": .string(day)])
            #expect(answer.error == (inside ? nil : "org.preside.Service.InvalidField"))
            if inside, method == "Presiding.Today" {
                #expect(answer["segments"].each("holder") == ["ma-li"])
            }
        }
        let at = try office.call("Presiding.At", ["instant": .string(day)])
        #expect(at.error == (inside ? nil : "org.preside.Service.InvalidField"))
        let show = try office.call("Workdays.Show", ["from": .string(day), "to": .string(day)])
        #expect(show.error == (inside ? nil : "org.preside.Service.InvalidField"))
    }
}
