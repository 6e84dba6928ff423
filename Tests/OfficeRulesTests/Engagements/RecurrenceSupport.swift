import CivilTime

@testable import OfficeRules

extension EngagementID: ExpressibleByIntegerLiteral {
    package init(integerLiteral number: Int) { self.init(number: number)! }
}

extension Recurrence {
    static func of(_ text: String) -> Recurrence { (try? Recurrence(parsing: text))! }
}

/// The occurrences of a rule by walking day by day from its begin, each asked for itself: slow, and
/// as the words of RFC 5545 have it.
struct RecurrenceTwin {
    let rule: Recurrence
    let first: Day

    func days(in range: ClosedRange<Day>) -> [Day] {
        var found: [Day] = []
        var counted = 0
        guard first <= range.upperBound else { return [] }
        for day in first...range.upperBound {
            if let until = rule.until, day > until { break }
            guard isInStep(day), matches(day) else { continue }
            counted += 1
            if let count = rule.count, counted > count { break }
            if range.contains(day) { found.append(day) }
        }
        return found
    }

    private func isInStep(_ day: Day) -> Bool {
        let distance =
            switch rule.frequency {
            case .daily: first.distance(to: day)
            case .weekly: monday(first).distance(to: monday(day)) / 7
            case .monthly: (day.year - first.year) * 12 + day.month - first.month
            }
        return distance % rule.interval == 0
    }

    private func monday(_ day: Day) -> Day {
        var day = day
        while day.weekday != .monday { day = day.adding(days: -1)! }
        return day
    }

    private func matches(_ day: Day) -> Bool {
        if rule.byDay.isEmpty, rule.byMonthDay.isEmpty {
            switch rule.frequency {
            case .daily: return true
            case .weekly: return day.weekday == first.weekday
            case .monthly: return day.day == first.day
            }
        }
        let month = Day.daysInMonth(year: day.year, month: day.month)!
        let all = (0..<month).map { day.startOfMonth.adding(days: $0)! }
        if !rule.byMonthDay.isEmpty {
            let named = rule.byMonthDay.compactMap { number in
                number > 0
                    ? all.first { $0.day == number } : all.reversed().dropFirst(-number - 1).first
            }
            guard named.contains(day) else { return false }
        }
        guard !rule.byDay.isEmpty else { return true }
        return rule.byDay.contains { one in
            guard let number = one.number else { return day.weekday == one.weekday }
            let same = all.filter { $0.weekday == one.weekday }
            return day
                == (number > 0
                    ? same.dropFirst(number - 1).first : same.dropLast(-number - 1).last)
        }
    }
}

extension SplitMix {
    /// A rule of the subset and the day on which it begins.
    mutating func rule() -> (text: String, first: Day) {
        let first = day("2026-01-01").adding(days: Int.random(in: 0...400, using: &self))!
        var parts = ["FREQ=\(pick(["DAILY", "WEEKLY", "MONTHLY"]))"]
        let isMonthly = parts[0].hasSuffix("MONTHLY")
        if chance(60) { parts.append("INTERVAL=\(Int.random(in: 1...5, using: &self))") }
        let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].shuffled(using: &self)
        if chance(isMonthly ? 50 : 60) {
            let all = ["1", "2", "3", "4", "5", "-1", "-2", "-5"]
            let numbers = isMonthly && chance(75) ? all : [""]
            let some = names.prefix(Int.random(in: 1...3, using: &self)).map { pick(numbers) + $0 }
            parts.append("BYDAY=" + some.joined(separator: ","))
        }
        if isMonthly, chance(50) {
            let some = (0..<Int.random(in: 1...3, using: &self)).map { _ in
                pick([1, 2, 15, 28, 29, 30, 31, -1, -2, -29, -31])
            }
            parts.append("BYMONTHDAY=" + some.map { "\($0)" }.joined(separator: ","))
        }
        if chance(30) {
            parts.append("COUNT=\(Int.random(in: 1...40, using: &self))")
        } else if chance(50) {
            let last = first.adding(days: Int.random(in: -5...900, using: &self))!
            parts.append("UNTIL=" + last.description.filter { $0 != "-" })
        }
        if chance(20) { parts.append("WKST=MO") }
        return (parts.joined(separator: ";"), first)
    }

    /// A range of up to three years around the begin of a rule.
    mutating func range(around first: Day) -> ClosedRange<Day> {
        let lower = first.adding(days: Int.random(in: -100...1_500, using: &self))!
        return lower...lower.adding(days: Int.random(in: 0...1_100, using: &self))!
    }
}
