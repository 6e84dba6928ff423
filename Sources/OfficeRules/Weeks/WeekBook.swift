package import CivilTime
package import HashTreeCollections

/// The issued versions of the weeks' sheets, and what was acknowledged.
package struct WeekBook: Hashable, Sendable {
    /// By the Monday, the versions in their order.
    package private(set) var issued: TreeDictionary<Day, [[WeekLine]]> = [:]
    package private(set) var acknowledged: TreeSet<Attention> = []

    package init() {}

    /// The issued versions of a week's sheet, in their order.
    package func versions(of week: Week) -> [[WeekLine]] { issued[week.monday] ?? [] }

    mutating func evolve(_ event: WeekEvent, _ record: Int64, at instant: Instant) {
        restore(event)
    }

    /// What an event leaves here, whenever it was recorded.
    package mutating func restore(_ event: WeekEvent) {
        switch event {
        case .issued(let week, _, let lines): issued[week, default: []].append(lines)
        case .acknowledged(let seen): for attention in seen { acknowledged.insert(attention) }
        }
    }

    /// Lets go of the sheets of weeks before a day.
    mutating func close(before day: Day) {
        issued = issued.filter { $0.key >= day }
    }
}
