/// A moment of the model: half-hours since the begin of 2025 on the office's clock, eight hours
/// ahead of UTC. Every moment of a simulation lies on a half-hour, so whatever changes, changes
/// on one.
typealias Slot = Int

/// The model's own calendar, counted off day by day.
enum ModelTime {
    static let slotsOfDay = 48
    private static let firstYear = 2025

    static func day(_ slot: Slot) -> Int {
        slot >= 0 ? slot / slotsOfDay : -((-slot + slotsOfDay - 1) / slotsOfDay)
    }

    static func year(_ slot: Slot) -> Int { date(day(slot)).year }

    static func text(day: Int) -> String {
        let date = date(day)
        return "\(date.year)-\(two(date.month))-\(two(date.day))"
    }

    /// A time of the office's clock, as people write it.
    static func text(_ slot: Slot) -> String {
        let half = slot - day(slot) * slotsOfDay
        return "\(text(day: day(slot)))T\(two(half / 2)):\(half % 2 == 0 ? "00" : "30")"
    }

    static func instant(_ slot: Slot) -> String { text(slot) + ":00+08:00" }

    /// The slot of an instant as answers give it; nil for one that lies on no half-hour.
    static func slot(_ text: String) -> Slot? {
        let bytes = Array(text.utf8)
        guard bytes.count == 25, text.hasSuffix(":00+08:00") else { return nil }
        func number(_ range: Range<Int>) -> Int {
            bytes[range].reduce(0) { $0 * 10 + Int($1) - 48 }
        }
        let minute = number(14..<16)
        guard minute % 30 == 0 else { return nil }
        let day = day(year: number(0..<4), month: number(5..<7), day: number(8..<10))
        return day * slotsOfDay + number(11..<13) * 2 + minute / 30
    }

    static func day(year: Int, month: Int, day: Int) -> Int {
        var days = day - 1
        for earlier in 1..<month { days += length(ofMonth: earlier, in: year) }
        if year >= firstYear {
            for earlier in firstYear..<year { days += length(of: earlier) }
        } else {
            for later in year..<firstYear { days -= length(of: later) }
        }
        return days
    }

    /// From 0, a Monday.
    static func weekday(_ day: Int) -> Int { ((day + 2) % 7 + 7) % 7 }

    static func date(_ day: Int) -> (year: Int, month: Int, day: Int) {
        var (year, month, rest) = (firstYear, 1, day)
        while rest < 0 {
            year -= 1
            rest += length(of: year)
        }
        while rest >= length(of: year) {
            rest -= length(of: year)
            year += 1
        }
        while rest >= length(ofMonth: month, in: year) {
            rest -= length(ofMonth: month, in: year)
            month += 1
        }
        return (year, month, rest + 1)
    }

    private static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    private static func length(of year: Int) -> Int { isLeap(year) ? 366 : 365 }

    private static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    // MARK: Working days

    /// The State Council's notices for 2025 and 2026; of other years the weekends alone count.
    private static let holidays: [(Int, Int, ClosedRange<Int>)] = [
        (2025, 1, 1...1), (2025, 1, 28...31), (2025, 2, 1...4), (2025, 4, 4...6),
        (2025, 5, 1...5), (2025, 5, 31...31), (2025, 6, 1...2), (2025, 10, 1...8),
        (2026, 1, 1...3), (2026, 2, 15...23), (2026, 4, 4...6), (2026, 5, 1...5),
        (2026, 6, 19...21), (2026, 9, 25...27), (2026, 10, 1...7),
    ]
    private static let adjusted: [(Int, Int, Int)] = [
        (2025, 1, 26), (2025, 2, 8), (2025, 4, 27), (2025, 9, 28), (2025, 10, 11),
        (2026, 1, 4), (2026, 2, 14), (2026, 2, 28), (2026, 5, 9), (2026, 9, 20), (2026, 10, 10),
    ]

    static func isHoliday(_ day: Int) -> Bool {
        let date = date(day)
        return holidays.contains {
            $0.0 == date.year && $0.1 == date.month && $0.2.contains(date.day)
        }
    }

    static func isWorking(_ day: Int) -> Bool {
        if isHoliday(day) { return false }
        let date = date(day)
        if adjusted.contains(where: { $0 == (date.year, date.month, date.day) }) { return true }
        // The first day of 2025 is a Wednesday.
        return weekday(day) < 5
    }
}
