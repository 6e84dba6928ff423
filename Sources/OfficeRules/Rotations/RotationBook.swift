import CivilTime

/// The turns of every rotation; kept for good, since fairness looks back over the years.
package struct RotationBook: Hashable, Sendable {
    package init() {}

    mutating func evolve(_ event: RotationEvent, _ record: Int64, at instant: Instant) {
        switch event {
        case .cancelled: break
        }
    }
}
