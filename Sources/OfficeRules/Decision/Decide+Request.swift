import CivilTime

/// Asking: for a leave, for a later end, for another period (Art. 74).
extension Decision {
    func request(_ request: LeaveRequest) throws(Refusal) -> [Event] {
        try needClerk(or: request.person)
        try needDetails(request.details)
        try needAnother(request.details.cover, than: request.person)
        try needBounded(request.period, field: "to")
        try needOpenYear(request.period)
        let day = setting.zone.day(of: request.period.from)
        guard office.roster.sheet(on: day).person(request.person) != nil else {
            throw .holdsNoPost(request.person, day)
        }
        try needFree(request.period, for: request.person, except: nil)
        // Each is summed with those beside it, whenever it is looked at.
        guard office.leaves(of: request.person).undecidedCount < Bounds.undecided else {
            throw .invalidField(
                field: "person", value: request.person.text,
                why: "has \(Bounds.undecided) leaves that await a decision")
        }
        guard let id = LeaveID(number: office.lastLeave + 1) else { return [] }
        return [
            .leaveRequested(
                LeaveRequested(
                    id: id, person: request.person, kind: request.kind, period: request.period,
                    details: request.details, lateEntry: request.period.from < now))
        ]
    }

    /// A later end of an approved leave; what was approved stays in force until it is decided.
    func extend(_ id: LeaveID, _ until: Instant, _ reason: String?) throws(Refusal) -> [Event] {
        let leave = try leave(id)
        try needClerk(or: leave.person)
        try need(leave, in: [.approved, .filed])
        try needText(reason, "reason")
        guard until > leave.period.until else {
            throw .wrongEnd(id, until: leave.period.until, given: until, .notLater)
        }
        let period = try period(from: leave.period.from, until: until, field: "to")
        try needFree(period, for: leave.person, except: id)
        return [
            .leaveProposed(
                id,
                Proposal(what: .extension, period: period, kind: leave.kind, reason: reason))
        ]
    }

    /// Before the decision everything changes at once; afterwards a period or kind is pending and
    /// the rest changes at once.
    func change(_ id: LeaveID, _ alteration: Alteration) throws(Refusal) -> [Event] {
        let leave = try leave(id)
        try needClerk(or: leave.person)
        try need(leave, in: [.requested, .approved, .filed])
        let altered = try alter(leave, alteration)
        if leave.state == .requested {
            return [.leaveChanged(id, altered)]
        }
        var events: [Event] = []
        if altered.period != nil || altered.kind != nil {
            if let from = altered.period?.from, from != leave.period.from,
                leave.period.from <= now
            {
                throw .alreadyBegun(id, from: leave.period.from)
            }
            events.append(
                .leaveProposed(
                    id,
                    Proposal(
                        what: .change, period: altered.period ?? leave.periodToDecide,
                        kind: altered.kind ?? leave.pending?.kind ?? leave.kind,
                        reason: alteration.reason)))
        }
        if let details = altered.details {
            events.append(
                .leaveChanged(id, Amendment(period: nil, kind: nil, details: details)))
        }
        return events
    }

    /// A clerk's wrong entry is put right. A correction cannot stand in for a decision: when the
    /// corrected leave would have gone to somebody else, or takes consents that it did not (Art.
    /// 58, 62), it has to be asked for. The days that were really taken are over.
    func correct(
        _ id: LeaveID, _ alteration: Alteration, _ because: String?
    ) throws(Refusal) -> [Event] {
        let leave = try leave(id)
        try need([.clerk])
        try need(leave, in: [.requested, .approved, .filed, .reportedBack])
        if leave.state.counts { try needAnotherClerk(leave) }
        try needReason(because)
        let altered = try alter(leave, alteration)
        if leave.state == .reportedBack, let until = altered.period?.until,
            until != leave.period.until, until > now
        {
            throw .wrongEnd(id, until: leave.period.until, given: until, .inTheFuture)
        }
        if leave.state.isOpen { try needSameConsents(leave, altered) }
        if let decision = leave.decision, case .person(let decider) = decision.by,
            let period = altered.period
        {
            let candidate = Candidate(
                person: leave.person, period: period, kind: altered.kind ?? leave.kind,
                leave: leave)
            let route = office.route(
                for: leave.person, span: office.span(of: candidate, setting), at: decision.at,
                setting)
            if route.escalated, !route.entitles(decider) {
                throw .needsDecision(id, route, article: route.article)
            }
        }
        var events = [Event.leaveCorrected(id, altered, because: because)]
        if let proposal = try proposal(on: leave, correctedBy: altered) {
            events.append(.leaveProposed(id, proposal))
        }
        return withTurns(
            events, of: leave.person, in: [leave.period, altered.period ?? leave.period])
    }

    /// Of a correction it is said what was wrong.
    private func needReason(_ because: String?) throws(Refusal) {
        try needText(because, "because")
        guard because?.contains(where: { !$0.isWhitespace }) ?? false else {
            throw .invalidField(
                field: "because", value: because ?? "",
                why: "is missing: a correction says what was wrong")
        }
    }

    /// Art. 58, 62: a leader's trip gets no longer, nor ceases to be one, and no leave becomes a
    /// trip abroad, but by who decides on it.
    private func needSameConsents(_ leave: Leave, _ altered: Amendment) throws(Refusal) {
        let (period, kind) = (altered.period ?? leave.period, altered.kind ?? leave.kind)
        let candidate = Candidate(
            person: leave.person, period: period, kind: kind, leave: leave)
        let sheet = office.roster.sheet(on: setting.zone.day(of: leave.period.from))
        let isLonger =
            period.until.microseconds - period.from.microseconds
            > leave.period.until.microseconds - leave.period.from.microseconds
        var article: Int?
        if leave.kind.isTrip, isLonger || !kind.isTrip,
            sheet.isLeader(leave.person, setting.rulebook)
        {
            article = ConcernCode.tripProlonged.article
        } else if kind == .abroad, leave.kind != .abroad {
            article = ConcernCode.officialAbroad.article
        }
        guard let article else { return }
        let span = office.span(of: candidate, setting)
        let route = office.route(for: leave.person, span: span, at: now, setting)
        throw .needsDecision(leave.id, route, article: article)
    }

    /// What is asked for instead of before once the leave below it is corrected; nil where that
    /// needs no record. It goes on from the corrected begin, where other leave may lie.
    private func proposal(
        on leave: Leave, correctedBy amendment: Amendment
    ) throws(Refusal) -> Proposal? {
        let corrected = leave.corrected(amendment)
        guard let proposal = corrected.pending else { return nil }
        let rebased = proposal.rebased(from: leave, onto: corrected)
        if rebased.period != leave.pending?.period {
            try needBounded(rebased.period, field: "from", value: rebased.period.from)
            try needFree(rebased.period, for: leave.person, except: leave.id)
        }
        return rebased == proposal ? nil : rebased
    }

    /// What an alteration makes of a leave, free of other leaves and bounded; an alteration that
    /// changes nothing is refused.
    private func alter(
        _ leave: Leave, _ alteration: Alteration
    ) throws(Refusal) -> Amendment {
        var altered: Period?
        if alteration.from != nil || alteration.until != nil {
            let period = try period(
                from: alteration.from ?? leave.period.from,
                until: alteration.until ?? leave.period.until,
                field: alteration.until == nil ? "from" : "to")
            if period != leave.period {
                try needOpenYear(period)
                try needFree(period, for: leave.person, except: leave.id)
                altered = period
            }
        }
        let details = alteration.details(over: leave.details)
        if let details { try needDetails(details) }
        try needAnother(alteration.cover, than: leave.person)
        let kind = alteration.kind == leave.kind ? nil : alteration.kind
        let amendment = Amendment(period: altered, kind: kind, details: details)
        if amendment.changesNothing {
            throw .wrongEnd(
                leave.id, until: leave.period.until, given: leave.period.until, .nothingChanges)
        }
        return amendment
    }

    // MARK: Texts

    private func needAnother(_ cover: PersonID?, than person: PersonID) throws(Refusal) {
        guard cover == person else { return }
        throw .invalidField(field: "cover", value: person.text, why: "is the one who is away")
    }

    private func needDetails(_ details: LeaveDetails) throws(Refusal) {
        try needText(details.reason, "reason")
        try needLine(details.place, "place")
        try needLine(details.telephone, "telephone")
        guard details.companions.count <= Bounds.companions else {
            throw .invalidField(
                field: "companions", value: "\(details.companions.count)",
                why: "at most \(Bounds.companions) companions")
        }
        for companion in details.companions { try needLine(companion, "companions") }
        if let cover = details.cover, office.roster.names[cover] == nil {
            throw .unknownPerson(field: "cover", cover)
        }
    }
}
