package import CivilTime

/// An engagement, and one time that it takes place.
package struct ListedEngagement: Hashable, Sendable {
    package let engagement: Engagement
    package let occurrence: Occurrence

    package var source: Commitment.Source {
        .engagement(engagement.id, occurrence: occurrence.day)
    }
}

extension Office {
    /// What lies in a part of a period, recurring ones expanded, in order of begin; with any of some
    /// people, or of everybody when nil.
    package func engagements(
        in period: Period, with people: Set<PersonID>?, _ setting: OfficeSetting
    ) -> [ListedEngagement] {
        engagements.overlapping(period).flatMap { engagement in
            engagement.occurrences(in: period, setting.zone, setting.workdays).map {
                ListedEngagement(engagement: engagement, occurrence: $0)
            }
        }
        .filter { row in
            people.map { !$0.isDisjoint(with: row.occurrence.details.persons) } ?? true
        }
        .sorted { $0.place < $1.place }
    }
}

extension ListedEngagement {
    fileprivate var place: (Instant, EngagementID, Day) {
        (occurrence.period.from, engagement.id, occurrence.day ?? .first)
    }
}

extension Roster {
    /// Whether a person holds a post on any of these days.
    package func holdsPost(_ person: PersonID, on days: ClosedRange<Day>) -> Bool {
        sheets(on: days).contains { $0.post(of: person) != nil }
    }
}
