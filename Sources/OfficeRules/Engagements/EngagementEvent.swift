package import CivilTime

/// What happened to an engagement.
package enum EngagementEvent: Hashable, Sendable {
    case added(Engagement)
    /// The whole of one that does not recur, or one occurrence; nil where it stays. With `held` it
    /// is not what was applied for any more, and waits for another application (Art. 56).
    case changed(
        EngagementID, occurrence: Day?, period: Period?, details: EngagementDetails?,
        held: Bool = false, reason: String?)
    /// The whole, one occurrence, or with `later` that one and all after it, save those `kept`:
    /// they had been moved, and took place already.
    case cancelled(
        EngagementID, occurrence: Day?, later: Bool, kept: [Day] = [], reason: String?)
    /// The General Office submits an invitation with its opinion (Art. 56).
    case submitted(EngagementID, opinion: String)
    /// An invitation is approved or declined (Art. 56).
    case decided(EngagementID, InvitationDecision)

    /// The name under which the journal keeps it; never changed once written.
    var kind: String {
        switch self {
        case .added: "engagementAdded"
        case .changed: "engagementChanged"
        case .cancelled: "engagementCancelled"
        case .submitted: "invitationSubmitted"
        case .decided(_, let decision):
            decision.approved ? "invitationApproved" : "invitationDeclined"
        }
    }

    /// The engagement that it is about.
    package var engagement: EngagementID {
        switch self {
        case .added(let engagement): engagement.id
        case .changed(let id, _, _, _, _, _), .cancelled(let id, _, _, _, _), .submitted(let id, _),
            .decided(let id, _):
            id
        }
    }

    /// The occurrence that it is about; nil for the whole.
    package var occurrence: Day? {
        switch self {
        case .changed(_, let day, _, _, _, _), .cancelled(_, let day, _, _, _): day
        case .added, .submitted, .decided: nil
        }
    }

    /// What it is about: `A5`.
    var subject: String? { engagement.description }
}
