package import CivilTime

/// What a preview says, and a call repeats: what is known of the meeting, and what stands in the
/// way of calling it. Nothing is recorded.
package struct MeetingPreview: Hashable, Sendable {
    package let outlook: MeetingOutlook
    /// In the order in which they refuse a call.
    package let obstacles: [MeetingObstacle]
    /// Where something stands in the way, the next times that would do.
    package let slots: [MeetingSlot]
}

extension Office {
    /// The outlook of a meeting that is asked about, or why it cannot even be asked.
    package func preview(
        _ request: MeetingRequest, by actor: Actor, at now: Instant, _ setting: OfficeSetting
    ) -> Result<MeetingPreview, Refusal> {
        let desk = Decision(office: self, actor: actor, now: now, setting: setting)
        do {
            return .success(try desk.preview(request))
        } catch {
            return .failure(error)
        }
    }

    /// Why times cannot be looked for: who is named does not go with the kind, holds no post at all
    /// in the range, or none that chairs it. Nil when they can.
    package func problem(
        with query: SlotQuery, at now: Instant, _ setting: OfficeSetting
    ) -> Refusal? {
        let desk = Decision(office: self, actor: .daemon, now: now, setting: setting)
        do {
            try desk.needMeant(query)
            return nil
        } catch {
            return error
        }
    }

    /// The next times that would do for a called meeting, in its present place's stead.
    package func nextSlots(
        for meeting: Meeting, at now: Instant, _ setting: OfficeSetting
    ) -> [MeetingSlot] {
        let named = meeting.kind.rules.members == .named
        let desk = Decision(office: self, actor: .daemon, now: now, setting: setting)
        var request = MeetingRequest(
            kind: meeting.kind, period: meeting.period,
            chair: meeting.chairOfItsOwn,
            with: named ? meeting.members : [], department: meeting.department)
        let slots = desk.nextSlots(request, except: meeting.id)
        // Moved to where its own chair is not there, it goes on under whom the rules say.
        guard slots.isEmpty, request.chair != nil, meeting.kind.rules.chair != .namedLeader else {
            return slots
        }
        request.chair = nil
        return desk.nextSlots(request, except: meeting.id)
    }
}

extension Decision {
    func preview(_ request: MeetingRequest) throws(Refusal) -> MeetingPreview {
        let subject = try meetingCase(request, meeting: nil)
        let outlook = office.outlook(of: subject, at: now, setting)
        let obstacles = obstacles(to: request, outlook)
        return MeetingPreview(
            outlook: outlook.seen(by: actor, in: office),
            obstacles: obstacles + lacking(request, chair: subject.chair),
            slots: obstacles.isEmpty ? [] : nextSlots(request, except: nil))
    }

    /// Who is asked to what, as far as the rules say; refused is what cannot be meant.
    func meetingCase(
        _ request: MeetingRequest, meeting: MeetingID?
    ) throws(Refusal) -> MeetingCase {
        try needForm(of: request)
        let day = setting.zone.day(of: request.period.from)
        let sheet = office.roster.sheet(on: day)
        try needPosts(request, sheet, day)
        let finder = office.chairFinder(
            request.kind, request.period, meeting: meeting, at: now, setting)
        let chair: PersonID?
        var away: [PersonID] = []
        switch finder.chair(named: request.chair) {
        case .success(let person): chair = person
        case .failure(.nobody(let ones)):
            chair = nil
            away = ones
        case .failure(.notAllowed(let person)):
            throw .meeting(.chairNotAllowed(request.kind, person))
        case .failure(.notNamed):
            throw .invalidField(
                field: "chair", value: "", why: "is missing: a special meeting names its chair")
        }
        let members = sheet.members(
            of: request.kind, chair: chair, request.with, request.department)
        let others = request.kind.rules.othersSitIn ? sheet.othersSittingIn : []
        let sittingIn = sheet.ranked(others + request.sittingIn).filter {
            !members.contains($0)
        }
        return MeetingCase(
            kind: request.kind, period: request.period, chair: chair, members: members,
            sittingIn: sittingIn, meeting: meeting, away: away)
    }

    /// What is wrong with a request whatever the office is.
    private func needForm(of request: MeetingRequest) throws(Refusal) {
        try needLine(request.title, "title")
        try needLine(request.place, "place")
        try needText(request.exception, "exception")
        try needAhead(request.period)
        try needOwnFields(of: request)
    }

    /// Who is named goes with the kind.
    private func needOwnFields(of request: MeetingRequest) throws(Refusal) {
        let named = request.kind.rules.members == .named
        guard named || request.with.isEmpty else {
            throw .invalidField(
                field: "with", value: request.with.map(\.text).joined(separator: ","),
                why: "goes with special and citywide meetings: the members of the others are "
                    + "those of the rules")
        }
        guard request.kind == .citywide || request.department == nil else {
            throw .invalidField(
                field: "department", value: request.department?.text ?? "",
                why: "goes with citywide meetings alone")
        }
        guard request.kind != .citywide || request.department != nil else {
            throw .invalidField(
                field: "department", value: "",
                why: "is missing: a citywide meeting is a department's")
        }
        for (field, persons) in [("with", request.with), ("sittingIn", request.sittingIn)] {
            guard persons.count <= Bounds.meetingPersons else {
                throw .invalidField(
                    field: field, value: "\(persons.count)",
                    why: "so many persons cannot be named: at most \(Bounds.meetingPersons)")
            }
        }
    }

    /// A meeting is called ahead, is not endless, and not beyond what anybody plans.
    private func needAhead(_ period: Period) throws(Refusal) {
        func refuse(_ field: String, _ instant: Instant, _ why: String) -> Refusal {
            .invalidField(field: field, value: instant.rfc3339(in: setting.zone), why: why)
        }
        guard period.from >= now else {
            throw refuse("from", period.from, "lies in the past: a meeting is called ahead")
        }
        let longest = period.from.adding(seconds: Bounds.meetingDays * 86_400)
        guard period.until <= longest ?? .distantFuture else {
            throw refuse(
                "to", period.until, "a meeting is at most \(Bounds.meetingDays) days long")
        }
        let horizon = now.adding(seconds: Bounds.meetingAheadDays * 86_400) ?? .distantFuture
        guard period.from <= horizon else {
            throw refuse(
                "from", period.from,
                "a meeting is called at most \(Bounds.meetingAheadDays) days ahead")
        }
    }

    /// Everyone named holds a post on the day, and the department is there.
    private func needPosts(
        _ request: MeetingRequest, _ sheet: Sheet, _ day: Day
    ) throws(Refusal) {
        let named =
            (request.chair.map { [("chair", $0)] } ?? []) + request.with.map { ("with", $0) }
            + request.sittingIn.map { ("sittingIn", $0) }
        for (field, person) in named where sheet.person(person) == nil {
            throw .meeting(.holdsNoPost(field: field, person, day))
        }
        if let department = request.department, sheet.facts.departments[department] == nil {
            throw .invalidField(
                field: "department", value: department.text, why: "is no department on that day")
        }
    }

    /// On the first or the last day of the range, what a call for that day would need.
    func needMeant(_ query: SlotQuery) throws(Refusal) {
        let request = MeetingRequest(
            kind: query.kind, period: query.range, chair: query.chair, with: query.with,
            department: query.department)
        try needOwnFields(of: request)
        let days = setting.zone.days(touchedBy: query.range)
        do {
            try needChair(query, request, on: days.upperBound)
        } catch {
            try needChair(query, request, on: days.lowerBound)
        }
    }

    private func needChair(
        _ query: SlotQuery, _ request: MeetingRequest, on day: Day
    ) throws(Refusal) {
        let sheet = office.roster.sheet(on: day)
        try needPosts(request, sheet, day)
        guard let chair = query.chair, !sheet.mayChair(chair, query.kind) else { return }
        throw .meeting(.chairNotAllowed(query.kind, chair))
    }

    /// What stands in the way, in the order in which a call is refused for it.
    func obstacles(
        to request: MeetingRequest, _ outlook: MeetingOutlook
    ) -> [MeetingObstacle] {
        var found: [MeetingObstacle] = []
        if outlook.meetingFreeWeek != nil, request.exception == nil {
            found.append(.meetingFreeWeek)
        }
        if request.kind == .citywide, let earliest = setting.earliestCitywide(at: now),
            setting.zone.day(of: request.period.from) < earliest
        {
            found.append(.tooLate)
        }
        if outlook.chair == nil { found.append(.noChair) }
        if outlook.quorum == false { found.append(.belowQuorum) }
        return found
    }

    /// Times that would do instead: as long, from the day asked for on, within a month of the
    /// first day that could do.
    func nextSlots(_ request: MeetingRequest, except: MeetingID?) -> [MeetingSlot] {
        let zone = setting.zone
        var first = zone.day(of: max(request.period.from, now))
        if request.kind == .citywide {
            first = max(first, setting.earliestCitywide(at: now) ?? first)
        }
        let minute = Int64(60_000_000)
        let minutes = Int((request.period.length + minute - 1) / minute)
        guard let range = zone.period(of: first..<first.advanced(by: 31)) else { return [] }
        let query = SlotQuery(
            kind: request.kind, chair: request.chair, with: request.with,
            department: request.department, range: range, minutes: minutes, except: except)
        let found = office.slots(query, at: now, setting, limit: .max).slots
        return Array(found.sorted { $0.period < $1.period }.prefix(5))
    }
}
