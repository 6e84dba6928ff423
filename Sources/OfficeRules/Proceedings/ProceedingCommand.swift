package import CivilTime

/// What is asked for and at a meeting: agenda, excuses, attendance, minutes (Art. 41-43, 46).
package enum ProceedingCommand: Hashable, Sendable {
    case propose(ItemProposal)
    /// The leader in charge coordinated or reviewed it.
    case review(AgendaItemID, Instruction)
    /// The mayor settles it, for the meeting at which it stands or another one.
    case settle(AgendaItemID, meeting: MeetingID?, Instruction)
    /// Whoever reviews or settles it says no.
    case decline(AgendaItemID, Instruction)
    case place(AgendaItemID, meeting: MeetingID)
    case postpone(AgendaItemID, reason: String?)
    case withdraw(AgendaItemID, reason: String?)
    case check(AgendaItemID, ChecklistEntry)
    /// Papers reached the participants; now when nil.
    case handOut(AgendaItemID, at: Instant?)
    /// The chair admits it though papers came late.
    case admit(AgendaItemID, Instruction)
    case invite(AgendaItemID, [Citizen])
    case conclude(AgendaItemID, decision: String, [FollowUpTask])

    case askExcuse(MeetingID, PersonID, reason: String)
    case grantExcuse(MeetingID, PersonID, Instruction)
    case declineExcuse(MeetingID, PersonID, Instruction)
    /// A correction says what was wrong.
    case takeAttendance(MeetingID, at: Instant?, present: [PersonID], because: String?)

    case draftMinutes(MeetingID, text: String)
    case reviewMinutes(MeetingID, Instruction)
    case signMinutes(MeetingID, Instruction)

    case addFollowUp(MeetingID, AgendaItemID?, FollowUpTask)
    case finish(FollowUpID, at: Instant?, report: String?)
}

/// An item as a department proposes it.
package struct ItemProposal: Hashable, Sendable {
    package let department: DepartmentID
    package let title: String
    package let major: Bool
    package let touchesInterests: Bool
    package let meeting: MeetingID?

    package init(
        department: DepartmentID, title: String, major: Bool = false,
        touchesInterests: Bool = false, meeting: MeetingID? = nil
    ) {
        self.department = department
        self.title = title
        self.major = major
        self.touchesInterests = touchesInterests
        self.meeting = meeting
    }
}

/// Somebody's decision as it is given: by oneself, or entered by a clerk who says whose.
package struct Instruction: Hashable, Sendable {
    /// Nil: the caller's own.
    package let by: PersonID?
    package let orally: Bool
    /// When it was given; now when nil.
    package let at: Instant?
    package let note: String?

    package init(
        by: PersonID? = nil, orally: Bool = false, at: Instant? = nil, note: String? = nil
    ) {
        self.by = by
        self.orally = orally
        self.at = at
        self.note = note
    }
}

/// What is to be done, by whom and until when.
package struct FollowUpTask: Hashable, Sendable {
    package let task: String
    package let owner: FollowUpOwner
    package let due: Day

    package init(task: String, owner: FollowUpOwner, due: Day) {
        self.task = task
        self.owner = owner
        self.due = due
    }
}
