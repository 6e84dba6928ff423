import CivilTime

extension Office {
    /// What called meetings take of people's time in a period.
    func meetingCommitments(in period: Period, _ setting: OfficeSetting) -> [Commitment] {
        guard !meetings.isEmpty else { return [] }
        return meetings.called(in: period).map { meeting in
            Commitment(
                source: .meeting(meeting.id), persons: meeting.participants,
                period: meeting.period, title: meeting.title)
        }
    }
}
