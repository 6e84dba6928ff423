/// What happened to an engagement.
package enum EngagementEvent: Hashable, Sendable {
    case cancelled(EngagementID, reason: String?)

    /// The name under which the journal keeps it; never changed once written.
    var kind: String {
        switch self {
        case .cancelled: "engagementCancelled"
        }
    }

    /// What it is about: `A5`.
    var subject: String? {
        switch self {
        case .cancelled(let id, _): id.description
        }
    }
}
