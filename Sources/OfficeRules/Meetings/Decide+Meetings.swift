import CivilTime

/// Calling, moving and cancelling meetings (Art. 38-45, 73).
extension Decision {
    func meeting(_ command: MeetingCommand) throws(Refusal) -> [MeetingEvent] {
        switch command {
        case .call(let request): [.called(try call(request))]
        case .move(let id, let move): try self.move(id, move)
        case .cancel(let id, let reason): [try cancel(id, reason)]
        }
    }

    private func call(_ request: MeetingRequest) throws(Refusal) -> MeetingCalled {
        try need([.clerk, .person])
        let (seating, approvedBy) = try seat(request, meeting: nil)
        guard let id = MeetingID(number: office.meetings.last + 1) else {
            throw .meeting(.noSuch(MeetingID(unchecked: 1)))
        }
        return MeetingCalled(
            id: id, kind: request.kind, title: request.title, place: request.place,
            seating: seating, department: request.department, approvedBy: approvedBy)
    }

    private func move(_ id: MeetingID, _ move: MeetingMove) throws(Refusal) -> [MeetingEvent] {
        let meeting = try movable(id)
        try needText(move.reason, "reason")
        let named = meeting.kind.rules.members == .named
        var request = MeetingRequest(
            kind: meeting.kind, period: move.period,
            chair: meeting.entrustedBy != nil || meeting.kind.rules.chair == .namedLeader
                ? meeting.chair : nil,
            with: named ? meeting.members : [], department: meeting.department,
            exception: move.exception, by: move.by ?? meeting.entrustedBy)
        // Those who have left since are not asked again.
        let sheet = office.roster.sheet(on: setting.zone.day(of: move.period.from))
        request.with.removeAll { sheet.person($0) == nil }
        request.sittingIn = meeting.sittingIn.filter { sheet.person($0) != nil }
        let (seating, _) = try seat(request, meeting: meeting)
        guard seating.period != meeting.period else { return [] }
        return [.moved(MeetingMoved(id: id, seating: seating, reason: move.reason))]
    }

    private func cancel(_ id: MeetingID, _ reason: String?) throws(Refusal) -> MeetingEvent {
        _ = try movable(id)
        try needText(reason, "reason")
        return .cancelled(id, reason: reason)
    }

    /// A meeting that has not begun and is not cancelled, by a clerk, its chair or the mayor.
    private func movable(_ id: MeetingID) throws(Refusal) -> Meeting {
        try need([.clerk, .person])
        guard let meeting = office.meetings[id] else { throw .meeting(.noSuch(id)) }
        let mayor = office.roster.sheet(on: today).mayor
        let own = [office.chair(of: meeting, at: now, setting) ?? meeting.chair, mayor]
        let persons = own.compactMap(\.self)
        if !actor.isClerk, !persons.contains(where: { $0 == actor.actingPerson }) {
            throw .notPermitted(roles: [.clerk], persons: persons)
        }
        guard meeting.state == .called else { throw .meeting(.alreadyCancelled(id)) }
        guard now < meeting.period.from else {
            throw .meeting(.alreadyBegun(id, from: meeting.period.from))
        }
        return meeting
    }

    // MARK: What has to be decided

    /// When, under whom and with whom; every check that a call has to stand.
    private func seat(
        _ request: MeetingRequest, meeting: Meeting?
    ) throws(Refusal) -> (MeetingSeating, approvedBy: PersonID?) {
        let subject = try meetingCase(request, meeting: meeting?.id)
        let outlook = office.outlook(of: subject, at: now, setting)
        if let obstacle = obstacles(to: request, outlook).first {
            throw refusal(obstacle, request, subject, outlook)
        }
        guard let chair = subject.chair else {
            throw .meeting(.noChair(request.kind, away: subject.away, slots: []))
        }
        let entrustedBy = try entrusted(chair, request)
        if !actor.isClerk, meeting == nil, actor.actingPerson != chair,
            actor.actingPerson != entrustedBy
        {
            throw .notPermitted(roles: [.clerk], persons: [chair])
        }
        var exception: MeetingException?
        if let reason = request.exception, outlook.meetingFreeWeek != nil {
            guard !reason.isEmpty else {
                throw .invalidField(
                    field: "exception", value: "", why: "is empty: an exception has its reason")
            }
            exception = MeetingException(by: try authority(request.by), reason: reason)
        }
        let approvedBy = try approved(request, meeting)
        return (
            MeetingSeating(
                period: request.period, chair: chair, members: subject.members,
                sittingIn: subject.sittingIn, exception: exception, entrustedBy: entrustedBy),
            approvedBy
        )
    }

    private func refusal(
        _ obstacle: MeetingObstacle, _ request: MeetingRequest, _ subject: MeetingCase,
        _ outlook: MeetingOutlook
    ) -> Refusal {
        let slots = nextSlots(request, except: subject.meeting)
        switch obstacle {
        case .meetingFreeWeek:
            let week = outlook.meetingFreeWeek ?? today..<today
            return .meeting(.meetingFreeWeek(request.kind, week, slots: slots))
        case .tooLate:
            let earliest = setting.earliestCitywide(at: now) ?? today
            return .meeting(.tooLate(earliest: earliest, slots: slots))
        case .noChair:
            return .meeting(.noChair(request.kind, away: subject.away, slots: slots))
        case .belowQuorum:
            return .meeting(
                .belowQuorum(
                    needed: outlook.needed, present: outlook.attendance.present,
                    absent: outlook.attendance.absent, slots: slots))
        }
    }

    /// Whose decision it is: the caller's own, or whose the clerk says. Nobody but a clerk decides
    /// in another's name.
    private func decider(_ by: PersonID?) throws(Refusal) -> PersonID {
        guard let person = by ?? actor.actingPerson else {
            throw .invalidField(
                field: "by", value: "", why: "a clerk who enters a decision says whose it is")
        }
        guard actor.isClerk || actor.actingPerson == person else {
            throw .notPermitted(roles: [.clerk], persons: [person])
        }
        return person
    }

    /// The mayor, from wherever, or whoever presides now (Art. 8, 73, *ours*).
    private func authority(_ by: PersonID?) throws(Refusal) -> PersonID {
        let person = try decider(by)
        let mayor = office.roster.sheet(on: today).mayor
        let holder = Resolver(office, zone: setting.zone, now: now).standing(at: now).holder
        var entitled = mayor.map { [$0] } ?? []
        if let holder, holder != mayor { entitled.append(holder) }
        guard entitled.contains(person) else {
            throw .meeting(.notEntitled(person, entitled: entitled, article: 73))
        }
        return person
    }

    /// Who entrusted the chair, where it takes an entrustment: the executive deputy while the mayor
    /// is there (Art. 39, 40), an SG, assistant or deputy SG at a special meeting (Art. 45). Of the
    /// latter a clerk may leave open by whom.
    private func entrusted(
        _ chair: PersonID, _ request: MeetingRequest
    ) throws(Refusal) -> PersonID? {
        let sheet = office.roster.sheet(on: setting.zone.day(of: request.period.from))
        let entitled: [PersonID]
        switch request.kind.rules.chair {
        case .mayorOrDeputy, .mayorOrPresiding: return nil
        case .mayorOrExecutive:
            guard chair != sheet.mayor, let mayor = sheet.mayor,
                !office.isAway(mayor, in: request.period)
            else { return nil }
            entitled = [mayor]
        case .namedLeader:
            guard !sheet.leads(chair) else { return nil }
            if request.by == nil, actor.isClerk { return nil }
            entitled = sheet.facts.ranking.filter(sheet.leads)
        }
        let person = try decider(request.by)
        guard entitled.contains(person) else {
            throw .meeting(
                .notEntitled(person, entitled: entitled, article: request.kind.rules.article))
        }
        return person
    }

    /// A citywide meeting of a department is held in the government's name only when it was
    /// approved (Art. 73); moving it is not approved anew.
    private func approved(
        _ request: MeetingRequest, _ meeting: Meeting?
    ) throws(Refusal) -> PersonID? {
        guard request.kind == .citywide else { return nil }
        if let meeting { return meeting.approvedBy }
        guard request.department != nil else {
            throw .invalidField(
                field: "department", value: "",
                why: "is missing: a citywide meeting is a department's")
        }
        return try authority(request.by)
    }
}
