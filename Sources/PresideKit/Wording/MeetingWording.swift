/// Words and sentences about meetings (Art. 38-45, 73).
package protocol MeetingWording {
    func word(_ word: MeetingKind) -> String
    func word(_ word: MeetingState) -> String
    func word(_ word: MeetingObstacle) -> String
    func word(_ word: MeetingAbsenceWhy) -> String
    func word(_ word: MeetingStatus) -> String
    func word(_ word: MeetingFreeReading) -> String
    func label(_ label: MeetingLabel) -> String
    /// Whether the quorum holds, and with how many who will be there, or, where attendance was
    /// taken, were.
    func quorum(_ holds: Bool, present: Int, needed: Int, members: Int, taken: Bool) -> String
    /// How many will be there, or, where attendance was taken, were.
    func present(_ present: Int, members: Int, taken: Bool) -> String
    /// The meeting-free week; the last day is counted in.
    func meetingFreeWeek(_ period: String, reading: String) -> String
    /// What a command did to a meeting.
    func done(_ meeting: String, _ act: MeetingAct) -> String
    /// More slots were not shown.
    func moreSlots(shown: Int, total: Int) -> String
    func halfYear(_ half: Int) -> String
    func month(_ month: Int) -> String
}

/// What a command did to a meeting.
package enum MeetingAct: CaseIterable, Sendable {
    case called, moved, cancelled
}

/// Names of rows, headings of columns and short phrases about meetings.
package enum MeetingLabel: CaseIterable, Sendable {
    case meeting, kind, title, period, place, chair, members, sittingIn, present, absent, quorum
    case papersDue, exception, approvedBy, entrustedBy, minutesReviewedBy, minutesSignedBy
    case month, halfYear, asked, held, called, owed, status, state
    // Sections.
    case concerns, obstacles, slots, atRisk
    // Answers with nothing in them.
    case nobodyChairs, noMeetings, noSlots
}
