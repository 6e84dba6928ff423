import CivilTime

@testable import OfficeRules

extension MeetingID: ExpressibleByIntegerLiteral {
    package init(integerLiteral number: Int) { self.init(number: number)! }
}

/// `03-10 09:00`, so many minutes.
func hours(_ from: String, _ minutes: Int = 120) -> Period {
    Period(from: at(from), until: at(from).plus(minutes: minutes))!
}

extension MeetingRequest {
    static func of(
        _ kind: MeetingKind, _ from: String, _ minutes: Int = 120, chair: PersonID? = nil,
        with: [PersonID] = [], department: PersonID? = nil, exception: String? = nil,
        by: PersonID? = nil
    ) -> MeetingRequest {
        MeetingRequest(
            kind: kind, period: hours(from, minutes), chair: chair, with: with,
            department: department.map(DepartmentID.init(of:)), exception: exception, by: by)
    }
}

extension Desk {
    /// Called, and by a clerk.
    @discardableResult
    mutating func called(_ request: MeetingRequest) throws -> Meeting {
        _ = try perform(.meeting(.call(request))).get()
        return office.meetings[MeetingID(number: office.meetings.last)!]!
    }

    /// A special meeting as it was recorded when nobody had to say who entrusted its chair.
    mutating func unsaid(_ chair: PersonID, _ from: String) -> Meeting {
        let id = MeetingID(number: office.meetings.last + 1)!
        let called = MeetingCalled(
            id: id, kind: .special, title: nil, place: nil,
            seating: MeetingSeating(
                period: hours(from), chair: chair, members: [chair], sittingIn: [],
                exception: nil, entrustedBy: nil), department: nil, approvedBy: nil)
        record(.meeting(.called(called)))
        return office.meetings[id]!
    }

    func previewed(
        _ request: MeetingRequest, by actor: Actor = .clerk
    ) throws -> MeetingPreview {
        try office.preview(request, by: actor, at: now, setting).get()
    }

    func outlook(_ request: MeetingRequest) throws -> MeetingOutlook {
        try previewed(request).outlook
    }

    /// Why a call is refused; nil when it is not.
    func meetingRefusal(
        _ request: MeetingRequest, by actor: Actor = .clerk
    ) -> MeetingRefusal? {
        guard case .meeting(let refusal) = refusal(.meeting(.call(request)), by: actor) else {
            return nil
        }
        return refusal
    }

    /// On leave, by a record: without looking at what an approval would want.
    @discardableResult
    mutating func away(_ person: PersonID, _ period: Period) -> LeaveID {
        let id = LeaveID(number: office.lastLeave + 1)!
        record(
            .leaveRequested(
                LeaveRequested(
                    id: id, person: person, kind: .annual, period: period,
                    details: LeaveDetails(), lateEntry: false)))
        record(
            .leaveApproved(
                LeaveApproved(
                    id: id,
                    decision: LeaveDecision(
                        by: .superior, at: now, manner: .inWriting, inStead: false),
                    filed: true, proposal: nil)))
        return id
    }

    func next(
        _ kind: MeetingKind, _ from: String, _ minutes: Int = 120, chair: PersonID? = nil,
        with: [PersonID] = []
    ) -> [MeetingSlot] {
        Decision(office: office, actor: .clerk, now: now, setting: setting)
            .nextSlots(.of(kind, from, minutes, chair: chair, with: with), except: nil)
    }
}
