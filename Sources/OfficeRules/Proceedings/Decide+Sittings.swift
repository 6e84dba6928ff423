import CivilTime
import HashTreeCollections

/// Who is excused, who was there, and the minutes (Art. 40, 42, 43).
extension Decision {
    func askExcuse(
        _ id: MeetingID, _ person: PersonID, _ reason: String
    ) throws(Refusal) -> [ProceedingEvent] {
        try needClerk(or: person)
        let meeting = try comingMeeting(id)
        try needWords(reason, "reason")
        try need(person, of: meeting)
        if let excuse = excuse(of: person, from: meeting), excuse.state != .declined {
            throw .proceeding(.excuseStands(id, person, excuse.state))
        }
        let asked = office.excusers(of: person, from: meeting, at: now, setting)
        guard !asked.all.isEmpty else { throw .proceeding(.ownExcuse(id, person, asked)) }
        let day = setting.zone.day(of: meeting.period.from)
        return [.excuseAsked(id, person, reason: reason, on: day)]
    }

    private func excuse(of person: PersonID, from meeting: Meeting) -> Excuse? {
        let day = setting.zone.day(of: meeting.period.from)
        return office.proceedings.sittings[meeting.id]?.excuse(of: person, on: day)
    }

    private func need(_ person: PersonID, of meeting: Meeting) throws(Refusal) {
        guard office.party(of: meeting, setting).participants.contains(person) else {
            throw .proceeding(.notOfTheMeeting(meeting.id, person))
        }
    }

    /// What is decided about an excuse; nobody decides their own.
    func rule(
        _ id: MeetingID, _ person: PersonID, _ given: Instruction,
        _ event: (MeetingID, PersonID, Ruling, String?) -> ProceedingEvent
    ) throws(Refusal) -> ProceedingEvent {
        try needRuler()
        let meeting = try calledMeeting(id)
        guard let excuse = excuse(of: person, from: meeting) else {
            throw .proceeding(.noExcuse(id, person))
        }
        guard excuse.state == .requested else {
            throw .proceeding(.excuseStands(id, person, excuse.state))
        }
        if (given.by ?? actor.actingPerson) == person {
            throw .proceeding(
                .ownExcuse(
                    id, person, office.excusers(of: person, from: meeting, at: now, setting)))
        }
        let ruling = try ruling(given, on: .meeting(id), since: .distantPast) {
            office.excusers(of: person, from: meeting, at: $0, setting)
        }
        return event(id, person, ruling, given.note)
    }

    /// Taken at or after the begin; a correction says what was wrong, and the first stays in the
    /// record. Nothing changes once the minutes are signed.
    func takeAttendance(
        _ id: MeetingID, _ at: Instant?, _ present: [PersonID], _ because: String?
    ) throws(Refusal) -> [ProceedingEvent] {
        try need([.clerk])
        let meeting = try calledMeeting(id)
        try needText(because, "because")
        let at = at ?? now
        guard meeting.period.from <= now else {
            throw .proceeding(.meetingNotBegun(id, from: meeting.period.from))
        }
        guard meeting.period.from <= at, at <= now else {
            throw .invalidField(
                field: "when", value: at.rfc3339(in: setting.zone),
                why: "lies in the future, or before the meeting began")
        }
        try needUnsigned(id)
        let before = office.proceedings.sittings[id]?.attendance.last
        if let before, because == nil {
            throw .proceeding(.attendanceTaken(id, at: before.at))
        }
        let belong = office.mayAttend(meeting, at: now, setting)
        if let other = present.first(where: { !belong.contains($0) }) {
            throw .proceeding(.notOfTheMeeting(id, other))
        }
        let there = Set(present)
        guard there.count == present.count else {
            throw .invalidField(
                field: "present", value: "\(present.count)", why: "names somebody twice")
        }
        let chair = office.chair(of: meeting, among: there, at: now, setting)
        let attendance = Attendance(
            at: at,
            present: belong.filter(there.contains),
            quorum: office.quorum(of: meeting, present: there, setting), chair: chair,
            isChaired: chair != nil, because: before == nil ? nil : because)
        return [.attendanceTaken(id, attendance)]
    }

    // MARK: Minutes

    /// A new draft takes the place of an old one, and is reviewed anew.
    func draftMinutes(_ id: MeetingID, _ text: String) throws(Refusal) -> [ProceedingEvent] {
        try need([.clerk])
        _ = try heldMeeting(id)
        try needMinutesText(text)
        try needUnsigned(id)
        return [.minutesDrafted(id, text: text)]
    }

    private func needMinutesText(_ text: String) throws(Refusal) {
        guard text.utf8.count <= Bounds.minutesBytes else {
            throw .invalidField(
                field: "text", value: String(text.prefix(40)),
                why: "at most \(Bounds.minutesBytes) bytes of UTF-8")
        }
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw .invalidField(field: "text", value: text, why: "is empty")
        }
    }

    func reviewMinutes(_ id: MeetingID, _ given: Instruction) throws(Refusal) -> [ProceedingEvent] {
        try needRuler()
        let meeting = try calledMeeting(id)
        try needMinutes(id, in: [.drafted])
        let drafted = office.proceedings.sittings[id]?.minutes?.draftedAt ?? .distantPast
        let ruling = try ruling(given, on: .meeting(id), since: drafted) {
            office.minutesReviewers(of: meeting, at: $0, setting)
        }
        return [.minutesReviewed(id, ruling, note: given.note)]
    }

    func signMinutes(_ id: MeetingID, _ given: Instruction) throws(Refusal) -> [ProceedingEvent] {
        try needRuler()
        let meeting = try calledMeeting(id)
        try needMinutes(id, in: [.reviewed])
        let reviewed = office.proceedings.sittings[id]?.minutes?.review?.at ?? .distantPast
        let ruling = try ruling(given, on: .meeting(id), since: reviewed) {
            office.minutesSigners(of: meeting, at: $0, setting)
        }
        return [.minutesSigned(id, ruling, note: given.note)] + postponed(at: id, nil)
    }

    /// What was settled for a meeting and not decided there comes before another one (Art. 41).
    func postponed(at meeting: MeetingID, _ reason: String?) -> [ProceedingEvent] {
        office.proceedings.items(of: meeting).filter { $0.state == .settled }
            .map { .itemPostponed($0.id, reason: reason) }
    }

    // MARK: Follow-ups

    func addFollowUp(
        _ id: MeetingID, _ item: AgendaItemID?, _ task: FollowUpTask
    ) throws(Refusal) -> [ProceedingEvent] {
        let meeting = try calledMeeting(id)
        try needClerk(or: office.chair(of: meeting, at: now, setting) ?? meeting.chair)
        if let item {
            let item = try self.item(item)
            try need(item, in: [.decided])
            guard item.meeting == id else { throw .proceeding(.notPlaced(item.id)) }
        }
        _ = try heldMeeting(id)
        return try followUps(id, item, [task])
    }

    /// Numbered from the next free one on.
    func followUps(
        _ meeting: MeetingID, _ item: AgendaItemID?, _ tasks: [FollowUpTask]
    ) throws(Refusal) -> [ProceedingEvent] {
        guard tasks.count <= Bounds.followUps else {
            throw .invalidField(
                field: "followUps", value: "\(tasks.count)",
                why: "at most \(Bounds.followUps) at once")
        }
        var events: [ProceedingEvent] = []
        for task in tasks {
            try needWords(task.task, "task")
            try needOwner(task.owner)
            guard task.due >= today else {
                throw .invalidField(
                    field: "due", value: task.due.description, why: "has passed already")
            }
            let number = office.proceedings.lastFollowUp + events.count + 1
            guard let id = FollowUpID(number: number) else { continue }
            events.append(.followUpAdded(id, meeting: meeting, item: item, task))
        }
        return events
    }

    private func needOwner(_ owner: FollowUpOwner) throws(Refusal) {
        let sheet = office.roster.sheet(on: today)
        switch owner {
        case .person(let person):
            guard sheet.person(person) != nil else { throw .holdsNoPost(person, today) }
        case .department(let id):
            guard sheet.facts.departments[id] != nil else {
                throw .proceeding(.noSuchDepartment(id.text))
            }
        }
    }

    func finish(
        _ id: FollowUpID, _ at: Instant?, _ report: String?
    ) throws(Refusal) -> [ProceedingEvent] {
        guard let followUp = office.proceedings.followUps[id] else {
            throw .proceeding(.noSuchFollowUp(id))
        }
        if !actor.isClerk {
            guard let person = actor.actingPerson,
                office.answers(person, for: followUp.owner, on: today)
            else { throw .notPermitted(roles: [.clerk], persons: owners(of: followUp)) }
        }
        try needText(report, "report")
        if let done = followUp.doneAt { throw .proceeding(.followUpDone(id, at: done)) }
        let at = at ?? now
        guard at <= now else {
            throw .invalidField(
                field: "on", value: at.rfc3339(in: setting.zone), why: "lies in the future")
        }
        return [.followUpDone(id, at: at, report: report)]
    }

    private func owners(of followUp: FollowUp) -> [PersonID] {
        switch followUp.owner {
        case .person(let person): [person]
        case .department(let id):
            office.roster.sheet(on: today).head(of: id).map { [$0] } ?? []
        }
    }
}

extension Bounds {
    /// The most items of one meeting.
    static let agendaItems = 100
    /// The most citizens who sit in on one item.
    static let citizens = 100
    /// The most follow-ups entered at once.
    static let followUps = 50
    /// The longest minutes, in bytes of UTF-8.
    package static let minutesBytes = 20_000
}
