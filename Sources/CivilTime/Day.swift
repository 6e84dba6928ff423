/// A civil date from 1900-01-01 to 2199-12-31, in no zone of its own.
///
/// A day is a line in an office's diary, not a stretch of time: only a `Zone` says when it begins.
/// It is kept as the number of days since 1970-01-01, so that comparing and counting cost nothing
/// and year, month and day are worked out when asked for.
///
///     let day = Day(year: 2026, month: 2, day: 28)
///     day?.adding(days: 1)?.description  // "2026-03-01"
package struct Day: Hashable, Sendable, Comparable {
    private let number: Int32

    /// 1900-01-01.
    package static let first = Day(number: -25_567)
    /// 2199-12-31.
    package static let last = Day(number: 84_005)

    private init(number: Int32) {
        self.number = number
    }

    /// The date, or nil when the calendar has no such date or it lies outside 1900 to 2199.
    package init?(year: Int, month: Int, day: Int) {
        guard (1900...2199).contains(year), let length = Day.daysInMonth(year: year, month: month),
            day >= 1, day <= length
        else { return nil }
        number = Int32(Proleptic.ordinal(year: year, month: month, day: day))
    }

    /// The day `ordinal` days after 1970-01-01, or nil outside 1900 to 2199.
    package init?(ordinal: Int) {
        guard ordinal >= Day.first.ordinal, ordinal <= Day.last.ordinal else { return nil }
        number = Int32(ordinal)
    }

    /// The day with this ordinal, or the first or last day there is, whichever is nearer.
    init(clampingOrdinal ordinal: Int) {
        number = Int32(min(max(ordinal, Day.first.ordinal), Day.last.ordinal))
    }

    /// Days since 1970-01-01, negative before.
    package var ordinal: Int { Int(number) }

    package var year: Int { components.year }
    /// 1 to 12.
    package var month: Int { components.month }
    /// Of the month, 1 to 31.
    package var day: Int { components.day }

    /// Year, month and day in one calculation.
    package var components: (year: Int, month: Int, day: Int) {
        Proleptic.date(ordinal: ordinal)
    }

    package var weekday: Weekday {
        // 1970-01-01 was a Thursday; the shift keeps the sum positive since 1900.
        Weekday(rawValue: (ordinal + 3 + 7 * 5_000) % 7 + 1) ?? .monday
    }

    /// The first day of this day's month.
    package var startOfMonth: Day {
        Day(clampingOrdinal: ordinal - components.day + 1)
    }

    /// The day so many days later (earlier when negative), or nil outside 1900 to 2199.
    package func adding(days: Int) -> Day? {
        let (sum, overflow) = ordinal.addingReportingOverflow(days)
        return overflow ? nil : Day(ordinal: sum)
    }

    /// The number of days of a month, or nil when `month` is not 1 to 12.
    package static func daysInMonth(year: Int, month: Int) -> Int? {
        guard (1...12).contains(month) else { return nil }
        return Proleptic.length(ofMonth: month, in: year)
    }

    package static func < (left: Day, right: Day) -> Bool {
        left.number < right.number
    }
}

extension Day: Strideable {
    /// The number of days from this day to `other`, negative when it is earlier.
    package func distance(to other: Day) -> Int {
        other.ordinal - ordinal
    }

    /// The day `n` days later, held at `first` and `last`: `Strideable` leaves no room for nil.
    /// Where leaving the calendar matters, use `adding(days:)`.
    package func advanced(by n: Int) -> Day {
        let (sum, overflow) = ordinal.addingReportingOverflow(n)
        guard !overflow else { return n < 0 ? .first : .last }
        return Day(clampingOrdinal: sum)
    }
}
