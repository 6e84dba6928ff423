/// Sentences about the week's sheet.
package protocol WeekWording {
    /// For the `lang` of a page (BCP 47).
    var languageTag: String { get }
    func word(_ word: WeekWhat) -> String
    func word(_ word: WeekChangeWhat) -> String
    func word(_ word: WeekDueCode) -> String
    func weekTitle(_ office: String, from: String, to: String) -> String
    /// The version that was issued, if any, and until when entries are taken.
    func weekIssue(_ version: Int?, due: String) -> String
    func weekIssued(_ week: String, version: Int, entries: Int) -> String
    /// How much differs from the version that was issued, and how it is marked.
    func weekChanged(_ count: Int, since version: Int, marked: String) -> String
    /// What stood and what stands instead.
    func instead(_ before: String, _ after: String) -> String
    /// That so many more are not listed.
    func andMore(_ count: Int) -> String
    /// Somebody is away, or is back.
    func isAway(_ who: String, period: String, leave: String) -> String
    func isBack(_ who: String, leave: String) -> String
    /// What needed attention does so no longer.
    func noLonger(_ what: String) -> String
    /// Overdue returns that are not listed.
    func moreOverdue(_ count: Int) -> String
    /// Something was recorded.
    func recorded(_ what: String, subject: String?, people: String, at: String) -> String
    /// The connection ended; it is tried again.
    func reconnecting(_ reason: String) -> String
    func acknowledged(_ code: String, _ about: String) -> String
    func explain(_ error: WeeksError, _ facts: RefusalFacts) -> [String]
}
