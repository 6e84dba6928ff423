import CivilTime

/// Deciding: who may, and what it takes (Art. 74; 'Leave, in full').
extension Decision {
    func approve(_ id: LeaveID, _ judgement: Judgement) throws(Refusal) -> [Event] {
        let (leave, assessment, verdict) = try judge(id, judgement)
        let missing = assessment.concerns.filter {
            !judgement.acknowledged.contains($0.code)
        }
        guard missing.isEmpty else {
            throw .concernsNotAcknowledged(
                id, missing: missing.codes, assessment.concerns)
        }
        // A begin that has passed stays, as when the move was asked for: the days were taken.
        guard leave.periodToDecide.from == leave.period.from || verdict.at < leave.period.from
        else { throw .alreadyBegun(id, from: leave.period.from) }
        // Claims never overlap; those of a journal that an earlier version has written may.
        try needFree(leave.periodToDecide, for: leave.person, except: id)
        let decision = LeaveDecision(
            by: verdict.by, at: verdict.at, manner: verdict.manner, inStead: verdict.inStead,
            approver: assessment.route.approverPerson, escalated: assessment.route.escalated,
            acknowledged: assessment.concerns.codes, note: judgement.note)
        let approved = LeaveApproved(
            id: id, decision: decision, filed: actor.isClerk, proposal: leave.pending)
        return withTurns(
            [.leaveApproved(approved)], of: leave.person,
            in: [leave.period, leave.periodToDecide])
    }

    func decline(_ id: LeaveID, _ judgement: Judgement) throws(Refusal) -> [Event] {
        let (leave, assessment, verdict) = try judge(id, judgement)
        let decision = LeaveDecision(
            by: verdict.by, at: verdict.at, manner: verdict.manner, inStead: verdict.inStead,
            approver: assessment.route.approverPerson, escalated: assessment.route.escalated,
            note: judgement.note)
        return [
            .leaveDeclined(
                LeaveDeclined(id: id, decision: decision, proposal: leave.pending != nil))
        ]
    }

    func confirm(_ id: LeaveID, _ note: String?) throws(Refusal) -> [Event] {
        let leave = try leave(id)
        var decider: [PersonID] = []
        if case .person(let person) = leave.decision?.by { decider = [person] }
        if !actor.isClerk, !decider.contains(where: { $0 == actor.actingPerson }) {
            throw .notPermitted(roles: [.clerk], persons: decider)
        }
        try needText(note, "note")
        try need(leave, in: [.approved, .filed, .reportedBack])
        try needAnotherClerk(leave)
        guard leave.decision?.manner == .orally, !leave.confirmed else {
            throw .nothingToDecide(id, leave.state)
        }
        return [.leaveConfirmed(id, note: note)]
    }

    /// Nobody decides their own leave, nor enters that somebody else did: of a clerk who is the
    /// applicant another clerk enters the decision, and puts right what was entered (*ours*).
    func needAnotherClerk(_ leave: Leave, _ route: Route? = nil) throws(Refusal) {
        guard actor.isClerk, actor.person == leave.person else { return }
        throw .ownLeave(
            leave.id,
            route ?? office.assess(Candidate(deciding: leave), at: now, setting).route)
    }

    /// Who decided, when, how, and whether in the approver's stead.
    private struct Verdict {
        let by: Decider
        let at: Instant
        let manner: DecisionManner
        let inStead: Bool
    }

    private func judge(
        _ id: LeaveID, _ judgement: Judgement
    ) throws(Refusal) -> (Leave, Assessment, Verdict) {
        let leave = try leave(id)
        // A caller who may decide for nobody learns nothing about the leave but that.
        guard actor.isClerk || actor.actingPerson != nil else {
            throw .notPermitted(roles: [.clerk, .person], persons: [])
        }
        guard leave.awaitsDecision else { throw .nothingToDecide(id, leave.state) }
        try needText(judgement.note, "note")
        let at = judgement.at ?? now
        guard at <= now else {
            throw .decisionInFuture(id, at: at, requestedAt: leave.requestedAt)
        }
        let assessment = office.assess(Candidate(deciding: leave), at: at, setting)
        try needAnotherClerk(leave, assessment.route)
        let (decider, manner) = try decider(id, judgement, assessment.route)
        switch decider {
        case .superior:
            guard assessment.route.approver == .superior else {
                throw .notEntitled(id, person: nil, assessment.route)
            }
            try needSeen(leave, judgement)
            let verdict = Verdict(by: .superior, at: at, manner: manner, inStead: false)
            return (leave, assessment, verdict)
        case .person(let person):
            guard person != leave.person else { throw .ownLeave(id, assessment.route) }
            guard assessment.route.entitles(person) else {
                throw .notEntitled(id, person: person, assessment.route)
            }
            try needSeen(leave, judgement)
            let verdict = Verdict(
                by: decider, at: at, manner: manner,
                inStead: assessment.route.isInStead(person))
            return (leave, assessment, verdict)
        }
    }

    /// What was asked for may have become something else since the decider read it.
    private func needSeen(_ leave: Leave, _ judgement: Judgement) throws(Refusal) {
        guard let seen = judgement.seen, seen != leave.record else { return }
        throw .changed(leave.id, seen: seen, record: leave.record)
    }

    /// Whose decision it is: the caller's own, or whose the clerk says. A decision through one's
    /// own account is made now: dated back, it could be made by somebody who was entitled only
    /// then.
    private func decider(
        _ id: LeaveID, _ judgement: Judgement, _ route: Route
    ) throws(Refusal) -> (Decider, DecisionManner) {
        let own = actor.actingPerson.map(Decider.person)
        guard let by = judgement.by ?? own else {
            throw .invalidField(
                field: "by", value: "", why: "a clerk who enters a decision says whose it is")
        }
        let backdated = judgement.at.map { $0 < now } ?? false
        if by == own, !judgement.orally, !backdated { return (by, .bySelf) }
        guard actor.isClerk else {
            throw .notPermitted(roles: [.clerk], persons: route.approverPerson.map { [$0] } ?? [])
        }
        return (by, judgement.orally ? .orally : .inWriting)
    }
}
