package import CivilTime

extension Office {
    /// Everything that takes the time of some people (of anybody when nil) in a part of a period,
    /// in order of begin.
    package func commitments(
        of people: Set<PersonID>?, in period: Period, _ setting: OfficeSetting
    ) -> [Commitment] {
        let all =
            leaveCommitments(of: people, in: period) + engagementCommitments(in: period, setting)
            + meetingCommitments(in: period, setting) + rotationCommitments(in: period, setting)
        return all.filter { commitment in
            commitment.period.overlaps(period)
                && people.map { !$0.isDisjoint(with: commitment.persons) } ?? true
        }
        .sorted {
            ($0.period.from, $0.source.description) < ($1.period.from, $1.source.description)
        }
    }

    /// Leaves that count, and what is asked for and not decided.
    private func leaveCommitments(
        of people: Set<PersonID>?, in period: Period
    ) -> [Commitment] {
        (people.map { $0.sorted() } ?? Array(absentees)).flatMap { person in
            leaves(of: person).overlapping(period).map { slot in
                Commitment(
                    source: .leave(slot.leave), persons: [person], period: slot.period,
                    title: nil, settled: slot.counts)
            }
        }
    }
}
