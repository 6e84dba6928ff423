package import CivilTime

/// Who has to do something.
package enum FollowUpOwner: Hashable, Sendable {
    case person(PersonID)
    case department(DepartmentID)
}

/// What a meeting decided that is to be done, by whom and until when (Art. 43, 53).
package struct FollowUp: Hashable, Sendable {
    package let id: FollowUpID
    package let meeting: MeetingID
    package let item: AgendaItemID?
    package let task: String
    package let owner: FollowUpOwner
    /// The last day on which it is in time.
    package let due: Day
    package var doneAt: Instant?
    package var report: String?
    package var record: Int64

    package init(
        id: FollowUpID, meeting: MeetingID, item: AgendaItemID?, task: String,
        owner: FollowUpOwner, due: Day, record: Int64
    ) {
        self.id = id
        self.meeting = meeting
        self.item = item
        self.task = task
        self.owner = owner
        self.due = due
        self.record = record
    }

    /// Not done, and the day has passed.
    package func isOverdue(on day: Day) -> Bool { doneAt == nil && due < day }
}
