package import CivilTime

/// When something comes back: the subset of RFC 5545's recurrence rules that an office uses. A pure
/// rule about civil days; the time of day and the zone are the engagement's.
///
/// What RFC 5545 calls DTSTART is the first day, and only days that match the rule count: a rule of
/// Mondays that begins on a Tuesday has its first occurrence on the Monday after.
package struct Recurrence: Hashable, Sendable {
    package enum Frequency: String, CaseIterable, Hashable, Sendable {
        case daily = "DAILY"
        case weekly = "WEEKLY"
        case monthly = "MONTHLY"
    }

    /// A day of the week; with a number the so-manieth of the month, from its end when negative.
    package struct ByDay: Hashable, Sendable {
        package let number: Int?
        package let weekday: Weekday

        package init(_ number: Int?, _ weekday: Weekday) {
            self.number = number
            self.weekday = weekday
        }
    }

    package let frequency: Frequency
    /// Every so manieth day, week (from Monday) or month; at least 1.
    package let interval: Int
    /// Occurrences in all, counted from the first day on.
    package let count: Int?
    /// The last day on which there may be one.
    package let until: Day?
    /// In the order in which they were given.
    package let byDay: [ByDay]
    /// 1 to 31, or -1 (the last day) to -31.
    package let byMonthDay: [Int]

    package static let intervals = 1...1_000
    package static let counts = 1...10_000
    /// The longest text of a rule that is taken from anybody, in bytes.
    package static let textLimit = 500

    /// Nil where the parts do not go together.
    package init?(
        _ frequency: Frequency, interval: Int = 1, count: Int? = nil, until: Day? = nil,
        byDay: [ByDay] = [], byMonthDay: [Int] = []
    ) {
        guard Self.intervals.contains(interval), count.map(Self.counts.contains) ?? true,
            count == nil || until == nil,
            frequency == .monthly || (byMonthDay.isEmpty && byDay.allSatisfy { $0.number == nil }),
            byDay.allSatisfy({ $0.number.map(Self.isNumber) ?? true }),
            byMonthDay.allSatisfy(Self.isDayOfMonth)
        else { return nil }
        self.frequency = frequency
        self.interval = interval
        self.count = count
        self.until = until
        self.byDay = byDay
        self.byMonthDay = byMonthDay
    }

    /// The first to fifth weekday of a month, or the last to fifth from its end.
    static func isNumber(_ number: Int) -> Bool { (1...5).contains(number.magnitude) }

    /// The first to thirty-first day of a month, or the last to thirty-first from its end.
    static func isDayOfMonth(_ number: Int) -> Bool { (1...31).contains(number.magnitude) }

    /// The same rule that ends with this day, or where it ended before.
    package func ending(_ day: Day, from first: Day) -> Recurrence? {
        let last = lastDay(from: first).map { min($0, day) } ?? day
        return Recurrence(
            frequency, interval: interval, until: last, byDay: byDay, byMonthDay: byMonthDay)
    }
}

// MARK: - Its days

extension Recurrence {
    /// The days on which the rule, begun on `first`, puts occurrences in a range, in order.
    ///
    /// Takes time in proportion to the range, however long ago it began, save where it counts: then
    /// `lastDay` goes through the occurrences, which `Repetition` does once.
    package func days(from first: Day, in range: ClosedRange<Day>) -> [Day] {
        var end = range.upperBound
        if let until { end = min(end, until) }
        if count != nil {
            guard let last = lastDay(from: first) else { return [] }
            end = min(end, last)
        }
        return days(from: first, in: range.lowerBound, through: end)
    }

    /// The day of the last occurrence: nil when there is none at all, and the calendar's end where
    /// nothing ends it.
    package func lastDay(from first: Day) -> Day? {
        guard let count else { return until ?? .last }
        var left = count
        var last: Day?
        var step = first
        while left > 0 {
            // A stretch that holds many occurrences of any rule, taken until enough are counted.
            let stretch = step.advanced(by: 7_000)
            let found = days(from: first, in: step, through: stretch).prefix(left)
            left -= found.count
            last = found.last ?? last
            guard stretch < .last else { break }
            step = stretch.advanced(by: 1)
        }
        return last
    }

    /// The same for one who knows the last day already.
    func days(from first: Day, in lower: Day, through end: Day) -> [Day] {
        let begin = max(first, lower)
        guard begin <= end else { return [] }
        switch frequency {
        case .daily: return daily(first, begin, end)
        case .weekly: return weekly(first, begin, end)
        case .monthly: return monthly(first, begin, end)
        }
    }

    private func daily(_ first: Day, _ begin: Day, _ end: Day) -> [Day] {
        let weekdays = Set(byDay.map(\.weekday))
        let skipped = (first.distance(to: begin) + interval - 1) / interval * interval
        return stride(from: first.ordinal + skipped, through: end.ordinal, by: interval)
            .compactMap(Day.init(ordinal:))
            .filter { weekdays.isEmpty || weekdays.contains($0.weekday) }
    }

    private func weekly(_ first: Day, _ begin: Day, _ end: Day) -> [Day] {
        let given = byDay.isEmpty ? [first.weekday] : Array(Set(byDay.map(\.weekday))).sorted()
        let monday = first.ordinal - first.weekday.rawValue + 1
        let length = 7 * interval
        var week = monday + max(0, begin.ordinal - monday) / length * length
        var days: [Day] = []
        while week <= end.ordinal {
            for weekday in given {
                guard let day = Day(ordinal: week + weekday.rawValue - 1), day >= begin, day <= end
                else { continue }
                days.append(day)
            }
            week += length
        }
        return days
    }

    private func monthly(_ first: Day, _ begin: Day, _ end: Day) -> [Day] {
        let start = first.year * 12 + first.month - 1
        var month = begin.year * 12 + begin.month - 1
        month = start + (month - start + interval - 1) / interval * interval
        let last = end.year * 12 + end.month - 1
        var days: [Day] = []
        while month <= last {
            days += inMonth(year: month / 12, month: month % 12 + 1, first)
                .filter { $0 >= begin && $0 <= end }
            month += interval
        }
        return days
    }

    /// The matching days of one month, in order.
    private func inMonth(year: Int, month: Int, _ first: Day) -> [Day] {
        guard let length = Day.daysInMonth(year: year, month: month),
            let firstOfMonth = Day(year: year, month: month, day: 1)
        else { return [] }
        let shift = firstOfMonth.weekday.rawValue - 1
        return (1...length).compactMap { number in
            let weekday = (number - 1 + shift) % 7 + 1
            let matches: Bool
            if byDay.isEmpty, byMonthDay.isEmpty {
                matches = number == first.day
            } else {
                matches =
                    (byMonthDay.isEmpty || byMonthDay.contains(number)
                        || byMonthDay.contains(number - length - 1))
                    && (byDay.isEmpty
                        || byDay.contains { $0.matches(number, weekday: weekday, of: length) })
            }
            return matches ? firstOfMonth.adding(days: number - 1) : nil
        }
    }
}

extension Recurrence.ByDay {
    /// Whether the day of this number is meant, in a month of this length.
    fileprivate func matches(_ day: Int, weekday: Int, of length: Int) -> Bool {
        guard weekday == self.weekday.rawValue else { return false }
        guard let number else { return true }
        return number > 0 ? (day - 1) / 7 + 1 == number : (length - day) / 7 + 1 == -number
    }
}
