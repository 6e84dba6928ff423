import CivilTime
import Testing

/// What people type for a day or a time, and the instants that it comes to.
@Suite("Moments")
struct MomentTests {
    private static let today = day("2026-10-12")
    private static let shanghai = zone(offset: 8 * 3_600)
    /// 09:30 in Shanghai.
    private static let now = instant("2026-10-12T01:30:00Z")

    static func day(_ text: String) -> Day {
        guard let day = Day(text) else { preconditionFailure("no day: \(text)") }
        return day
    }

    static func time(_ text: String) -> TimeOfDay {
        guard let time = TimeOfDay(text) else { preconditionFailure("no time: \(text)") }
        return time
    }

    static func instant(_ text: String) -> Instant {
        guard let instant = Instant(rfc3339: text) else { preconditionFailure("no instant") }
        return instant
    }

    static func zone(offset: Int) -> Zone {
        guard let zone = Zone.fixed(name: "fixed", offset: offset) else {
            preconditionFailure("no zone")
        }
        return zone
    }

    @Test(
        "A text is read as the moment it says",
        arguments: [
            ("now", Moment.now), ("现在", .now), (" NOW ", .now),
            ("2026-12-01T08:00:00+08:00", .instant(instant("2026-12-01T00:00:00Z"))),
            ("2026-12-01 08:00:00+08:00", .instant(instant("2026-12-01T00:00:00Z"))),
            ("2026-12-01T00:00:00.25Z", .instant(instant("2026-12-01T00:00:00.25Z"))),
            ("2026-12-01T08:00+08:00", .instant(instant("2026-12-01T00:00:00Z"))),
            ("2026-12-01 08:00-05:30", .instant(instant("2026-12-01T13:30:00Z"))),
            ("2026-12-01T08:00Z", .instant(instant("2026-12-01T08:00:00Z"))),
            ("2026-12-01", .day(day("2026-12-01"))),
            ("  2026-12-01 ", .day(day("2026-12-01"))),
            ("12-01", .day(day("2026-12-01"))),
            ("today", .day(day("2026-10-12"))), ("Today", .day(day("2026-10-12"))),
            ("今天", .day(day("2026-10-12"))),
            ("tomorrow", .day(day("2026-10-13"))), ("明天", .day(day("2026-10-13"))),
            ("yesterday", .day(day("2026-10-11"))), ("昨天", .day(day("2026-10-11"))),
            ("后天", .day(day("2026-10-14"))),
            ("2026-12-01am", .halfDay(day("2026-12-01"), .morning)),
            ("2026-12-01 AM", .halfDay(day("2026-12-01"), .morning)),
            ("2026-12-01上午", .halfDay(day("2026-12-01"), .morning)),
            ("2026-12-01pm", .halfDay(day("2026-12-01"), .afternoon)),
            ("12-01下午", .halfDay(day("2026-12-01"), .afternoon)),
            ("12-01pm", .halfDay(day("2026-12-01"), .afternoon)),
            ("tomorrowpm", .halfDay(day("2026-10-13"), .afternoon)),
            ("明天下午", .halfDay(day("2026-10-13"), .afternoon)),
            ("2026-12-01T08:00", .localTime(day("2026-12-01"), time("08:00"))),
            ("2026-12-01t08:00:30", .localTime(day("2026-12-01"), time("08:00:30"))),
            ("2026-12-01 08:00", .localTime(day("2026-12-01"), time("08:00"))),
            ("2026-12-01 08:00:30", .localTime(day("2026-12-01"), time("08:00:30"))),
            ("12-01 08:00", .localTime(day("2026-12-01"), time("08:00"))),
            ("today 24:00", .localTime(day("2026-10-12"), time("24:00"))),
            ("明天 08:30", .localTime(day("2026-10-13"), time("08:30"))),
        ])
    func read(row: (text: String, moment: Moment)) {
        #expect(Moment.parse(row.text, today: Self.today) == row.moment)
    }

    @Test(
        "What is no moment is not read as one",
        arguments: [
            "", " ", "soon", "monday", "2026-02-30", "2026-13-01", "1899-12-31", "2200-01-01",
            "13-01", "02-30", "02-29", "2-1", "2026-2-1", "20261201", "2026/12/01", "2026-12-01x",
            "2026-12-01T", "2026-12-01T8:00", "2026-12-01T24:01",
            "2026-12-01T08+08:00", "2026-12-01T24:00Z", "2026-12-01T08:00+0800",
            "12-01T08:00+08:00", "2026-12-01T08:00:00.5", "2026-12-01T08:00:60+08:00",
            "2026-12-01ampm", "am", "todaytomorrow", "现在下午", "２０２６-12-01",
            "2026-12-01\u{0}", String(repeating: "2026-12-01", count: 7),
        ])
    func refused(text: String) {
        #expect(Moment.parse(text, today: Self.today) == nil)
    }

    @Test(
        "A day without a year is the nearest one",
        arguments: [
            ("2026-10-12", "10-12", "2026-10-12"),
            ("2026-10-12", "04-12", "2027-04-12"),  // 182 days after, not 183 before
            ("2026-10-12", "04-13", "2026-04-13"),
            ("2028-08-30", "02-29", "2028-02-29"),  // 183 days before
            ("2028-08-31", "02-29", nil),
            ("2026-12-31", "01-01", "2027-01-01"),
            ("2027-01-01", "12-31", "2026-12-31"),
            ("2027-07-02", "12-31", "2027-12-31"),
            ("2027-07-02", "01-01", "2027-01-01"),
            ("2028-02-01", "02-29", "2028-02-29"),
            ("2027-09-01", "02-29", "2028-02-29"),
            ("2199-12-31", "01-01", nil),  // 2200 is outside, 2199 too far back
            ("1900-01-01", "12-31", nil),
            ("2027-02-28", "02-29", nil),
        ])
    func nearest(row: (today: String, text: String, day: String?)) {
        let moment = Moment.parse(row.text, today: Self.day(row.today))
        #expect(moment == row.day.map { .day(Self.day($0)) })
    }

    @Test(
        "What ends a period is the first such day from its begin on, within half a year",
        arguments: [
            ("2027-05-20", "06-02", "2027-06-02"), ("2027-05-20", "05-20", "2027-05-20"),
            ("2026-12-28", "01-03", "2027-01-03"), ("2025-12-30", "12-31", "2025-12-31"),
            ("2027-09-01", "02-29", "2028-02-29"),
            // Half a year and more after it, the nearest to today: 12 October 2026.
            ("2027-05-20", "11-18", "2027-11-18"), ("2027-05-20", "11-19", "2026-11-19"),
            ("2026-12-05", "12-01", "2026-12-01"), ("2026-12-05", "02-29", nil),
        ])
    func following(row: (begin: String, text: String, day: String?)) {
        let begin = Self.day(row.begin)
        let moment = Moment.parse(row.text, today: Self.today, from: begin)
        #expect(moment == row.day.map { .day(Self.day($0)) })
        #expect(
            Moment.parse("2026-01-01", today: Self.today, from: begin)
                == .day(Self.day("2026-01-01")))
    }

    @Test("Every day within half a year is read back from its month and day")
    func nearestOfAll() throws {
        for today in [Self.day("2026-10-12"), Self.day("2028-02-29"), Self.day("2027-08-30")] {
            for distance in -182...182 {
                let day = try #require(today.adding(days: distance))
                #expect(Moment.parse(String("\(day)".dropFirst(5)), today: today) == .day(day))
            }
        }
    }

    @Test(
        "A moment begins and ends a period",
        arguments: [
            ("2026-12-01", "2026-12-01T00:00:00+08:00", "2026-12-02T00:00:00+08:00"),
            ("2026-12-31", "2026-12-31T00:00:00+08:00", "2027-01-01T00:00:00+08:00"),
            ("2026-12-01am", "2026-12-01T00:00:00+08:00", "2026-12-01T12:00:00+08:00"),
            ("2026-12-01pm", "2026-12-01T12:00:00+08:00", "2026-12-02T00:00:00+08:00"),
            ("2026-12-01 08:30", "2026-12-01T08:30:00+08:00", "2026-12-01T08:30:00+08:00"),
            ("2026-12-01 24:00", "2026-12-02T00:00:00+08:00", "2026-12-02T00:00:00+08:00"),
            ("2026-12-01T08:30:00Z", "2026-12-01T16:30:00+08:00", "2026-12-01T16:30:00+08:00"),
            ("now", "2026-10-12T09:30:00+08:00", "2026-10-12T09:30:00+08:00"),
            ("2199-12-31", "2199-12-31T00:00:00+08:00", "2200-01-01T00:00:00+08:00"),
        ])
    func ends(row: (text: String, start: String, end: String)) throws {
        let moment = try #require(Moment.parse(row.text, today: Self.today))
        let (zone, now) = (Self.shanghai, Self.now)
        #expect(moment.start(in: zone, now: now).rfc3339(in: zone) == row.start)
        #expect(moment.end(in: zone, now: now).rfc3339(in: zone) == row.end)
    }

    @Test("Where the clock skips midnight a day begins and ends at the end of the gap")
    func skippedMidnight() throws {
        // On 2 December the clock goes from 00:00 to 01:00.
        let gap = Self.instant("2026-12-01T16:00:00Z")
        let zone = try #require(
            Zone(name: "gap", initialOffset: 28_800, transitions: [(gap, 32_400)]))
        let (first, second) = (Self.day("2026-12-01"), Self.day("2026-12-02"))
        #expect(Moment.day(first).end(in: zone, now: gap) == gap)
        #expect(Moment.day(second).start(in: zone, now: gap) == gap)
        #expect(Moment.halfDay(first, .afternoon).end(in: zone, now: gap) == gap)
    }

    @Test(
        "A moment lies on a day of the office",
        arguments: [
            ("2026-12-01T20:00:00Z", "2026-12-02"), ("2026-12-01", "2026-12-01"),
            ("2026-12-01pm", "2026-12-01"), ("2026-12-01 24:00", "2026-12-01"),
            ("now", "2026-10-12"),
        ])
    func onDay(row: (text: String, day: String)) throws {
        let moment = try #require(Moment.parse(row.text, today: Self.today))
        #expect(moment.day(in: Self.shanghai, now: Self.now) == Self.day(row.day))
    }
}
