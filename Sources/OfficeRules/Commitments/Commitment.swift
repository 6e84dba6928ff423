package import CivilTime

/// Something that takes people's time: what free time, clashes, slots and the week's sheet look at,
/// wherever it comes from.
package struct Commitment: Hashable, Sendable {
    /// Where it comes from.
    package enum Source: Hashable, Sendable {
        case leave(LeaveID)
        /// The day on which a recurring one's rule puts this occurrence; nil for one that does not
        /// recur.
        case engagement(EngagementID, occurrence: Day?)
        case meeting(MeetingID)
        case turn(TurnID)
    }

    package let source: Source
    /// In order of rank where the source has no order of its own.
    package let persons: [PersonID]
    package let period: Period
    /// Who may see the title; everybody, save for engagements.
    package let visibility: Visibility
    private let fullTitle: String?
    /// False for a leave that is asked for and not decided, and for an invitation that is held.
    package let settled: Bool

    package init(
        source: Source, persons: [PersonID], period: Period, title: String?,
        visibility: Visibility = .public, settled: Bool = true
    ) {
        self.source = source
        self.persons = persons
        self.period = period
        self.visibility = visibility
        self.fullTitle = title
        self.settled = settled
    }

    /// Their place in lists: in order of begin.
    static func isBefore(_ left: Commitment, _ right: Commitment) -> Bool {
        left.period.from == right.period.from
            ? left.source < right.source : left.period.from < right.period.from
    }

    /// Whether it takes any of the time of any of some people; of anybody's when nil.
    func takes(_ period: Period, of people: Set<PersonID>?) -> Bool {
        guard self.period.overlaps(period) else { return false }
        return people.map { persons.contains(where: $0.contains) } ?? true
    }

    /// The title where everybody may know it.
    package var title: String? { visibility == .public ? fullTitle : nil }

    /// The title as the week's sheet keeps it, on which nothing secret stands.
    var titleForSheet: String? { visibility == .secret ? nil : fullTitle }

    /// The title for one caller; nil where there is none, and where the caller may not know it.
    package func titleFor(_ actor: Actor) -> String? {
        visibility.shows(to: actor, participants: persons) ? fullTitle : nil
    }
}

extension Commitment.Source: Comparable {
    /// Leaves, engagements, meetings, turns; each by its number, an engagement's occurrences by
    /// their days.
    package static func < (left: Self, right: Self) -> Bool {
        switch (left, right) {
        case (.leave(let left), .leave(let right)): left < right
        case (.engagement(let left, let day), .engagement(let right, let other)):
            (left, day ?? .first) < (right, other ?? .first)
        case (.meeting(let left), .meeting(let right)): left < right
        case (.turn(let left), .turn(let right)): left < right
        default: left.rank < right.rank
        }
    }

    private var rank: Int {
        switch self {
        case .leave: 0
        case .engagement: 1
        case .meeting: 2
        case .turn: 3
        }
    }
}

extension Commitment.Source: CustomStringConvertible {
    /// `L12`, `A7`, `A7/2026-12-03`, `M5`, `S5`.
    package var description: String {
        switch self {
        case .leave(let id): id.description
        case .engagement(let id, nil): id.description
        case .engagement(let id, let occurrence?): "\(id)/\(occurrence)"
        case .meeting(let id): id.description
        case .turn(let id): id.description
        }
    }

    /// Reads what `description` writes.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2 {
            guard let id = EngagementID(String(parts[0])), let day = Day(parts[1]) else {
                return nil
            }
            self = .engagement(id, occurrence: day)
        } else if let id = LeaveID(text) {
            self = .leave(id)
        } else if let id = EngagementID(text) {
            self = .engagement(id, occurrence: nil)
        } else if let id = MeetingID(text) {
            self = .meeting(id)
        } else if let id = TurnID(text) {
            self = .turn(id)
        } else {
            return nil
        }
    }
}
