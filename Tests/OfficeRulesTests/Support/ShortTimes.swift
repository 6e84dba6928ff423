import CivilTime

// Times of the office in 2026, named as a clerk would type them. A name that is no time fails the
// test run at once, which is what a slip in a test deserves.

let shanghai = Zone.fixed(name: "Asia/Shanghai", offset: 8 * 3_600)!

/// `03-02` or `2025-12-31`.
func day(_ text: some StringProtocol) -> Day {
    Day(text.count == 5 ? "2026-\(text)" : String(text))!
}

/// `03-02` is its 00:00; `03-02 08:30` its half past eight.
func at(_ text: String) -> Instant {
    let parts = text.split(separator: " ")
    let time = parts.count > 1 ? TimeOfDay(parts[1])! : .midnight
    return shanghai.instant(day(parts[0]), time)
}

/// From the first to the last, both counted in. `03-02pm` begins at 12:00, `03-02am` ends there;
/// a part with a clock time is that instant, at either end.
func period(_ first: String, _ last: String) -> Period {
    Period(from: begin(first), until: end(last))!
}

private func begin(_ text: String) -> Instant {
    if text.hasSuffix("pm") { return at("\(text.dropLast(2)) 12:00") }
    return at(text.hasSuffix("am") ? String(text.dropLast(2)) : text)
}

private func end(_ text: String) -> Instant {
    if text.hasSuffix("am") { return at("\(text.dropLast(2)) 12:00") }
    if text.contains(" ") { return at(text) }
    let last = day(text.hasSuffix("pm") ? text.dropLast(2) : Substring(text))
    return shanghai.start(of: last.adding(days: 1)!)
}

extension Instant {
    /// So many minutes later.
    func plus(minutes: Int) -> Instant { adding(seconds: minutes * 60)! }
}
