import CivilTime

extension Office {
    /// What called meetings take of people's time in a period.
    func meetingCommitments(in period: Period, _ setting: OfficeSetting) -> [Commitment] {
        guard !meetings.isEmpty else { return [] }
        return meetings.called(in: period).map { commitment(of: $0, setting) }
    }

    /// What a meeting takes of people's time: of those who are excused, nothing.
    func commitment(of meeting: Meeting, _ setting: OfficeSetting) -> Commitment {
        let excused = self.excused(from: meeting.id, on: setting.zone.day(of: meeting.period.from))
        return Commitment(
            source: .meeting(meeting.id),
            persons: party(of: meeting, setting).participants.filter { !excused.contains($0) },
            period: meeting.period, title: meeting.title)
    }
}
