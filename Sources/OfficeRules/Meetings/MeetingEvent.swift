/// What happened to a meeting.
package enum MeetingEvent: Hashable, Sendable {
    case cancelled(MeetingID, reason: String?)

    /// The name under which the journal keeps it; never changed once written.
    var kind: String {
        switch self {
        case .cancelled: "meetingCancelled"
        }
    }

    /// What it is about: `M5`.
    var subject: String? {
        switch self {
        case .cancelled(let id, _): id.description
        }
    }
}
