package import CivilTime

/// Why a command about an engagement is refused, with the facts that a reader needs to do better.
package enum EngagementRefusal: Hashable, Sendable {
    case noSuch(EngagementID)
    /// The rule puts none on that day, or it was cancelled.
    case noSuchOccurrence(EngagementID, Day)
    /// It recurs, and it is not said which occurrence is meant.
    case whichOccurrence(EngagementID)
    /// What is over is neither moved nor cancelled.
    case over(EngagementID, occurrence: Day?, until: Instant)
    /// Nothing is moved to where it would have begun, or ended, already; the field says so.
    case inThePast(EngagementID, field: String, from: Instant, now: Instant)
    case wrongState(EngagementID, EngagementState, allowed: [EngagementState])
    /// It is no invitation, or one of Party committee or government (Art. 56).
    case needsNoApproval(EngagementID)
    /// Invitations are decided by the mayor or whoever presides (Art. 56; by whom is *ours*).
    case notEntitled(EngagementID, person: PersonID, entitled: [PersonID])
    /// Nothing is decided in the future, or before the day on which it was submitted.
    case decisionTime(EngagementID, at: Instant, submittedAt: Instant?)
    case holdsNoPost(field: String, PersonID, Day)
    case nothingChanges(EngagementID)
}
