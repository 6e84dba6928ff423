/// What is asked of the meetings (Art. 38-45, 73).
package enum MeetingCommand: Hashable, Sendable {
    case cancel(MeetingID, reason: String?)
}
