import CivilTime

extension Office {
    /// Engagements that a leave would miss (Art. 60), in one concern. Without engagements it costs
    /// nothing: every request for leave asks.
    func engagementConcerns(
        about candidate: Candidate, _ setting: OfficeSetting
    ) -> [Concern] {
        guard !engagements.isEmpty else { return [] }
        let missed = engagementCommitments(
            of: [candidate.person], in: candidate.period, setting
        )
        .sorted(by: Commitment.isBefore)
        guard let from = missed.map(\.period.from).min(),
            let until = missed.map(\.period.until).max()
        else { return [] }
        return [
            Concern(
                code: .missesEngagement, subjects: missed.map(\.source),
                period: Period(from: from, until: until))
        ]
    }
}
