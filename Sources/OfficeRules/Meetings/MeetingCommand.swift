package import CivilTime

/// What is asked of the meetings (Art. 38-45, 73).
package enum MeetingCommand: Hashable, Sendable {
    case call(MeetingRequest)
    case move(MeetingID, MeetingMove)
    case cancel(MeetingID, reason: String?)
}

/// What a meeting is called with, and previewed.
package struct MeetingRequest: Hashable, Sendable {
    package var kind: MeetingKind
    package var title: String?
    package var period: Period
    package var place: String?
    /// Nil: whom the rules say.
    package var chair: PersonID?
    /// Those named for a special or citywide meeting.
    package var with: [PersonID]
    /// Those asked to sit in, beside those who do so unasked.
    package var sittingIn: [PersonID]
    package var department: DepartmentID?
    /// The reason of an exception from the meeting-free week.
    package var exception: String?
    /// Who decided what has to be decided: the exception, the approval, the entrustment.
    package var by: PersonID?
    /// Who entrusted the chair, where that is somebody else (Art. 39, 40, 45).
    package var entrustedBy: PersonID?

    package init(
        kind: MeetingKind, title: String? = nil, period: Period, place: String? = nil,
        chair: PersonID? = nil, with: [PersonID] = [], sittingIn: [PersonID] = [],
        department: DepartmentID? = nil, exception: String? = nil, by: PersonID? = nil,
        entrustedBy: PersonID? = nil
    ) {
        self.kind = kind
        self.title = title
        self.period = period
        self.place = place
        self.chair = chair
        self.with = with
        self.sittingIn = sittingIn
        self.department = department
        self.exception = exception
        self.by = by
        self.entrustedBy = entrustedBy
    }
}

/// Where a meeting is to be moved to.
package struct MeetingMove: Hashable, Sendable {
    package let period: Period
    package let exception: String?
    package let by: PersonID?
    /// Who entrusts the chair anew (Art. 39, 40, 45); nil leaves that as it is.
    package let entrustedBy: PersonID?
    package let reason: String?

    package init(
        period: Period, exception: String? = nil, by: PersonID? = nil,
        entrustedBy: PersonID? = nil, reason: String? = nil
    ) {
        self.period = period
        self.exception = exception
        self.by = by
        self.entrustedBy = entrustedBy
        self.reason = reason
    }
}
