package import CivilTime
internal import HashTreeCollections

extension Office {
    /// The office after one more event: no rule is applied, nothing can be refused.
    ///
    /// An event about something that is not held any more (its year is closed) changes only the
    /// marks.
    package mutating func evolve(
        _ event: Event, record: Int64, at instant: Instant, zone: Zone
    ) {
        self.record = record
        recordedAt = instant
        if !event.isOfTime { enteredAt = instant }
        if openedAt == nil { openedAt = instant }
        switch event {
        case .rosterApplied(let layer): roster.add(layer)
        case .leaveRequested(let event): request(event, record, instant)
        case .entrusted(let event): entrust(event, record)
        case .entrustmentCancelled(let id, let at, _): cancel(id, at)
        case .yearClosed(let year): close(year, zone)
        case .engagement(let event):
            weeks.note(event, before: engagements[event.engagement], at: instant)
            forgetSeen(event)
            engagements.evolve(event, record, at: instant, zone)
        case .meeting(let event):
            let before = meetings[event.id]
            weeks.note(event, at: instant)
            meetings.evolve(event, record, at: instant)
            if let before, before != meetings[event.id] { weeks.forget(.meeting(event.id)) }
        case .proceeding(let event): proceedings.evolve(event, record, at: instant)
        case .rotation(let event):
            let before = rotations
            rotations.evolve(event, record, at: instant)
            forgetSeen(before)
        case .week(let event): weeks.evolve(event, record, at: instant)
        default:
            guard let id = event.leave, var leave = leaves[id] else { return }
            let before = leave
            leave.record = record
            leave.evolve(event, record, at: instant)
            put(leave)
            if leave.period != before.period || leave.state.counts != before.state.counts {
                weeks.forget(.leave(id))
            }
        }
    }

    // MARK: What was seen

    /// What was acknowledged is open again when it is not as it was seen: another time, other
    /// people, or an invitation that is held again.
    private mutating func forgetSeen(_ event: EngagementEvent) {
        guard let before = engagements[event.engagement] else { return }
        switch event {
        case .changed(let id, let occurrence, let period, let details, let held, _):
            let old = before.details(on: occurrence)
            let others = details.map { $0.persons != old.persons } ?? false
            if period != nil || others { weeks.forget(.engagement(id, occurrence: occurrence)) }
            // What is held is the whole, each occurrence of it.
            let nowHeld = held || (details?.needsApproval ?? false) && !old.needsApproval
            if nowHeld {
                weeks.forget { $0.code == .invitationHeld && $0.about.engagement == id }
            }
        case .cancelled(let id, let occurrence, _, _, _):
            weeks.forget(.engagement(id, occurrence: occurrence))
        case .decided, .added, .submitted: break
        }
    }

    /// The same of turns that have another day, or that somebody else takes.
    private mutating func forgetSeen(_ before: RotationBook) {
        for source in Set(weeks.acknowledged.flatMap { [$0.about, $0.with].compactMap(\.self) }) {
            guard case .turn(let id) = source else { continue }
            let (old, new) = (before.turn(id), rotations.turn(id))
            if old?.day != new?.day || old?.leader != new?.leader { weeks.forget(source) }
        }
    }

    private mutating func request(_ event: LeaveRequested, _ record: Int64, _ at: Instant) {
        lastLeave = max(lastLeave, event.id.number)
        put(
            Leave(
                id: event.id, person: event.person, kind: event.kind, period: event.period,
                details: event.details, requestedAt: at, lateEntry: event.lateEntry,
                record: record))
    }

    private mutating func entrust(_ event: Entrusted, _ record: Int64) {
        lastEntrustment = max(lastEntrustment, event.id.number)
        put(
            Entrustment(
                id: event.id, person: event.person, entrustedBy: event.entrustedBy,
                period: event.period, scope: event.scope, reason: event.reason, record: record))
    }

    private mutating func cancel(_ id: EntrustmentID, _ at: Instant) {
        guard var entrustment = entrustments.first(where: { $0.id == id }) else { return }
        entrustment.cancelledAt = at
        put(entrustment)
    }

    /// Lets go of settled leaves that ended in that year or before, save each person's last one
    /// that counts, since when somebody has been here is still answered from it; and those of its
    /// last weeks, for pieces that belong together are counted over the turn of the year (Art. 74).
    private mutating func close(_ year: Int, _ zone: Zone) {
        guard !keepsEverything else { return }
        closedYear = max(closedYear ?? year, year)
        guard let next = Day(year: year + 1, month: 1, day: 1) else { return }
        let horizon = zone.start(of: next)
        engagements.close(before: horizon, zone)
        meetings.close(before: horizon)
        proceedings.close(before: horizon)
        let (engagements, meetings) = (engagements, meetings)
        weeks.close(before: next) { source in
            switch source {
            case .engagement(let id, _): engagements[id] != nil
            case .meeting(let id): meetings[id] != nil
            case .leave, .turn: false
            }
        }
        var lastOf: [PersonID: Leave] = [:]
        for leave in leaves.values where leave.state.counts && leave.period.until <= horizon {
            let last = lastOf[leave.person]
            if (last?.period.until ?? .distantPast) < leave.period.until {
                lastOf[leave.person] = leave
            }
        }
        let pieces = zone.start(of: next.advanced(by: -Bounds.daysOfPieces))
        for leave in leaves.values where leave.isSettled && leave.period.until <= horizon {
            let mayBePiece = leave.state.counts && leave.period.until > pieces
            if !mayBePiece, lastOf[leave.person]?.id != leave.id { drop(leave) }
        }
        let left = self
        weeks.forget { seen in
            [seen.about, seen.with].contains { $0.map { !left.holds($0) } ?? false }
        }
    }
}

extension Office {
    fileprivate func holds(_ source: Commitment.Source) -> Bool {
        switch source {
        case .leave(let id): leaves[id] != nil
        case .engagement(let id, _): engagements[id] != nil
        case .meeting(let id): meetings[id] != nil
        case .turn(let id): rotations.turn(id) != nil
        }
    }
}

extension Leave {
    /// Whether nothing can happen to it any more but a correction.
    var isSettled: Bool { !state.isOpen && state != .requested }

    mutating func evolve(_ event: Event, _ record: Int64, at instant: Instant) {
        switch event {
        case .leaveApproved(let event):
            if let proposal = event.proposal {
                period = proposal.period
                kind = proposal.kind
                withdrawProposal()
                returned = false
                overdueNoticed = false
            }
            state = event.filed ? .filed : .approved
            decision = event.decision
            confirmed = false
        case .leaveDeclined(let event):
            if event.proposal {
                withdrawProposal()
            } else {
                state = .declined
                decision = event.decision
            }
        case .leaveConfirmed: confirmed = true
        case .leaveFiled: state = .filed
        case .leaveProposed(_, let proposal):
            pending = proposal
            pendingRecord = record
        case .leaveChanged(_, let amendment):
            let begin = amendment.period?.from ?? period.from
            if begin != period.from, begin < instant { lateEntry = true }
            amend(amendment)
        case .leaveCorrected(_, let amendment, _): self = corrected(amendment)
        case .leaveReturned(_, let at):
            end(at)
            returned = true
            withdrawProposal()
        case .leaveReportedBack(_, let until, let report):
            end(until)
            withdrawProposal()
            state = .reportedBack
            self.report = report
        case .leaveCancelled:
            state = .cancelled
            withdrawProposal()
        case .leaveOverdue: overdueNoticed = true
        case .rosterApplied, .leaveRequested, .entrusted, .entrustmentCancelled, .yearClosed,
            .engagement, .meeting, .proceeding, .rotation, .week:
            break
        }
    }

    private mutating func amend(_ amendment: Amendment) {
        if let period = amendment.period {
            self.period = period
            overdueNoticed = false
        }
        if let kind = amendment.kind { self.kind = kind }
        if let details = amendment.details { self.details = details }
    }

    /// The leave after a correction.
    func corrected(_ amendment: Amendment) -> Leave {
        var leave = self
        leave.amend(amendment)
        if amendment.period != nil { leave.rebaseExtension() }
        return leave
    }

    /// A pending extension goes on from the corrected begin; one that asks for no more than what
    /// now stands has nothing left to ask. Records of earlier versions mean this by a correction;
    /// what else follows one is a record of its own (`Proposal.rebased`).
    private mutating func rebaseExtension() {
        guard let proposal = pending, proposal.what == .extension else { return }
        guard proposal.period.until > period.until,
            let extended = Period(from: period.from, until: proposal.period.until)
        else { return withdrawProposal() }
        pending = Proposal(
            what: .extension, period: extended, kind: kind, reason: proposal.reason)
    }

    private mutating func end(_ until: Instant) {
        period = Period(from: period.from, until: until) ?? period
    }

    private mutating func withdrawProposal() {
        pending = nil
        pendingRecord = nil
    }
}
