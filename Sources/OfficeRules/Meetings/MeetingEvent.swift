package import CivilTime

/// What happened to a meeting.
package enum MeetingEvent: Hashable, Sendable {
    case called(MeetingCalled)
    case moved(MeetingMoved)
    case cancelled(MeetingID, reason: String?)

    /// The name under which the journal keeps it; never changed once written.
    var kind: String {
        switch self {
        case .called: "meetingCalled"
        case .moved: "meetingMoved"
        case .cancelled: "meetingCancelled"
        }
    }

    /// What it is about.
    package var id: MeetingID {
        switch self {
        case .called(let event): event.id
        case .moved(let event): event.id
        case .cancelled(let id, _): id
        }
    }

    /// What it is about: `M5`.
    var subject: String? { id.description }
}

/// A meeting is called.
package struct MeetingCalled: Hashable, Sendable {
    package let id: MeetingID
    package let kind: MeetingKind
    package let title: String?
    package let place: String?
    package let seating: MeetingSeating
    package let department: DepartmentID?
    package let approvedBy: PersonID?

    package init(
        id: MeetingID, kind: MeetingKind, title: String?, place: String?, seating: MeetingSeating,
        department: DepartmentID?, approvedBy: PersonID?
    ) {
        self.id = id
        self.kind = kind
        self.title = title
        self.place = place
        self.seating = seating
        self.department = department
        self.approvedBy = approvedBy
    }
}

/// A meeting is moved: what depends on the day is as it is on the new one.
package struct MeetingMoved: Hashable, Sendable {
    package let id: MeetingID
    package let seating: MeetingSeating
    package let reason: String?

    package init(id: MeetingID, seating: MeetingSeating, reason: String?) {
        self.id = id
        self.seating = seating
        self.reason = reason
    }
}

/// When a meeting is, who chairs it and who belongs to it.
package struct MeetingSeating: Hashable, Sendable {
    package let period: Period
    package let chair: PersonID
    package let members: [PersonID]
    package let sittingIn: [PersonID]
    package let exception: MeetingException?
    package let entrustedBy: PersonID?

    package init(
        period: Period, chair: PersonID, members: [PersonID], sittingIn: [PersonID],
        exception: MeetingException?, entrustedBy: PersonID?
    ) {
        self.period = period
        self.chair = chair
        self.members = members
        self.sittingIn = sittingIn
        self.exception = exception
        self.entrustedBy = entrustedBy
    }
}
