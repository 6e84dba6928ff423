import PresideKit
import Testing
import Varlink

/// What of the week's sheet is written for others than a terminal, byte by byte where a program
/// reads it.
@Suite("The week's sheet in print")
struct WeekPrintTests {
    private static func entry(
        _ source: String, _ what: String, _ from: String, _ until: String, title: String? = nil,
        _ more: String = ""
    ) -> String {
        let title = title.map { JSON.string($0).description } ?? "null"
        return #"{"source":"\#(source)","what":"\#(what)","title":\#(title),\#(more)"#
            + #""from":"2026-12-\#(from):00+08:00","until":"2026-12-\#(until):00+08:00"}"#
    }

    private static func reply(_ halves: String, _ more: String) -> String {
        #"""
        {"office":"金雁市人民政府","week":"2026-11-30","due":"2026-11-27T12:00:00+08:00",\#(more),
        "calendar":[
        {"day":"2026-12-01","weekday":"tuesday","working":true,"holiday":null},
        {"day":"2026-12-02","weekday":"wednesday","working":true,"holiday":null}],
        "rows":[{"person":"su","name":"苏和平","post":"mayor","halves":[\#(halves)]}]}
        """#
    }

    private static let halves = #"""
        {"day":"2026-12-01","half":"am","entries":[\#(
            entry("M1", "meeting", "01T09:00", "01T11:00", #""meetingKind":"executive","#)),\#(
            entry("A1", "engagement", "01T11:00", "01T11:30", title: "=1+1", #""late":true,"#))]},
        {"day":"2026-12-01","half":"pm","entries":[\#(
            entry("D1", "duty", "01T18:00", "02T08:30", #""dutyPart":"leader","#))]},
        {"day":"2026-12-02","half":"am","entries":[\#(
            entry("A2", "engagement", "02T09:00", "02T10:00", title: "a, \"b\"")),\#(
            entry("L1", "leave", "02T00:00", "03T00:00"))]},
        {"day":"2026-12-02","half":"pm","entries":[]}
        """#

    private func output(_ words: String, _ language: Language, _ reply: String) throws -> [String] {
        let desk = FakeDesk("org.preside.Weeks.Show", reply)
        #expect(try desk.run(words.split(separator: " ").map(String.init), language) == 0)
        return desk.output
    }

    @Test("CSV, as a spreadsheet reads it")
    func csv() throws {
        let lines = try output("week --csv", .zh, Self.reply(Self.halves, #""changes":[]"#))
        func line(_ text: String) -> String { text + "\r" }
        #expect(
            lines.map { Array($0.utf8) }
                == [
                    line("\u{FEFF}日期,半天,姓名,职务,开始,结束,类型,内容,代号,迟报"),
                    line(
                        "2026-12-01,上午,苏和平,市长,2026-12-01T09:00:00+08:00,"
                            + "2026-12-01T11:00:00+08:00,常务会议,常务会议,M1,"),
                    line(
                        "2026-12-01,上午,苏和平,市长,2026-12-01T11:00:00+08:00,"
                            + "2026-12-01T11:30:00+08:00,活动,'=1+1,A1,是"),
                    line(
                        "2026-12-01,下午,苏和平,市长,2026-12-01T18:00:00+08:00,"
                            + "2026-12-02T08:30:00+08:00,带班,带班,D1,"),
                    line(
                        "2026-12-02,上午,苏和平,市长,2026-12-02T09:00:00+08:00,"
                            + "2026-12-02T10:00:00+08:00,活动,\"a, \"\"b\"\"\",A2,"),
                    line(
                        "2026-12-02,上午,苏和平,市长,2026-12-02T00:00:00+08:00,"
                            + "2026-12-03T00:00:00+08:00,外出,外出,L1,"),
                ].map { Array($0.utf8) })
        #expect(Array((lines.first ?? "").utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
    }

    @Test(
        "What a spreadsheet would take for a formula is kept from it",
        arguments: ["=1", "+1", "-1", "@a", "=\u{301}1", "＝1"])
    func formulas(_ title: String) throws {
        let entry = Self.entry("A1", "engagement", "01T09:00", "01T10:00", title: title)
        let halves = #"{"day":"2026-12-01","half":"am","entries":[\#(entry)]}"#
        let lines = try output("week --csv", .en, Self.reply(halves, #""changes":[]"#))
        #expect(lines.last?.contains(",'" + title) == true, "\(lines)")
    }

    @Test("What came late is marked, in both languages")
    func late() throws {
        let reply = Self.reply(Self.halves, #""changes":[]"#)
        #expect(
            try output("week", .en, reply).contains { $0.contains("11:00–11:30 =1+1 (late) A1") })
        #expect(
            try output("week", .zh, reply).contains { $0.contains("11:00–11:30 =1+1（迟报） A1") })
        #expect(
            try output("week --html", .zh, reply).joined()
                .contains("<div><b>11:00–11:30</b> =1+1（迟报）</div>"))
        #expect(try output("week", .en, reply).filter { $0.contains("(late)") }.count == 1)
    }

    /// From the night of one day to the early hours of the day after the next.
    @Test("What goes on for days has on each the hours of that day")
    func hours() throws {
        let long = Self.entry("A1", "engagement", "01T22:00", "03T02:00", title: "调研")
        let halves = [("01", "pm"), ("02", "am"), ("02", "pm")].map {
            #"{"day":"2026-12-\#($0)","half":"\#($1)","entries":[\#(long)]}"#
        }.joined(separator: ",")
        let lines = try output("week", .en, Self.reply(halves, #""changes":[]"#))
        #expect(lines.contains { $0.contains("22:00–24:00 调研 A1") })
        #expect(lines.filter { $0.contains("调研 A1") && !$0.contains("22:00") }.count == 1)
        #expect(lines.contains { $0.hasSuffix(")  调研 A1  调研 A1") }, "\(lines)")
    }

    private static func line(_ entry: String) -> String {
        entry.dropLast() + #","persons":["su"]}"#
    }

    private static let moved = #"""
        {"what":"changed","before":\#(
            line(entry("A1", "engagement", "01T14:30", "01T16:00", title: "调研"))),
        "after":\#(line(entry("A1", "engagement", "02T09:00", "02T10:00", title: "座谈")))}
        """#

    @Test("A change says what stood before, and whose it is")
    func changes() throws {
        let gone = #"""
            {"what":"removed","before":\#(
                Self.line(Self.entry("M1", "meeting", "01T09:00", "01T10:00", title: "会"))),
            "after":null}
            """#
        let reply = Self.reply(
            Self.halves, #""issued":1,"changes":[\#(Self.moved),\#(gone)]"#)
        let english = try output("week", .en, reply)
        #expect(
            english.suffix(2) == [
                "  changed: 12-02 09:00 – 12-02 10:00 instead of 12-01 14:30 – 12-01 16:00 "
                    + "座谈 instead of 调研  (苏和平) A1",
                "  removed: 12-01 09:00 – 12-01 10:00 会  (苏和平) M1",
            ])
        let page = try output("week --html", .zh, reply)
        #expect(
            page.contains(
                "<p>变更：12-01 14:30 – 12-01 16:00 改为 12-02 09:00 – 12-02 10:00 "
                    + "调研 改为 座谈 （苏和平）</p>"), "\(page)")
        #expect(!page.joined().contains("M1"))
        #expect(page.joined().contains("<div class=\"changed\"><b>11:00–11:30</b>"))
    }

    @Test("Many changes take no more room on the page than a few")
    func many() throws {
        let moved = Array(repeating: Self.moved, count: 72).joined(separator: ",")
        let reply = Self.reply(Self.halves, #""issued":2,"changes":[\#(moved)]"#)
        let page = try output("week --html", .en, reply)
        #expect(page.filter { $0.hasPrefix("<p>") }.count == 1)
        #expect(
            page.contains {
                $0.hasSuffix(
                    "72 changes since version 2; what is underlined stands otherwise than it "
                        + "did.</p>")
            }, "\(page)")
    }
}
