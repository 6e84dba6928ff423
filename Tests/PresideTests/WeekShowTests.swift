import PresideKit
import Testing
import Varlink

/// The week's sheet, and what stands beside it, as people see it.
@Suite("The week's sheet is shown")
struct WeekShowTests {
    private static func entry(
        _ source: String, _ what: String, _ from: String, _ until: String, _ more: String = ""
    ) -> String {
        #"{"source":"\#(source)","what":"\#(what)","title":null,\#(more)"#
            + #""from":"2026-12-\#(from):00+08:00","until":"2026-12-\#(until):00+08:00"}"#
    }

    private static let duty = entry(
        "D1", "duty", "01T18:00", "02T08:30", #""dutyPart":"leader","#)
    private static let meeting = entry(
        "M1", "meeting", "02T09:00", "02T11:00", #""meetingKind":"executive","#)
    private static let leave = entry("L1", "leave", "02T12:00", "03T00:00")

    private static let week = #"""
        {"office":"金雁市人民政府","week":"2026-11-30","due":"2026-11-27T12:00:00+08:00",
        "issued":null,"changes":[],"calendar":[
        {"day":"2026-12-01","weekday":"tuesday","working":true,"holiday":null},
        {"day":"2026-12-02","weekday":"wednesday","working":true,"holiday":null}],
        "rows":[{"person":"su","name":"苏和平","post":"mayor","halves":[
        {"day":"2026-12-01","half":"am","entries":[]},
        {"day":"2026-12-01","half":"pm","entries":[\#(duty)]},
        {"day":"2026-12-02","half":"am","entries":[\#(duty),\#(meeting)]},
        {"day":"2026-12-02","half":"pm","entries":[\#(leave)]}]}]}
        """#

    /// A night of duty has on each of its days the hours of that day, a meeting without a title its
    /// kind.
    @Test("Hours are those of the day")
    func hours() throws {
        let desk = FakeDesk("org.preside.Weeks.Show", Self.week)
        #expect(try desk.run(["week"], .en) == 0)
        #expect(desk.output.contains { $0.contains("18:00–24:00 leader on duty D1") })
        #expect(desk.output.contains { $0.contains("00:00–08:30 leader on duty D1") })
        #expect(desk.output.contains { $0.contains("09:00–11:00 executive meeting M1") })
        #expect(desk.output.filter { $0.contains("18:00–24:00") }.count == 1)
    }

    @Test("The page for printing has hours in bold and no ids")
    func page() throws {
        let desk = FakeDesk("org.preside.Weeks.Show", Self.week)
        #expect(try desk.run(["week", "--html"], .zh) == 0)
        let page = desk.output.joined(separator: "\n")
        #expect(page.contains("<div><b>00:00–08:30</b> 带班</div>"), "\(page)")
        #expect(page.contains("<div><b>09:00–11:00</b> 常务会议</div>"))
        #expect(page.contains("<div>外出</div>"))
        #expect(!page.contains("M1"))
    }

    /// More on it is written smaller, never wider than the paper.
    @Test("The page gets smaller as it gets fuller")
    func smaller() throws {
        func size(_ title: String) throws -> Double {
            let reply = Self.week.replacing(
                #""title":null"#, with: #""title":"\#(title)""#)
            let desk = FakeDesk("org.preside.Weeks.Show", reply)
            #expect(try desk.run(["week", "--html"], .zh) == 0)
            let page = desk.output.joined(separator: "\n")
            let size = page.firstMatch(of: /body \{ font-size: ([0-9.]+)pt; \}/)?.1
            return try #require(size.flatMap { Double($0) })
        }
        let sizes = try [1, 700, 1_100, 20_000].map {
            try size(String(repeating: "会", count: $0))
        }
        #expect(sizes == sizes.sorted(by: >))
        #expect(sizes.first == 10 && sizes.last == 5 && Set(sizes).count > 2)
    }

    @Test("Engagements of a day by leader, meetings and turns by time, and what is owed")
    func day() {
        let day = #"""
            {"office":"X","day":"2026-12-02","weekday":"wednesday","working":true,"why":"weekday",
            "calendar":[\#(Self.duty),\#(Self.meeting.replacing("null", with: "\"预算\"")),
            {"source":"A1","what":"engagement","title":"调研","persons":["a","b"],
            "from":"2026-12-02T14:30:00+08:00","until":"2026-12-02T15:00:00+08:00"},
            {"source":"A2","what":"engagement","title":null,"persons":["b"],
            "from":"2026-12-02T16:00:00+08:00","until":"2026-12-02T17:00:00+08:00"}],
            "dues":[{"code":"papersDue","article":41,"subject":"T1","meeting":"M1",
            "due":"2026-12-01","persons":["b"]},{"code":"weekNotIssued","article":60,
            "subject":"2026-11-30","meeting":null,"due":"2026-11-27","persons":[]}]}
            """#
        let lines = view(.en).today(Facts(object(day)), names: Names())
        let from = lines.firstIndex(of: "Meetings and turns") ?? 0
        #expect(
            lines[from...] == [
                "Meetings and turns", "  at           what     title           id",
                "  00:00–08:30  duty     leader on duty  D1",
                "  09:00–11:00  meeting  预算            M1", "", "Engagements",
                "  person  at           title    id", "  a       14:30–15:00  调研     A1",
                "  b       14:30–15:00  调研     A1", "          16:00–17:00  engaged  A2", "",
                "Owed about meetings and the week's sheet",
                "  due    what                            subject     meeting  asked  article",
                "  12-01  papers reach the participants   T1          M1       b      Art. 41",
                "  11-27  the week's sheet is not issued  2026-11-30                  Art. 60",
            ])
    }

    @Test("A leave's preview names the times that would do")
    func slotsInStead() throws {
        let reply = #"""
            {"person":"su","from":"2026-12-01T00:00:00+08:00","until":"2026-12-02T00:00:00+08:00",
            "days":1,"sumOfDays":1,"summedWith":[],"approver":"superior","article":74,
            "concerns":[],"flags":[],"presiding":[],"meetings":[{"meeting":"M1","slots":[
            {"from":"2026-12-03T09:00:00+08:00","until":"2026-12-03T11:00:00+08:00","chair":"su",
            "present":["su"],"absent":[]}]},{"meeting":"M2","slots":[]}]}
            """#
        let desk = FakeDesk("org.preside.Leave.Preview", reply)
        let line = "leave preview --person su --from 12-01 --to 12-01 --kind official"
        #expect(try desk.run(line.split(separator: " ").map(String.init), .en) == 0)
        let place = try #require(desk.output.firstIndex { $0.contains("M1: Times that would do") })
        #expect(desk.output[place + 2].contains("12-03 09:00 – 12-03 11:00"))
        #expect(desk.output.contains { $0.contains("M2: No time would do.") })
    }
}
