/// What happened for and at a meeting.
package enum ProceedingEvent: Hashable, Sendable {
    case cancelled(AgendaItemID, reason: String?)

    /// The name under which the journal keeps it; never changed once written.
    var kind: String {
        switch self {
        case .cancelled: "agendaItemCancelled"
        }
    }

    /// What it is about: `T5`.
    var subject: String? {
        switch self {
        case .cancelled(let id, _): id.description
        }
    }
}
