import CivilTime
import HashTreeCollections

/// Engagements are entered, changed and called off (Art. 60). What they clash with never stands in
/// the way; it is told with the answer.
extension Decision {
    func engagement(_ command: EngagementCommand) throws(Refusal) -> [EngagementEvent] {
        switch command {
        case .add(let request): try add(request)
        case .change(let target, let alteration, let reason):
            try change(target, alteration, reason)
        case .cancel(let target, let reason): try cancel(target, reason)
        case .submit(let id, let opinion): try submit(id, opinion)
        case .approve(let id, let judgement): try decide(id, judgement, approved: true)
        case .decline(let id, let judgement): try decide(id, judgement, approved: false)
        }
    }

    private func add(_ request: EngagementRequest) throws(Refusal) -> [EngagementEvent] {
        let day = setting.zone.day(of: request.period.from)
        try needKeeps(request.details, on: day)
        try needGate(request.details, over: nil)
        try needWhole(request.details)
        try needPosts(request.details, on: day, field: "with")
        try needBounded(request.period, recurring: request.repetition != nil)
        try needOpenYear(request.period)
        try needOccurrence(request.repetition)
        try needRoom(request.details, request.repetition)
        guard let id = EngagementID(number: office.engagements.last + 1) else { return [] }
        return [
            .added(
                Engagement(
                    id: id, details: request.details, period: request.period,
                    repetition: request.repetition,
                    state: request.details.needsApproval ? .held : .planned,
                    enteredBy: actor.isClerk ? nil : actor.actingPerson))
        ]
    }

    /// Nobody's calendar has repetitions without number: each is worked out anew with every day
    /// that is asked about.
    func needRoom(
        _ details: EngagementDetails, _ repetition: Repetition?, except: EngagementID? = nil
    ) throws(Refusal) {
        guard let repetition else { return }
        var count: [PersonID: Int] = [:]
        for engagement in office.engagements.recurring.compactMap({ office.engagements[$0] })
        where engagement.id != except && engagement.state.stands
            && engagement.end(setting.zone).map({ $0 > now }) ?? true
        {
            for person in engagement.details.persons { count[person, default: 0] += 1 }
        }
        for person in details.persons where count[person, default: 0] >= Bounds.recurring {
            throw .invalidField(
                field: "repeat", value: repetition.rule.description,
                why: "one person has at most \(Bounds.recurring) repetitions that have not ended: "
                    + person.text)
        }
    }

    // MARK: Changing

    private func change(
        _ target: EngagementTarget, _ alteration: EngagementAlteration, _ reason: String?
    ) throws(Refusal) -> [EngagementEvent] {
        let engagement = try found(target.id)
        try needMayChange(engagement, target)
        let stands = try meant(target, of: engagement)
        try needText(reason, "reason")
        if target.later { return try changeLater(engagement, stands, alteration, reason) }
        guard !alteration.changesRule else {
            throw .invalidField(
                field: alteration.rule != nil ? "repeat" : "onRestDay", value: "",
                why: "another rule is for an occurrence and all later ones: say 'later'")
        }
        if alteration.moves { try needNotOver(engagement.id, stands) }
        let period = try moved(
            engagement.id, stands.period, alteration, recurring: target.occurrence != nil)
        let details = alteration.details(over: stands.details)
        guard period != nil || details != stands.details else {
            throw .engagement(.nothingChanges(engagement.id))
        }
        try needFit(
            details, over: stands.details, on: setting.zone.day(of: (period ?? stands.period).from),
            alteration)
        if target.occurrence != nil, details.needsApproval != engagement.details.needsApproval {
            throw .invalidField(
                field: "kind", value: details.kind.rawValue,
                why: "one occurrence alone does not become an invitation, or cease to be one")
        }
        // What was approved is not sent back by words about what is over.
        let isAhead = stands.period.until > now
        return [
            .changed(
                engagement.id, occurrence: target.occurrence, period: period,
                details: details == stands.details ? nil : details,
                held: isAhead
                    && engagement.isSentBack(
                        by: details, over: stands.details, moved: period != nil),
                reason: reason)
        ]
    }

    /// What a changed engagement has to be, and who may make it that.
    func needFit(
        _ details: EngagementDetails, over old: EngagementDetails, on day: Day,
        _ alteration: EngagementAlteration
    ) throws(Refusal) {
        try needKeeps(details, on: day)
        try needGate(details, over: old)
        try needWhole(details)
        try needPosts(
            details, on: day, field: alteration.participants == nil ? "participants" : "with")
    }

    /// The period that an alteration gives something; nil when it stays. Nothing is moved into the
    /// past.
    func moved(
        _ id: EngagementID, _ stands: Period, _ alteration: EngagementAlteration, recurring: Bool
    ) throws(Refusal) -> Period? {
        guard alteration.moves else { return nil }
        let from = alteration.from ?? stands.from
        let until = alteration.until ?? from.adding(microseconds: stands.length) ?? .distantFuture
        guard let period = Period(from: from, until: until) else {
            throw .invalidField(
                field: alteration.until == nil ? "from" : "to",
                value: until.rfc3339(in: setting.zone), why: "the end is not after the begin")
        }
        guard period != stands else { return nil }
        if alteration.from != nil, from < now, from != stands.from {
            throw .engagement(.inThePast(id, field: "from", from: from, now: now))
        }
        if until <= now {
            let field = alteration.until == nil ? "from" : "to"
            throw .engagement(.inThePast(id, field: field, from: until, now: now))
        }
        try needBounded(period, recurring: recurring)
        return period
    }

    // MARK: Calling off

    private func cancel(
        _ target: EngagementTarget, _ reason: String?
    ) throws(Refusal) -> [EngagementEvent] {
        let engagement = try found(target.id)
        try needMayCancel(engagement, target)
        try needText(reason, "reason")
        guard let repetition = engagement.repetition, target.occurrence == nil, !target.later
        else {
            let stands = try meant(target, of: engagement)
            try needNotOver(engagement.id, stands)
            if target.later, let day = target.occurrence {
                return try cutting(engagement, from: day, reason: reason).events
            }
            return [
                .cancelled(
                    engagement.id, occurrence: target.occurrence, later: false, reason: reason)
            ]
        }
        try needStanding(engagement)
        let (cut, events) = try cutting(engagement, from: repetition.first, reason: reason)
        guard !events.isEmpty else {
            throw .engagement(
                .over(engagement.id, occurrence: nil, until: cut.lastOver ?? now))
        }
        guard cut.lastOver != nil else {
            return [.cancelled(engagement.id, occurrence: nil, later: false, reason: reason)]
        }
        return events
    }

    /// What calls the occurrences from a day on off, save what of them is over.
    func cutting(
        _ engagement: Engagement, from day: Day, reason: String?
    ) throws(Refusal) -> (cut: EngagementCut, events: [EngagementEvent]) {
        guard let cut = engagement.cut(from: day, at: now, setting.zone, setting.workdays) else {
            throw .engagement(.whichOccurrence(engagement.id))
        }
        var events: [EngagementEvent] = cut.single.map {
            .cancelled(engagement.id, occurrence: $0, later: false, reason: reason)
        }
        if let from = cut.from {
            events.append(
                .cancelled(
                    engagement.id, occurrence: from, later: true, kept: cut.kept, reason: reason))
        }
        return (cut, events)
    }
}

extension Engagement {
    /// Whether a change makes an invitation that was applied for another one, which wants another
    /// application (Art. 56): what it is, where, whose, who goes, or when.
    func isSentBack(
        by details: EngagementDetails, over old: EngagementDetails, moved: Bool
    ) -> Bool {
        guard state == .submitted || state == .approved,
            self.details.needsApproval, details.needsApproval
        else { return false }
        return moved || details.title != old.title || details.place != old.place
            || details.organiser != old.organiser || details.participants != old.participants
    }
}
