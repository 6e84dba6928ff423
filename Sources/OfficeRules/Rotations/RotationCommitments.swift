import CivilTime

extension Office {
    /// What sessions, receptions and duty take of people's time in a period.
    func rotationCommitments(in period: Period, _ setting: OfficeSetting) -> [Commitment] { [] }
}
