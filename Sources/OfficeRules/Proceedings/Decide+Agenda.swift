import CivilTime
import HashTreeCollections

/// The agenda (Art. 7, 19-21, 41, 46).
extension Decision {
    func propose(_ proposal: ItemProposal) throws(Refusal) -> [ProceedingEvent] {
        let sheet = office.roster.sheet(on: today)
        guard sheet.facts.departments[proposal.department] != nil else {
            throw .proceeding(.noSuchDepartment(proposal.department.text))
        }
        try needClerk(orHeadOf: proposal.department)
        try needTitle(proposal.title, "title")
        if let meeting = proposal.meeting {
            try needPlace(nil, major: proposal.major, at: meeting)
        }
        guard let id = AgendaItemID(number: office.proceedings.lastItem + 1) else { return [] }
        return [.itemProposed(id, proposal)]
    }

    /// Items of meetings past or cancelled are refused, major ones anywhere but at a plenary or an
    /// executive meeting.
    private func needPlace(
        _ item: AgendaItemID?, major: Bool, at id: MeetingID
    ) throws(Refusal) {
        let meeting = try comingMeeting(id)
        try needKind(item, major: major, meeting)
        guard office.proceedings.items(of: id).count < Bounds.agendaItems else {
            throw .invalidField(
                field: "meeting", value: id.description,
                why: "at most \(Bounds.agendaItems) items at one meeting")
        }
    }

    private func needKind(
        _ item: AgendaItemID?, major: Bool, _ meeting: Meeting
    ) throws(Refusal) {
        guard !major || meeting.kind == .plenary || meeting.kind == .executive else {
            throw .proceeding(.majorElsewhere(item, meeting.id, meeting.kind))
        }
    }

    private func needChecklist(
        _ item: AgendaItem, _ pieces: [ChecklistPiece]
    ) throws(Refusal) {
        let missing = item.missing(pieces)
        guard missing.isEmpty else {
            throw .proceeding(.checklistIncomplete(item.id, missing: missing))
        }
    }

    func review(_ id: AgendaItemID, _ given: Instruction) throws(Refusal) -> [ProceedingEvent] {
        try needRuler()
        let item = try item(id)
        try need(item, in: [.proposed])
        let ruling = try ruling(given, on: .item(id), since: item.proposedAt) {
            office.reviewers(of: item.department, at: $0, setting)
        }
        return [.itemReviewed(id, ruling, note: given.note)]
    }

    /// A major item is submitted with its research, its experts' argument and the opinions that
    /// were heard (Art. 20); its risks are assessed before it is decided (Art. 21).
    func settle(
        _ id: AgendaItemID, _ meeting: MeetingID?, _ given: Instruction
    ) throws(Refusal) -> [ProceedingEvent] {
        try needRuler()
        let item = try item(id)
        try need(item, in: [.reviewed])
        let ruling = try ruling(
            given, on: .item(id), since: item.review?.at ?? item.proposedAt
        ) {
            office.settlers(at: $0, setting)
        }
        try needChecklist(item, [.research, .expertArgument, .opinions])
        let place = meeting ?? item.meeting
        if let place { try needPlace(id, major: item.major, at: place) }
        return [.itemSettled(id, meeting: place, ruling, note: given.note)]
    }

    func decline(_ id: AgendaItemID, _ given: Instruction) throws(Refusal) -> [ProceedingEvent] {
        try needRuler()
        let item = try item(id)
        try need(item, in: [.proposed, .reviewed])
        let since = item.review?.at ?? item.proposedAt
        let ruling = try ruling(given, on: .item(id), since: since) { instant in
            office.asked(about: item, at: instant, setting)
                ?? office.settlers(at: instant, setting)
        }
        return [.itemDeclined(id, ruling, reason: given.note)]
    }

    func place(_ id: AgendaItemID, _ meeting: MeetingID) throws(Refusal) -> [ProceedingEvent] {
        try need([.clerk])
        let item = try item(id)
        try need(item, in: [.proposed, .reviewed, .settled, .postponed])
        try needPlace(id, major: item.major, at: meeting)
        return item.meeting == meeting ? [] : [.itemPlaced(id, meeting: meeting)]
    }

    func postpone(_ id: AgendaItemID, _ reason: String?) throws(Refusal) -> [ProceedingEvent] {
        let item = try item(id)
        let chair = item.meeting.flatMap { office.meetings[$0] }.flatMap {
            office.chair(of: $0, at: now, setting)
        }
        if !actor.isClerk, chair == nil || actor.actingPerson != chair {
            throw .notPermitted(roles: [.clerk], persons: chair.map { [$0] } ?? [])
        }
        try needText(reason, "reason")
        try need(item, in: [.settled])
        return [.itemPostponed(id, reason: reason)]
    }

    func withdraw(_ id: AgendaItemID, _ reason: String?) throws(Refusal) -> [ProceedingEvent] {
        let item = try item(id)
        try needClerk(orHeadOf: item.department)
        try needText(reason, "reason")
        try need(item, in: [.proposed, .reviewed, .settled, .postponed])
        return [.itemWithdrawn(id, reason: reason)]
    }

    func check(_ id: AgendaItemID, _ entry: ChecklistEntry) throws(Refusal) -> [ProceedingEvent] {
        let item = try item(id)
        try needClerk(orHeadOf: item.department)
        try needText(entry.note, "note")
        try need(item, in: [.proposed, .reviewed, .settled, .postponed])
        guard (entry.piece == .opinions) == (entry.manner != nil) else {
            throw .invalidField(
                field: "manner", value: entry.manner?.rawValue ?? "",
                why: "goes with opinions, which say how they were heard, and with nothing else")
        }
        return [.itemChecked(id, entry)]
    }

    /// Papers are handed out for the meeting at which the item stands.
    func handOut(_ id: AgendaItemID, _ at: Instant?) throws(Refusal) -> [ProceedingEvent] {
        try need([.clerk])
        let item = try item(id)
        try need(item, in: [.proposed, .reviewed, .settled])
        guard let meeting = item.meeting else { throw .proceeding(.notPlaced(id)) }
        _ = try calledMeeting(meeting)
        let at = at ?? now
        guard item.proposedAt <= at, at <= now else {
            throw .invalidField(
                field: "when", value: at.rfc3339(in: setting.zone),
                why: "lies in the future, or before the item was proposed")
        }
        return [.papersHandedOut(id, at: at)]
    }

    /// Only the chair admits an item whose papers came late (Art. 41, *ours*).
    func admit(_ id: AgendaItemID, _ given: Instruction) throws(Refusal) -> [ProceedingEvent] {
        try needRuler()
        let item = try item(id)
        try need(item, in: [.settled])
        guard let place = item.meeting else { throw .proceeding(.notPlaced(id)) }
        let meeting = try calledMeeting(place)
        try needUnsigned(place)
        let ruling = try ruling(given, on: .item(id), since: item.proposedAt) {
            office.admitters(at: meeting, $0, setting)
        }
        return [.itemAdmitted(id, ruling, note: given.note)]
    }

    /// Citizens are invited by the General Office, which files them (Art. 46).
    func invite(_ id: AgendaItemID, _ citizens: [Citizen]) throws(Refusal) -> [ProceedingEvent] {
        try need([.clerk])
        let item = try item(id)
        try need(item, in: [.proposed, .reviewed, .settled, .postponed])
        guard !citizens.isEmpty else {
            throw .invalidField(field: "citizens", value: "", why: "names nobody")
        }
        guard item.sittingIn.count + citizens.count <= Bounds.citizens else {
            throw .invalidField(
                field: "citizens", value: "\(citizens.count)",
                why: "at most \(Bounds.citizens) sit in on one item")
        }
        for citizen in citizens { try needTitle(citizen.name, "citizens") }
        let new = citizens.filter { !item.sittingIn.contains($0) }
        return new.isEmpty ? [] : [.citizensInvited(id, new)]
    }

    /// What a meeting decided about an item, with what is to be done.
    func conclude(
        _ id: AgendaItemID, _ decision: String, _ tasks: [FollowUpTask]
    ) throws(Refusal) -> [ProceedingEvent] {
        let item = try item(id)
        guard let place = item.meeting else {
            try need([.clerk])
            throw .proceeding(.notPlaced(id))
        }
        let meeting = try calledMeeting(place)
        try needClerk(or: office.chair(of: meeting, at: now, setting) ?? meeting.chair)
        try needWords(decision, "decision")
        try need(item, in: [.settled])
        try needKind(id, major: item.major, meeting)
        _ = try heldMeeting(place)
        try needUnsigned(place)
        guard office.hasPapers(item, at: meeting, setting) else {
            let due = office.itemPapersDue(at: meeting, setting) ?? today
            throw .proceeding(
                .papersLate(id, place, papersDue: due, handedOut: item.papers))
        }
        try needChecklist(item, ChecklistPiece.allCases)
        return [.itemDecided(id, decision: decision)]
            + (try followUps(place, id, tasks))
    }
}
