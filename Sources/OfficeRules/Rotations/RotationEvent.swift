/// What happened to a turn.
package enum RotationEvent: Hashable, Sendable {
    case cancelled(TurnID, reason: String?)

    /// The name under which the journal keeps it; never changed once written.
    var kind: String {
        switch self {
        case .cancelled: "turnCancelled"
        }
    }

    /// What it is about: `S5`.
    var subject: String? {
        switch self {
        case .cancelled(let id, _): id.description
        }
    }
}
