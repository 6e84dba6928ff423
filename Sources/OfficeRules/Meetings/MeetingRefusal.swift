/// Why a command about a meeting is refused, with the facts that a reader needs to do better.
package enum MeetingRefusal: Hashable, Sendable {
    case noSuch(MeetingID)
}
