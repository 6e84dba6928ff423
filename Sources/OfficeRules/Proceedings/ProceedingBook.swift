import CivilTime
package import HashTreeCollections

/// What happened for and at the meetings that the office holds.
package struct ProceedingBook: Hashable, Sendable {
    package private(set) var items: TreeDictionary<AgendaItemID, AgendaItem> = [:]
    package private(set) var sittings: TreeDictionary<MeetingID, Sitting> = [:]
    package private(set) var followUps: TreeDictionary<FollowUpID, FollowUp> = [:]
    package private(set) var lastItem = 0
    package private(set) var lastFollowUp = 0

    package init() {}

    /// What a snapshot held.
    package init(
        items: [AgendaItem], sittings: [(MeetingID, Sitting)], followUps: [FollowUp],
        lastItem: Int, lastFollowUp: Int
    ) {
        for item in items { self.items[item.id] = item }
        for (meeting, sitting) in sittings { self.sittings[meeting] = sitting }
        for followUp in followUps { self.followUps[followUp.id] = followUp }
        self.lastItem = lastItem
        self.lastFollowUp = lastFollowUp
    }

    /// The items of a meeting, in the order of their numbers.
    package func items(of meeting: MeetingID) -> [AgendaItem] {
        items.values.filter { $0.meeting == meeting }.sorted { $0.id < $1.id }
    }

    /// Whether a meeting was held: attendance was taken, somebody who may chair was there, and half
    /// of the members where that is asked for (Art. 39, 40).
    package func isHeld(_ meeting: MeetingID) -> Bool {
        sittings[meeting]?.attendance.last?.holds ?? false
    }

    mutating func evolve(_ event: ProceedingEvent, _ record: Int64, at instant: Instant) {
        switch event {
        case .itemProposed(let id, let proposal):
            lastItem = max(lastItem, id.number)
            items[id] = AgendaItem(
                id: id, department: proposal.department, title: proposal.title,
                major: proposal.major, touchesInterests: proposal.touchesInterests,
                meeting: proposal.meeting, proposedAt: instant, record: record)
        case .followUpAdded(let id, let meeting, let item, let task):
            lastFollowUp = max(lastFollowUp, id.number)
            followUps[id] = FollowUp(
                id: id, meeting: meeting, item: item, task: task.task, owner: task.owner,
                due: task.due, record: record)
        case .followUpDone(let id, let at, let report):
            followUps[id]?.doneAt = at
            followUps[id]?.report = report
            followUps[id]?.record = record
        default:
            if let id = event.item, var item = items[id] {
                item.evolve(event)
                item.changedAt = instant
                item.record = record
                items[id] = item
            } else if let id = event.meeting {
                var sitting = sittings[id] ?? Sitting(changedAt: instant)
                sitting.evolve(event, at: instant)
                sitting.changedAt = instant
                sittings[id] = sitting
            }
        }
    }

    /// Lets go of what was over before an instant: closed items, follow-ups that are done, and
    /// meetings at which nothing is left to do.
    mutating func close(before horizon: Instant) {
        items = items.filter { $0.value.state.isOpen || $0.value.changedAt >= horizon }
        followUps = followUps.filter { $0.value.doneAt.map { $0 >= horizon } ?? true }
        sittings = sittings.filter { $0.value.changedAt >= horizon }
    }
}

extension AgendaItem {
    fileprivate mutating func evolve(_ event: ProceedingEvent) {
        switch event {
        case .itemReviewed(_, let ruling, _):
            state = .reviewed
            review = ruling
        case .itemSettled(_, let meeting, let ruling, _):
            state = .settled
            settlement = ruling
            put(at: meeting)
        case .itemDeclined(_, _, let reason): close(.declined, reason)
        case .itemPlaced(_, let meeting):
            if state == .postponed { state = .settled }
            put(at: meeting)
            reason = nil
        case .itemPostponed(_, let reason):
            state = .postponed
            put(at: nil)
            self.reason = reason
        case .itemWithdrawn(_, let reason): close(.withdrawn, reason)
        case .itemChecked(_, let entry):
            let all = checklist.filter { $0.piece != entry.piece } + [entry]
            checklist = ChecklistPiece.allCases.compactMap { piece in
                all.first { $0.piece == piece }
            }
        case .papersHandedOut(_, let at): papers = at
        case .itemAdmitted(_, let ruling, _): admission = ruling
        case .citizensInvited(_, let citizens): sittingIn += citizens
        case .itemDecided(_, let decision):
            state = .decided
            self.decision = decision
        default: break
        }
    }

    /// Papers and an admission are for one meeting: at another one they begin anew.
    private mutating func put(at meeting: MeetingID?) {
        guard self.meeting != meeting else { return }
        self.meeting = meeting
        papers = nil
        admission = nil
    }

    private mutating func close(_ state: AgendaItemState, _ reason: String?) {
        self.state = state
        self.reason = reason
    }
}

extension Sitting {
    fileprivate mutating func evolve(_ event: ProceedingEvent, at instant: Instant) {
        switch event {
        case .excuseAsked(_, let person, let reason, let day):
            excuses.removeAll { $0.person == person }
            excuses.append(
                Excuse(person: person, reason: reason, day: day, requestedAt: instant))
        case .excuseGranted(_, let person, let ruling, _): rule(person, .granted, ruling)
        case .excuseDeclined(_, let person, let ruling, _): rule(person, .declined, ruling)
        case .attendanceTaken(_, let attendance): self.attendance.append(attendance)
        case .minutesDrafted(_, let text): minutes = Minutes(text: text, draftedAt: instant)
        case .minutesReviewed(_, let ruling, _): minutes?.review = ruling
        case .minutesSigned(_, let ruling, _): minutes?.signature = ruling
        default: break
        }
    }

    private mutating func rule(_ person: PersonID, _ state: ExcuseState, _ ruling: Ruling) {
        guard let index = excuses.lastIndex(where: { $0.person == person }) else { return }
        excuses[index].state = state
        excuses[index].ruling = ruling
    }
}
