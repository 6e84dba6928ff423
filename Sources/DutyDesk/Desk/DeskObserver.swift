package import CivilTime
package import OfficeRules

/// What the desk tells its owner, who alone logs, after the fact is durable: what was recorded in
/// its order, on the teller's thread, the rest on whichever thread it comes up. Must not block for
/// long.
package protocol DeskObserver: Sendable {
    /// An event was recorded.
    func recorded(_ notice: Notice)
    /// An account was refused a method that none of its roles has.
    func refused(account: String, method: String)
    /// Who presides has changed, or is told for the first time.
    func presiding(_ segment: StandingSegment, before: StandingSegment?)
    /// Commands cannot be recorded, for this reason; or can be again (nil).
    func journal(_ trouble: JournalTrouble?)
    /// One command cannot be recorded, though others can, for a reason in English.
    func unrecordable(_ problem: String)
    /// When something changes next by the passing of time.
    func nextChange(_ instant: Instant?)
    /// A snapshot was written, or could not be used or written, for a reason in English.
    func snapshot(record: Int64, problem: String?)
}

/// Why commands are not recorded.
package enum JournalTrouble: String, Hashable, Sendable {
    case full, readOnly, unavailable, busy
    /// Nobody knows what the disk holds until the journal was reread.
    case outcomeUnknown
}

/// For those who want to know nothing.
package struct SilentObserver: DeskObserver {
    package init() {}
    package func recorded(_ notice: Notice) {}
    package func refused(account: String, method: String) {}
    package func presiding(_ segment: StandingSegment, before: StandingSegment?) {}
    package func journal(_ trouble: JournalTrouble?) {}
    package func unrecordable(_ problem: String) {}
    package func nextChange(_ instant: Instant?) {}
    package func snapshot(record: Int64, problem: String?) {}
}
