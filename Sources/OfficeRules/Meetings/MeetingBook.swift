import CivilTime
package import HashTreeCollections

/// The meetings that the office holds: those of the open years.
package struct MeetingBook: Hashable, Sendable {
    package private(set) var meetings: TreeDictionary<MeetingID, Meeting> = [:]
    package private(set) var last = 0

    package init() {}

    mutating func evolve(_ event: MeetingEvent, _ record: Int64, at instant: Instant) {
        switch event {
        case .cancelled(let id, _): meetings[id]?.state = .cancelled
        }
    }

    /// Lets go of what was over before an instant.
    mutating func close(before horizon: Instant) {}
}
