import CivilTime
import HashTreeCollections

extension Decision {
    func proceeding(_ command: ProceedingCommand) throws(Refusal) -> [ProceedingEvent] {
        switch command {
        case .propose(let proposal): try propose(proposal)
        case .review(let id, let given): try review(id, given)
        case .settle(let id, let meeting, let given): try settle(id, meeting, given)
        case .decline(let id, let given): try decline(id, given)
        case .place(let id, let meeting): try place(id, meeting)
        case .postpone(let id, let reason): try postpone(id, reason)
        case .withdraw(let id, let reason): try withdraw(id, reason)
        case .check(let id, let entry): try check(id, entry)
        case .handOut(let id, let at): try handOut(id, at)
        case .admit(let id, let given): try admit(id, given)
        case .invite(let id, let citizens): try invite(id, citizens)
        case .conclude(let id, let decision, let tasks): try conclude(id, decision, tasks)
        case .askExcuse(let id, let person, let reason): try askExcuse(id, person, reason)
        case .grantExcuse(let id, let person, let given):
            [try rule(id, person, given, ProceedingEvent.excuseGranted)]
        case .declineExcuse(let id, let person, let given):
            [try rule(id, person, given, ProceedingEvent.excuseDeclined)]
        case .takeAttendance(let id, let at, let present, let because):
            try takeAttendance(id, at, present, because)
        case .draftMinutes(let id, let text): try draftMinutes(id, text)
        case .reviewMinutes(let id, let given): try reviewMinutes(id, given)
        case .signMinutes(let id, let given): try signMinutes(id, given)
        case .addFollowUp(let id, let item, let task): try addFollowUp(id, item, task)
        case .finish(let id, let at, let report): try finish(id, at, report)
        }
    }

    // MARK: What there is

    func item(_ id: AgendaItemID) throws(Refusal) -> AgendaItem {
        guard let item = office.proceedings.items[id] else { throw .proceeding(.noSuch(id)) }
        return item
    }

    func need(_ item: AgendaItem, in states: [AgendaItemState]) throws(Refusal) {
        guard states.contains(item.state) else {
            throw .proceeding(.wrongState(item.id, item.state, allowed: states))
        }
    }

    /// A meeting that was called and not cancelled.
    func calledMeeting(_ id: MeetingID) throws(Refusal) -> Meeting {
        guard let meeting = office.meetings.meetings[id] else {
            throw .proceeding(.noSuchMeeting(id))
        }
        guard meeting.state == .called else { throw .proceeding(.meetingCancelled(id)) }
        return meeting
    }

    /// One that is not over.
    func comingMeeting(_ id: MeetingID) throws(Refusal) -> Meeting {
        let meeting = try calledMeeting(id)
        guard now < meeting.period.until else {
            throw .proceeding(.meetingPast(id, until: meeting.period.until))
        }
        return meeting
    }

    /// One that was held: without attendance, without a chair, or without half of an executive
    /// meeting's members, nothing is decided (Art. 39, 40).
    func heldMeeting(_ id: MeetingID) throws(Refusal) -> Meeting {
        let meeting = try calledMeeting(id)
        guard let attendance = office.proceedings.sittings[id]?.attendance.last else {
            throw .proceeding(.attendanceNotTaken(id))
        }
        guard attendance.isChaired else {
            throw .proceeding(.notChaired(meeting.id, meeting.kind))
        }
        if let quorum = attendance.quorum, !quorum.holds {
            throw .proceeding(.noQuorum(id, quorum))
        }
        return meeting
    }

    /// Minutes that are signed are the last word on a meeting (Art. 43).
    func needUnsigned(_ id: MeetingID) throws(Refusal) {
        try needMinutes(id, in: [.none, .drafted, .reviewed])
    }

    func needMinutes(_ id: MeetingID, in states: [MinutesState]) throws(Refusal) {
        let state = office.proceedings.sittings[id]?.minutesState ?? .none
        guard states.contains(state) else {
            throw .proceeding(.minutesState(id, state, allowed: states))
        }
    }

    // MARK: Who may

    /// A text that has to say something.
    func needWords(_ text: String, _ field: String) throws(Refusal) {
        try needText(text, field)
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw .invalidField(field: field, value: text, why: "is empty")
        }
    }

    /// A clerk, or the head of the department.
    func needClerk(orHeadOf department: DepartmentID) throws(Refusal) {
        let head = office.roster.sheet(on: today).head(of: department)
        if actor.isClerk || (head != nil && actor.actingPerson == head) { return }
        throw .notPermitted(roles: [.clerk], persons: head.map { [$0] } ?? [])
    }

    /// A caller who may decide for nobody learns nothing but that.
    func needRuler() throws(Refusal) {
        guard actor.isClerk || actor.actingPerson != nil else {
            throw .notPermitted(roles: [.clerk, .person], persons: [])
        }
    }

    /// Whose ruling it is, when, and how: the caller's own, made now; or one that a clerk enters,
    /// by whoever was entitled when it was given.
    func ruling(
        _ given: Instruction, on subject: ProceedingRefusal.Subject,
        since earliest: Instant, _ asked: (Instant) -> Asked
    ) throws(Refusal) -> Ruling {
        try needText(given.note, "note")
        let own = actor.actingPerson
        guard let by = given.by ?? own else {
            throw .invalidField(
                field: "by", value: "", why: "a clerk who enters a decision says whose it is")
        }
        let at = given.at ?? now
        guard at <= now else {
            throw .invalidField(
                field: "when", value: at.rfc3339(in: setting.zone), why: "lies in the future")
        }
        guard at >= earliest else {
            throw .invalidField(
                field: "when", value: at.rfc3339(in: setting.zone),
                why: "lies before what it is about")
        }
        let asked = asked(at)
        var manner = DecisionManner.bySelf
        if by != own || given.orally || at < now {
            guard actor.isClerk else {
                throw .notPermitted(roles: [.clerk], persons: asked.all)
            }
            manner = given.orally ? .orally : .inWriting
        }
        guard asked.entitles(by) else {
            throw .proceeding(.notEntitled(subject, by, asked))
        }
        return Ruling(by: by, at: at, manner: manner, inStead: asked.isInStead(by))
    }
}
