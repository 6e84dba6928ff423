import CivilTime

extension Office {
    /// What the engagements take of people's time in a period; recurring ones expanded.
    func engagementCommitments(
        in period: Period, _ setting: OfficeSetting
    ) -> [Commitment] { [] }
}
