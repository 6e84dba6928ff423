package import CivilTime

/// What is wrong with the text of a rule: the part to blame, and why.
package struct RecurrenceProblem: Error, Hashable, Sendable {
    package let part: String
    package let why: String

    init(_ part: String, _ why: String) {
        self.part = part
        self.why = why
    }
}

extension Recurrence: CustomStringConvertible {
    /// Reads the value of an RRULE of RFC 5545: `FREQ=MONTHLY;BYDAY=2TU;UNTIL=20271231`. A prefix
    /// `RRULE:` and small letters are allowed; a part outside the subset is a problem that names
    /// it.
    ///
    /// An UNTIL that is a moment is kept as the last day that begins its occurrence, which is at
    /// `time` of the office's clock, no later than that.
    ///
    /// - Parameter limit: how many bytes it may have. There is none to what was recorded: cutting a
    ///   rule makes its text longer.
    package init(
        parsing text: String, at time: TimeOfDay = .midnight, in zone: Zone = .utc,
        limit: Int = Recurrence.textLimit
    ) throws(RecurrenceProblem) {
        var reader = RuleReader(time: time, zone: zone)
        var rest = text.uppercased()[...]
        if rest.hasPrefix("RRULE:") { rest = rest.dropFirst(6) }
        guard rest.utf8.count <= limit else {
            throw RecurrenceProblem("RRULE", "at most \(limit) bytes")
        }
        for part in rest.split(separator: ";", omittingEmptySubsequences: false) {
            try reader.take(part)
        }
        self = try reader.rule()
    }

    /// The rule as it is read back: `FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=8`.
    package var description: String {
        var parts = ["FREQ=\(frequency.rawValue)"]
        if interval != 1 { parts.append("INTERVAL=\(interval)") }
        if !byDay.isEmpty {
            parts.append("BYDAY=" + byDay.map(\.description).joined(separator: ","))
        }
        if !byMonthDay.isEmpty {
            parts.append("BYMONTHDAY=" + byMonthDay.map { "\($0)" }.joined(separator: ","))
        }
        if let count { parts.append("COUNT=\(count)") }
        if let until {
            parts.append("UNTIL=" + until.description.filter { $0 != "-" })
        }
        return parts.joined(separator: ";")
    }
}

extension Recurrence.ByDay: CustomStringConvertible {
    fileprivate static let names: [(String, Weekday)] = [
        ("MO", .monday), ("TU", .tuesday), ("WE", .wednesday), ("TH", .thursday), ("FR", .friday),
        ("SA", .saturday), ("SU", .sunday),
    ]

    package var description: String {
        let name = Self.names.first { $0.1 == weekday }?.0 ?? ""
        return (number.map { "\($0)" } ?? "") + name
    }
}

/// The parts of a rule as they are read.
private struct RuleReader {
    let time: TimeOfDay
    let zone: Zone
    private var seen: Set<Substring> = []
    private var frequency: Recurrence.Frequency?
    private var interval = 1
    private var count: Int?
    private var until: Day?
    private var byDay: [Recurrence.ByDay] = []
    private var byMonthDay: [Int] = []

    init(time: TimeOfDay, zone: Zone) {
        self.time = time
        self.zone = zone
    }

    mutating func take(_ part: Substring) throws(RecurrenceProblem) {
        let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(halves[0].prefix(40))
        guard halves.count == 2 else {
            throw RecurrenceProblem(
                name.isEmpty ? "RRULE" : name, "a rule reads FREQ=WEEKLY;BYDAY=TU;UNTIL=20271231")
        }
        guard seen.insert(halves[0]).inserted else {
            throw RecurrenceProblem(name, "stands twice")
        }
        let value = halves[1]
        switch name {
        case "FREQ":
            frequency = Recurrence.Frequency(rawValue: String(value))
            if frequency == nil { throw RecurrenceProblem(name, "is DAILY, WEEKLY or MONTHLY") }
        case "INTERVAL": interval = try number(value, name, in: Recurrence.intervals)
        case "COUNT": count = try number(value, name, in: Recurrence.counts)
        case "UNTIL": until = try lastDay(value)
        case "BYDAY":
            byDay = try list(value, name) { text throws(RecurrenceProblem) in
                try weekday(text)
            }
        case "BYMONTHDAY":
            byMonthDay = try list(value, name) { text throws(RecurrenceProblem) in
                guard let day = Int(text), Recurrence.isDayOfMonth(day) else {
                    throw RecurrenceProblem("BYMONTHDAY", "takes 1 to 31, or -1 to -31")
                }
                return day
            }
        case "WKST":
            if value != "MO" { throw RecurrenceProblem(name, "weeks begin on Monday: MO") }
        default:
            throw RecurrenceProblem(
                name,
                "is not among FREQ, INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY and WKST")
        }
    }

    func rule() throws(RecurrenceProblem) -> Recurrence {
        guard let frequency else { throw RecurrenceProblem("FREQ", "is missing") }
        if count != nil, until != nil {
            throw RecurrenceProblem("COUNT", "does not go with UNTIL")
        }
        if frequency != .monthly, byDay.contains(where: { $0.number != nil }) {
            throw RecurrenceProblem("BYDAY", "takes numbers with FREQ=MONTHLY alone")
        }
        if frequency != .monthly, !byMonthDay.isEmpty {
            throw RecurrenceProblem("BYMONTHDAY", "goes with FREQ=MONTHLY alone")
        }
        guard
            let rule = Recurrence(
                frequency, interval: interval, count: count, until: until, byDay: byDay,
                byMonthDay: byMonthDay)
        else { throw RecurrenceProblem("RRULE", "its parts do not go together") }
        return rule
    }

    private func number(
        _ text: Substring, _ name: String, in bounds: ClosedRange<Int>
    ) throws(RecurrenceProblem) -> Int {
        guard text.first?.isNumber ?? false, let number = Int(text), bounds.contains(number) else {
            throw RecurrenceProblem(
                name, "is a number from \(bounds.lowerBound) to \(bounds.upperBound)")
        }
        return number
    }

    private func list<Value>(
        _ text: Substring, _ name: String,
        _ read: (Substring) throws(RecurrenceProblem) -> Value
    ) throws(RecurrenceProblem) -> [Value] {
        var values: [Value] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            values.append(try read(part))
        }
        return values
    }

    private func weekday(_ text: Substring) throws(RecurrenceProblem) -> Recurrence.ByDay {
        let number = text.dropLast(2)
        guard let named = Recurrence.ByDay.names.first(where: { $0.0 == text.suffix(2) }) else {
            throw RecurrenceProblem("BYDAY", "takes MO, TU, WE, TH, FR, SA and SU")
        }
        if number.isEmpty { return Recurrence.ByDay(nil, named.1) }
        guard let number = Int(number), Recurrence.isNumber(number) else {
            throw RecurrenceProblem("BYDAY", "takes numbers from 1 to 5, or -1 to -5: 2TU, -1FR")
        }
        return Recurrence.ByDay(number, named.1)
    }

    /// `20271231` (or `2027-12-31`) counts that day in; `20271231T160000Z` is a moment, without the
    /// `Z` of the office's clock.
    private func lastDay(_ text: Substring) throws(RecurrenceProblem) -> Day {
        let problem = RecurrenceProblem("UNTIL", "is a day from 1900 to 2199, such as 20271231")
        if let day = Day(text) { return day }
        let characters = Array(text)
        guard characters.count >= 8, characters.allSatisfy(\.isASCII),
            let day = Day(Self.joined(characters, [0..<4, 4..<6, 6..<8], "-"))
        else { throw problem }
        if characters.count == 8 { return day }
        guard characters.count == 15 || (characters.count == 16 && characters[15] == "Z"),
            characters[8] == "T",
            let clock = TimeOfDay(Self.joined(characters, [9..<11, 11..<13, 13..<15], ":"))
        else { throw problem }
        let limit =
            characters.count == 16
            ? zone.local(Zone.utc.instant(day, clock)) : zone.local(zone.instant(day, clock))
        return limit.time >= time ? limit.day : limit.day.advanced(by: -1)
    }

    private static func joined(
        _ characters: [Character], _ parts: [Range<Int>], _ separator: String
    ) -> String {
        parts.map { String(characters[$0]) }.joined(separator: separator)
    }
}
