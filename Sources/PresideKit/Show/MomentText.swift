package import CivilTime

/// Days, moments and periods as people read them.
///
/// Answers give the office's own clock, so that nothing is converted here: `12-01 08:30`, with the
/// year where it is not this one, and 24:00 for an end at midnight, as in an official letter.
package struct MomentText: Sendable {
    /// This year in the office; nil in the hours when that depends on the zone, and then every day
    /// shows its year.
    package let thisYear: Int?

    package init(thisYear: Int?) {
        self.thisYear = thisYear
    }

    /// The year everywhere in the world at a time given in seconds since 1970-01-01T00:00Z.
    package init(now: Int) {
        let hours14 = 14 * 3_600
        let years = [now - hours14, now + hours14].map { seconds in
            Day(ordinal: Int((Double(seconds) / 86_400).rounded(.down)))?.year
        }
        thisYear = years[0] == years[1] ? years[0] : nil
    }

    /// `12-01`, or `2025-12-01`; text that is no day stays as it is.
    package func day(_ text: String?) -> String {
        guard let text else { return "-" }
        return Day(text).map(day) ?? text
    }

    /// `12-01 08:30` for an instant in RFC 3339; a day in short; other text as it is.
    package func moment(_ text: String?) -> String {
        guard let text else { return "-" }
        guard let local = Local(text) else { return day(text) }
        return "\(day(local.day)) \(local.clock)"
    }

    /// The same for the end of a period: midnight is 24:00 of the day before.
    package func end(_ text: String?) -> String {
        guard let text else { return "-" }
        guard let local = Local(text), local.clock == "00:00", let eve = local.day.adding(days: -1)
        else { return moment(text) }
        return "\(day(eve)) 24:00"
    }

    /// `12-01 – 12-05` for whole days, `12-01 12:00 – 12-05 24:00` otherwise.
    package func period(_ from: String?, _ until: String?) -> String {
        let begin = from.flatMap { Local($0) }
        let end = until.flatMap { Local($0) }
        if let begin, let end, begin.clock == "00:00", end.clock == "00:00",
            let last = end.day.adding(days: -1), last >= begin.day
        {
            return last == begin.day ? day(last) : "\(day(begin.day)) – \(day(last))"
        }
        return "\(from.map { moment($0) } ?? "…") – \(until.map { self.end($0) } ?? "…")"
    }

    /// The part of a period within a day: `00:00–12:00`. The whole day when nothing bounds it.
    package func hours(_ from: String?, _ until: String?, on day: Day) -> String {
        let begin = from.flatMap { Local($0) }
        let end = until.flatMap { Local($0) }
        let first = begin.map { $0.day < day ? "00:00" : $0.clock } ?? "00:00"
        let last = end.map { $0.day > day ? "24:00" : $0.clock } ?? "24:00"
        return "\(first)–\(last)"
    }

    /// `12-07 – 12-13` for days up to one that does not count in any more.
    package func days(_ from: String?, until: String?) -> String {
        let last = until.flatMap { Day($0) }?.adding(days: -1)?.description
        return "\(day(from)) – \(day(last ?? until))"
    }

    private func day(_ day: Day) -> String {
        let text = day.description
        return day.year == thisYear ? String(text.dropFirst(5)) : text
    }

    /// Day and clock as an instant's text shows them, before the offset.
    private struct Local {
        let day: Day
        let clock: String

        init?(_ text: String) {
            guard Instant(rfc3339: text) != nil, let day = Day(text.prefix(10)) else { return nil }
            self.day = day
            let seconds = text.dropFirst(17).prefix(2)
            clock = String(text.dropFirst(11).prefix(seconds == "00" ? 5 : 8))
        }
    }
}
