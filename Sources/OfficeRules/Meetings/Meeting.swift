package import CivilTime

/// The kinds of meeting (Art. 38, 73).
package enum MeetingKind: String, CaseIterable, Hashable, Sendable {
    /// 全体会议 (Art. 39).
    case plenary
    /// 常务会议 (Art. 40).
    case executive
    /// 市长办公会议 (Art. 44).
    case mayorsOffice
    /// 专题会议 (Art. 45).
    case special
    /// A citywide meeting of a department (Art. 73).
    case citywide
}

/// One meeting as it stands.
package struct Meeting: Hashable, Sendable {
    package let id: MeetingID
    package let kind: MeetingKind
    package var title: String?
    package var period: Period
    package var place: String?
    /// Who was to chair when it was called. Who does is `Office.chair(of:at:_:)`.
    package var chair: PersonID
    /// The members when it was called, in order of rank: of a special or citywide meeting those
    /// named for it. Who they are is `Office.party(of:_:)`.
    package var members: [PersonID]
    /// Those sitting in, without a vote.
    package var sittingIn: [PersonID]
    /// The department for which a citywide meeting is held.
    package var department: DepartmentID?
    package var state: MeetingState
    /// The exception by which it lies in the meeting-free week (Art. 73, *ours*).
    package var exception: MeetingException?
    /// Who entrusted the chair, where that was said (Art. 39, 40, 45).
    package var entrustedBy: PersonID?
    /// Who approved a citywide meeting (Art. 73).
    package var approvedBy: PersonID?
    /// The record that called it.
    package let record: Int64

    package init(
        id: MeetingID, kind: MeetingKind, title: String?, period: Period, place: String?,
        chair: PersonID, members: [PersonID], sittingIn: [PersonID], department: DepartmentID?,
        state: MeetingState = .called, exception: MeetingException? = nil,
        entrustedBy: PersonID? = nil, approvedBy: PersonID? = nil, record: Int64
    ) {
        self.id = id
        self.kind = kind
        self.title = title
        self.period = period
        self.place = place
        self.chair = chair
        self.members = members
        self.sittingIn = sittingIn
        self.department = department
        self.state = state
        self.exception = exception
        self.entrustedBy = entrustedBy
        self.approvedBy = approvedBy
        self.record = record
    }

}

/// How far a meeting has come. Whether it was held is the proceedings' to say: attendance.
package enum MeetingState: String, CaseIterable, Hashable, Sendable {
    case called
    case cancelled
}

/// Why a meeting may lie in the meeting-free week, and who said so (Art. 73, *ours*).
package struct MeetingException: Hashable, Sendable {
    package let by: PersonID
    package let reason: String

    package init(by: PersonID, reason: String) {
        self.by = by
        self.reason = reason
    }
}
