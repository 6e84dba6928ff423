extension Moment {
    /// Bytes; the longest text that is read has 35.
    private static let lengthLimit = 64

    /// The moment that a person typed, or nil for what is none. Spaces around it and the case of
    /// Latin letters do not matter.
    ///
    /// - `now` or 现在.
    /// - RFC 3339 with an offset, a space allowed in place of the `T`, and without seconds too:
    ///   `2026-12-01T08:00:00+08:00`, `2026-12-01T00:00Z`.
    /// - A day: `2026-12-01`; `12-01`; `today`, `tomorrow`, `yesterday`, 今天, 明天, 昨天, 后天.
    /// - A day with `am`, `pm`, 上午 or 下午 behind it, a space between them allowed.
    /// - A day with a time of the office's clock behind it, after a `T` or a space:
    ///   `2026-12-01T08:00`, `2026-12-01 08:00:30`, `tomorrow 24:00`.
    ///
    /// A day without a year is the one nearest to `today`: from 183 days before to 182 days after.
    /// One that does not exist in that stretch (`02-29` in most years) is no day.
    ///
    /// - Parameter begin: where the text ends a period, the day on which that begins. A day without
    ///   a year is then the first such from it on, if it is at most 182 days after it: what ends
    ///   `05-20` as `06-02` is of the same year. Farther off it is rather a slip, which is to show.
    package static func parse(_ text: String, today: Day, from begin: Day? = nil) -> Moment? {
        // Programs write days, and write them so.
        if text.utf8.count == 10, let day = Day(text) { return .day(day) }
        guard text.utf8.count <= lengthLimit else { return nil }
        let text = trimmed(text.lowercased()[...])
        if text == "now" || text == "现在" { return .now }
        if let instant = instant(text) { return .instant(instant) }
        guard let (day, rest) = leadingDay(text, today, begin) else { return nil }
        if rest.isEmpty { return .day(day) }
        switch trimmed(rest) {
        case "am", "上午": return .halfDay(day, .morning)
        case "pm", "下午": return .halfDay(day, .afternoon)
        default: break
        }
        guard let separator = rest.first, separator == "t" || separator == " ",
            let time = TimeOfDay(rest.dropFirst())
        else { return nil }
        return .localTime(day, time)
    }

    /// The RFC 3339 of a text in small letters.
    private static func instant(_ text: Substring) -> Instant? {
        if let instant = Instant(rfc3339: text) { return instant }
        var characters = Array(text)
        guard characters.count > 16 else { return nil }
        if characters[10] == " " { characters[10] = "t" }
        if ["z", "+", "-"].contains(characters[16]) {
            characters.insert(contentsOf: ":00", at: 16)
        }
        return Instant(rfc3339: String(characters))
    }

    /// The day at the front of a text, and what stands behind it.
    private static func leadingDay(
        _ text: Substring, _ today: Day, _ begin: Day?
    ) -> (Day, rest: Substring)? {
        for (word, days) in dayWords where text.hasPrefix(word) {
            guard let day = today.adding(days: days) else { return nil }
            return (day, text.dropFirst(word.count))
        }
        if let day = Day(text.prefix(10)) { return (day, text.dropFirst(10)) }
        let monthAndDay = String(text.prefix(5))
        let following = begin.flatMap { first(monthAndDay, from: $0) }
        guard let day = following ?? nearest(monthAndDay, to: today) else { return nil }
        return (day, text.dropFirst(5))
    }

    private static let dayWords: KeyValuePairs = [
        "today": 0, "tomorrow": 1, "yesterday": -1, "今天": 0, "明天": 1, "昨天": -1, "后天": 2,
    ]

    /// The first day from `begin` on that is written `MM-DD`, at most half a year after it.
    private static func first(_ monthAndDay: String, from begin: Day) -> Day? {
        guard monthAndDay.utf8.count == 5 else { return nil }
        return (begin.year...begin.year + 1).compactMap { Day("\($0)-\(monthAndDay)") }
            .first { (0...182).contains(begin.distance(to: $0)) }
    }

    /// The day nearest to `today` that is written `MM-DD`.
    private static func nearest(_ monthAndDay: String, to today: Day) -> Day? {
        guard monthAndDay.utf8.count == 5 else { return nil }
        let days = (today.year - 1...today.year + 1).compactMap { Day("\($0)-\(monthAndDay)") }
            .filter { (-183...182).contains(today.distance(to: $0)) }
        return days.min { abs(today.distance(to: $0)) < abs(today.distance(to: $1)) }
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return text
    }
}
