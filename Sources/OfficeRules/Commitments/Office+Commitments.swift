package import CivilTime

extension Office {
    /// Everything that takes the time of some people (of anybody when nil) in a part of a period,
    /// in order of begin.
    package func commitments(
        of people: Set<PersonID>?, in period: Period, _ setting: OfficeSetting
    ) -> [Commitment] {
        everyCommitment(of: people, in: period, setting).sorted(by: Commitment.isBefore)
    }

    /// The same in no order.
    func everyCommitment(
        of people: Set<PersonID>?, in period: Period, _ setting: OfficeSetting
    ) -> [Commitment] {
        var found = engagementCommitments(of: people, in: period, setting)
        found += leaveCommitments(of: people, in: period)
        let others =
            meetingCommitments(in: period, setting)
            + rotationCommitments(in: period, setting)
        found += others.filter { $0.takes(period, of: people) }
        return found
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
