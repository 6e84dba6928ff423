import CivilTime

/// What happened for and at the meetings that the office holds.
package struct ProceedingBook: Hashable, Sendable {
    package private(set) var lastItem = 0
    package private(set) var lastFollowUp = 0

    package init() {}

    mutating func evolve(_ event: ProceedingEvent, _ record: Int64, at instant: Instant) {
        switch event {
        case .cancelled: break
        }
    }

    /// Whether attendance was taken at a meeting.
    package func isHeld(_ meeting: MeetingID) -> Bool { false }

    /// Lets go of what was over before an instant.
    mutating func close(before horizon: Instant) {}
}
