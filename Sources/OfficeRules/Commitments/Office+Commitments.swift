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

    /// What takes people's time under an id, as it stands; nil for leave, for what was called off
    /// or is not held any more, and for a session without a day.
    package func commitment(
        _ source: Commitment.Source, _ setting: OfficeSetting
    ) -> Commitment? {
        switch source {
        case .leave: return nil
        case .engagement(let id, nil):
            guard let engagement = engagements[id], engagement.state.stands else { return nil }
            return engagement.commitment
        case .engagement(let id, let day?):
            guard let engagement = engagements[id],
                let found = engagement.occurrence(on: day, setting.zone, setting.workdays)
            else { return nil }
            return commitments(of: engagement, in: found.period, setting)
                .first { $0.source == source }
        case .meeting(let id):
            guard let meeting = meetings[id] else { return nil }
            return commitment(of: meeting, setting)
        case .turn(let id):
            guard let turn = rotations.turn(id), let period = setting.period(of: turn) else {
                return nil
            }
            return Commitment(
                source: source, persons: [turn.leader], period: period,
                title: id.rotation == .reception ? turn.list.name : nil)
        }
    }

    /// Leaves that count, and what is asked for and not decided: a request, and the days that a
    /// pending change would add.
    private func leaveCommitments(
        of people: Set<PersonID>?, in period: Period
    ) -> [Commitment] {
        (people.map { $0.sorted() } ?? Array(absentees)).flatMap { person in
            leaves(of: person).overlapping(period).flatMap { slot in
                let approved = slot.counts ? [slot.period] : []
                let all = approved.map { ($0, true) } + slot.asked.map { ($0, false) }
                return all.filter { $0.0.overlaps(period) }.map { stretch, settled in
                    Commitment(
                        source: .leave(slot.leave), persons: [person], period: stretch,
                        title: nil, settled: settled)
                }
            }
        }
    }
}
