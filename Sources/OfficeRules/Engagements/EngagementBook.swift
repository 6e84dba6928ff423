import CivilTime

/// The engagements that the office holds: those of the open years and those that recur into them.
package struct EngagementBook: Hashable, Sendable {
    package private(set) var last = 0

    package init() {}

    mutating func evolve(
        _ event: EngagementEvent, _ record: Int64, at instant: Instant, _ zone: Zone
    ) {
        switch event {
        case .cancelled: break
        }
    }

    /// Lets go of what was over before an instant.
    mutating func close(before horizon: Instant, _ zone: Zone) {}
}
