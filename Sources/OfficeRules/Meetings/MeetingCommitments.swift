import CivilTime

extension Office {
    /// What called meetings take of people's time in a period; of those who are excused, nothing.
    func meetingCommitments(in period: Period, _ setting: OfficeSetting) -> [Commitment] {
        guard !meetings.isEmpty else { return [] }
        return meetings.called(in: period).map { meeting in
            let excused = self.excused(
                from: meeting.id, on: setting.zone.day(of: meeting.period.from))
            return Commitment(
                source: .meeting(meeting.id),
                persons: party(of: meeting, setting).participants.filter {
                    !excused.contains($0)
                },
                period: meeting.period, title: meeting.title)
        }
    }
}
