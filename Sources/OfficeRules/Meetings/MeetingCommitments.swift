import CivilTime

extension Office {
    /// What called meetings take of people's time in a period.
    func meetingCommitments(in period: Period, _ setting: OfficeSetting) -> [Commitment] { [] }
}
