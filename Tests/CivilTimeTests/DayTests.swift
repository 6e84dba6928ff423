import CivilTime
import Testing

@Suite struct DayTests {
    @Test func `every day comes round, next to a calendar that only counts up`() throws {
        var (year, month, dayOfMonth, weekday) = (1900, 1, 1, 1)
        for ordinal in Day.first.ordinal...Day.last.ordinal {
            let day = try #require(Day(ordinal: ordinal))
            #expect(day.ordinal == ordinal)
            #expect(day.components == (year, month, dayOfMonth))
            #expect((day.year, day.month, day.day) == (year, month, dayOfMonth))
            #expect(day.weekday.rawValue == weekday)
            #expect(Day(year: year, month: month, day: dayOfMonth) == day)
            #expect(day.startOfMonth == Day(year: year, month: month, day: 1))
            let text = day.description
            #expect(text == "\(year)-\(two(month))-\(two(dayOfMonth))")
            #expect(Day(text) == day)
            weekday = weekday % 7 + 1
            dayOfMonth += 1
            if dayOfMonth > length(month, year) { (month, dayOfMonth) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
        #expect((year, month, dayOfMonth) == (2200, 1, 1))
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private func length(_ month: Int, _ year: Int) -> Int {
        let leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
        return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    @Test(arguments: [
        ("1900-01-01", -25_567, Weekday.monday), ("1969-12-31", -1, .wednesday),
        ("1970-01-01", 0, .thursday), ("2000-02-29", 11_016, .tuesday),
        ("2013-04-01", 15_796, .monday), ("2026-11-23", 20_780, .monday),
        ("2199-12-31", 84_005, .tuesday),
    ]) func `known days`(text: String, ordinal: Int, weekday: Weekday) throws {
        let day = try day(text)
        #expect(day.ordinal == ordinal)
        #expect(day.weekday == weekday)
        #expect(day.weekday.isWeekend == [.saturday, .sunday].contains(weekday))
    }

    @Test(arguments: [
        "", "2026", "2026-02-30", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-01",
        "2026-01-00", "2026-04-31", "1899-12-31", "2200-01-01", "2026-1-1", "2026-01-1",
        "2026/01/01", "20260101", " 2026-01-01", "2026-01-01 ", "2026-01-01T00:00", "+026-01-01",
        "-026-01-01", "2026-0１-01", "２０２６-01-01", "2026-01-0a", "2026-01-01\0",
    ]) func `what is no day is refused`(text: String) {
        #expect(Day(text) == nil)
        #expect(Day(text[...]) == nil)
        #expect(Day(utf8: Array(text.utf8).span) == nil)
    }

    @Test func `a part of a longer text and a text that is not stored as UTF-8`() throws {
        let expected = try day("2026-02-28")
        #expect(Day("on 2026-02-28 at noon".dropFirst(3).prefix(10)) == expected)
        #expect(Day(utf8: Array("2026-02-28".utf8).span) == expected)
    }

    @Test(arguments: [
        ("2026-02-28", 1, "2026-03-01"), ("2024-02-28", 1, "2024-02-29"),
        ("2026-01-01", -1, "2025-12-31"), ("2026-01-01", 0, "2026-01-01"),
        ("1900-01-01", -1, nil), ("2199-12-31", 1, nil), ("2026-01-01", .max, nil),
        ("1900-01-01", .min, nil), ("1900-01-01", 109_572, "2199-12-31"),
        ("1900-01-01", 109_573, nil),
    ]) func `adding days`(from: String, days: Int, expected: String?) throws {
        #expect(try day(from).adding(days: days)?.description == expected)
    }

    @Test(arguments: [
        ("1900-01-01", -1, "1900-01-01"), ("2199-12-31", 1, "2199-12-31"),
        ("2026-01-01", .max, "2199-12-31"), ("1969-01-01", .min, "1900-01-01"),
        ("2026-12-31", 1, "2027-01-01"),
    ]) func `a stride is held at the ends`(from: String, days: Int, expected: String) throws {
        #expect(try day(from).advanced(by: days).description == expected)
    }

    @Test func `ranges count and walk`() throws {
        let year = try day("2024-01-01")..<day("2025-01-01")
        #expect(year.count == 366)
        #expect(Array(year).last == (try day("2024-12-31")))
        #expect((Day.first...Day.last).count == 109_573)
        #expect(try day("2024-01-01").distance(to: day("2023-12-31")) == -1)
        #expect(try day("2023-12-31") < day("2024-01-01"))
    }

    @Test func `ordinals and parts beyond the calendar are refused`() {
        for ordinal in [Int.min, -25_568, 84_006, Int.max] {
            #expect(Day(ordinal: ordinal) == nil)
        }
        #expect(Day(year: .max, month: 1, day: 1) == nil)
        #expect(Day(year: 2026, month: .min, day: 1) == nil)
        #expect(Day(year: 2026, month: 1, day: .max) == nil)
        #expect(Day.daysInMonth(year: 2100, month: 2) == 28)
        #expect(Day.daysInMonth(year: 2000, month: 2) == 29)
        #expect(Day.daysInMonth(year: 2026, month: 0) == nil)
        #expect(Day.daysInMonth(year: 2026, month: 13) == nil)
    }
}
