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
    /// Gives what lies in a part of a period to `body`, recurring ones expanded, in order of begin,
    /// until that says it has enough; with any of some people, or of everybody when nil.
    ///
    /// It goes through the period piece by piece: whoever wants the first few of some years does
    /// not pay for the years.
    package func forEachEngagement(
        in period: Period, with people: Set<PersonID>?, _ setting: OfficeSetting,
        _ body: (ListedEngagement) -> Bool
    ) {
        var begin = period.from
        while begin < period.until {
            let end = min(begin.adding(seconds: 28 * 86_400) ?? .distantFuture, period.until)
            guard let piece = Period(from: begin, until: end) else { return }
            for row in engagements(in: piece, with: people, setting)
            where begin == period.from || row.occurrence.period.from >= begin {
                guard body(row) else { return }
            }
            begin = end
        }
    }

    /// What lies in a part of a period, in order of begin.
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
