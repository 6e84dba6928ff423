import CivilTime

/// Calling, moving and cancelling meetings (Art. 38-45, 73).
extension Decision {
    /// What was settled for a meeting that is cancelled comes before another one (Art. 41).
    func meetingAndItems(_ command: MeetingCommand) throws(Refusal) -> [Event] {
        let events = try meeting(command).map(Event.meeting)
        guard case .cancel(let id, let reason) = command else { return events }
        return events + postponed(at: id, reason).map(Event.proceeding)
    }

    private func meeting(_ command: MeetingCommand) throws(Refusal) -> [MeetingEvent] {
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
            kind: meeting.kind, period: move.period, chair: seated(meeting, in: move.period),
            with: named ? meeting.members : [], department: meeting.department,
            exception: move.exception, by: move.by, entrustedBy: move.entrustedBy)
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

    /// The chair whom a meeting takes along to another time. The deputy who convened one (Art. 44),
    /// and the executive deputy whom the mayor entrusted (Art. 39, 40), only where he or she is
    /// there then: others chair these too.
    private func seated(_ meeting: Meeting, in period: Period) -> PersonID? {
        guard let chair = meeting.chairOfItsOwn, meeting.kind.rules.chair != .namedLeader else {
            return meeting.chairOfItsOwn
        }
        let finder = office.chairFinder(meeting.kind, period, meeting: nil, at: now, setting)
        return try? finder.chair(named: chair).get()
    }

    /// A meeting that has not begun and is not cancelled, by a clerk, its chair, whoever entrusted
    /// the chair, or the mayor.
    private func movable(_ id: MeetingID) throws(Refusal) -> Meeting {
        try need([.clerk, .person])
        guard let meeting = office.meetings[id] else { throw .meeting(.noSuch(id)) }
        let mayor = office.roster.sheet(on: today).mayor
        let chair = office.chair(of: meeting, at: now, setting) ?? meeting.chair
        var seen: Set<PersonID> = []
        let persons = [chair, meeting.entrustedBy, mayor].compactMap(\.self)
            .filter { seen.insert($0).inserted }
        try needClerk(orOneOf: persons)
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
        let entrustedBy = try entrusted(chair, request, meeting)
        if !actor.isClerk, meeting == nil, actor.actingPerson != chair,
            actor.actingPerson != entrustedBy
        {
            throw .notPermitted(
                roles: [.clerk], persons: [chair] + (entrustedBy.map { [$0] } ?? []))
        }
        var exception: MeetingException?
        if let reason = request.exception, outlook.meetingFreeWeek != nil {
            guard reason.contains(where: { !$0.isWhitespace }) else {
                throw .invalidField(
                    field: "exception", value: reason,
                    why: "is empty: an exception has its reason")
            }
            let by = try authority(request.by, "exception")
            exception = MeetingException(by: by, reason: reason)
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
        case .entrustmentMissing: return .entrustmentMissing(request.kind)
        case .approvalMissing: return .approvalMissing
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

    /// The mayor, from wherever, or whoever presides now (Art. 8, 73, *ours*); `field` is what
    /// takes the decision.
    private func authority(_ by: PersonID?, _ field: String) throws(Refusal) -> PersonID {
        let person = try decider(by)
        let entitled = authorities
        guard entitled.contains(person) else {
            throw .meeting(
                .notEntitled(
                    field: by == nil ? field : "by", person, entitled: entitled, article: 73))
        }
        return person
    }

    /// The mayor, and whoever presides now.
    private var authorities: [PersonID] {
        let mayor = office.roster.sheet(on: today).mayor
        let holder = Resolver(office, zone: setting.zone, now: now).standing(at: now).holder
        var entitled = mayor.map { [$0] } ?? []
        if let holder, holder != mayor { entitled.append(holder) }
        return entitled
    }

    /// Who may entrust the chair, where it takes that: for the executive deputy while the mayor is
    /// there the mayor (Art. 39, 40), for an SG, assistant or deputy SG at a special meeting the
    /// mayor or a deputy (Art. 45). Nil where it takes none.
    private func entrusting(_ chair: PersonID, _ request: MeetingRequest) -> [PersonID]? {
        let sheet = office.roster.sheet(on: setting.zone.day(of: request.period.from))
        switch request.kind.rules.chair {
        case .mayorOrDeputy, .mayorOrPresiding: return nil
        case .mayorOrExecutive:
            guard chair != sheet.mayor, let mayor = sheet.mayor,
                !office.isAway(mayor, in: request.period)
            else { return nil }
            return [mayor]
        case .namedLeader:
            return sheet.leads(chair) ? nil : sheet.facts.ranking.filter(sheet.leads)
        }
    }

    /// Who entrusted the chair, where it takes that. A meeting that is moved keeps its own.
    private func entrusted(
        _ chair: PersonID, _ request: MeetingRequest, _ meeting: Meeting?
    ) throws(Refusal) -> PersonID? {
        if request.entrustedBy == nil, let meeting, meeting.chair == chair {
            if let by = meeting.entrustedBy { return by }
            // Records of before leave open by whom: whoever chairs needs nobody's word anew.
            if request.kind.rules.chair == .namedLeader { return nil }
        }
        let article = request.kind.rules.article
        guard let entitled = entrusting(chair, request) else {
            guard let by = request.entrustedBy else { return nil }
            throw .meeting(
                .notEntitled(field: "entrustedBy", by, entitled: [], article: article))
        }
        let by = request.entrustedBy ?? request.by
        if by == nil, actor.isClerk { throw .entrustmentMissing(request.kind) }
        let person = try decider(by)
        guard entitled.contains(person) else {
            let field = request.entrustedBy != nil ? "entrustedBy" : by == nil ? "chair" : "by"
            throw .meeting(
                .notEntitled(field: field, person, entitled: entitled, article: article))
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
        if request.by == nil, actor.isClerk { throw .approvalMissing }
        return try authority(request.by, "kind")
    }

    /// What a call would still lack, were nothing in its way: an entrustment, an approval.
    func lacking(_ request: MeetingRequest, chair: PersonID?) -> [MeetingObstacle] {
        var found: [MeetingObstacle] = []
        if let chair, let entitled = entrusting(chair, request),
            !named(request.entrustedBy ?? request.by, in: entitled)
        {
            found.append(.entrustmentMissing)
        }
        if request.kind == .citywide, !named(request.by, in: authorities) {
            found.append(.approvalMissing)
        }
        return found
    }

    private func named(_ by: PersonID?, in entitled: [PersonID]) -> Bool {
        (by ?? actor.actingPerson).map(entitled.contains) ?? false
    }
}
