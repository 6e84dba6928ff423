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
        try needOwn(request.details)
        try needWhole(request.details, from: request.period.from)
        try needBounded(request.period, recurring: request.repetition != nil)
        try needOpenYear(request.period)
        try needOccurrence(request.repetition)
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

    // MARK: Changing

    private func change(
        _ target: EngagementTarget, _ alteration: EngagementAlteration, _ reason: String?
    ) throws(Refusal) -> [EngagementEvent] {
        let (engagement, stands) = try meant(target)
        try needMayChange(engagement)
        try needText(reason, "reason")
        if target.later { return try changeLater(engagement, stands, alteration, reason) }
        guard alteration.rule == nil, alteration.onRestDay == nil else {
            throw .invalidField(
                field: alteration.rule == nil ? "onRestDay" : "repeat", value: "",
                why: "another rule is for an occurrence and all later ones: say 'later'")
        }
        let period = try moved(
            engagement.id, stands, alteration, recurring: target.occurrence != nil)
        let details = alteration.details(over: stands.details)
        if details != stands.details {
            try needWhole(details, from: (period ?? stands.period).from)
            try needOwn(details)
        }
        guard period != nil || details != stands.details else {
            throw .engagement(.nothingChanges(engagement.id))
        }
        if target.occurrence != nil, details.needsApproval != engagement.details.needsApproval {
            throw .invalidField(
                field: "kind", value: details.kind.rawValue,
                why: "one occurrence alone does not become an invitation, or cease to be one")
        }
        return [
            .changed(
                engagement.id, occurrence: target.occurrence, period: period,
                details: details == stands.details ? nil : details, reason: reason)
        ]
    }

    /// The engagement ends before that occurrence, and another one goes on from there.
    private func changeLater(
        _ engagement: Engagement, _ stands: Occurrence, _ alteration: EngagementAlteration,
        _ reason: String?
    ) throws(Refusal) -> [EngagementEvent] {
        guard let day = stands.day, let repetition = engagement.repetition else {
            throw .engagement(.whichOccurrence(engagement.id))
        }
        let clock = OccurrenceClock(engagement.period, setting.zone)
        let regular = clock.period(on: day) ?? stands.period
        let base = Occurrence(day: day, period: regular, details: engagement.details)
        let period = try moved(engagement.id, base, alteration, recurring: true)
        let details = alteration.details(over: engagement.details)
        try needWhole(details, from: (period ?? regular).from)
        try needOwn(details)
        let rule = try rest(of: repetition, day, period, alteration)
        let rested = Repetition(
            rule, from: setting.zone.day(of: (period ?? regular).from),
            onRestDay: alteration.onRestDay ?? repetition.onRestDay)
        guard
            period != nil || details != engagement.details
                || rested.onRestDay != repetition.onRestDay
                || alteration.rule != nil
        else { throw .engagement(.nothingChanges(engagement.id)) }
        try needOccurrence(rested)
        guard let id = EngagementID(number: office.engagements.last + 1) else { return [] }
        var state = engagement.state
        if details.needsApproval != engagement.details.needsApproval {
            state = details.needsApproval ? .held : .planned
        }
        var added = Engagement(
            id: id, details: details, period: period ?? regular, repetition: rested,
            state: state, enteredBy: engagement.enteredBy, continues: engagement.id)
        added.opinion = engagement.opinion
        added.decision = engagement.decision
        // What was called off stays so where the rule's days are the same.
        if alteration.rule == nil, period.map({ setting.zone.day(of: $0.from) == day }) ?? true {
            added.changes = engagement.changes.filter { $0.key > day && $0.value == .cancelled }
        }
        return [
            .cancelled(engagement.id, occurrence: day, later: true, reason: reason), .added(added),
        ]
    }

    /// The rule for the later ones, which begins where they do: the given one, or the same with its
    /// days moved along.
    private func rest(
        of repetition: Repetition, _ day: Day, _ moved: Period?,
        _ alteration: EngagementAlteration
    ) throws(Refusal) -> Recurrence {
        let rule = repetition.rule
        if let rule = alteration.rule { return rule }
        let begin = moved.map { setting.zone.day(of: $0.from) } ?? day
        let shift = day.distance(to: begin)
        let last = repetition.last ?? day
        let until = last == .last ? nil : last.adding(days: shift) ?? .last
        let unnamed = rule.byDay.isEmpty && rule.byMonthDay.isEmpty
        guard shift == 0 || rule.frequency != .monthly || unnamed else {
            throw .invalidField(
                field: "repeat", value: rule.description,
                why: "the day of the month is named by the rule: give the rule of the later ones")
        }
        let days = rule.byDay.map { $0.shifted(by: shift) }
        return Recurrence(
            rule.frequency, interval: rule.interval, until: until, byDay: days,
            byMonthDay: rule.byMonthDay) ?? rule
    }

    /// The period that an alteration gives something; nil when it stays. Nothing that is over is
    /// moved, and nothing into the past.
    private func moved(
        _ id: EngagementID, _ stands: Occurrence, _ alteration: EngagementAlteration,
        recurring: Bool
    ) throws(Refusal) -> Period? {
        guard alteration.from != nil || alteration.until != nil else { return nil }
        try needNotOver(id, stands)
        let from = alteration.from ?? stands.period.from
        let until =
            alteration.until ?? from.adding(microseconds: stands.period.length) ?? .distantFuture
        guard let period = Period(from: from, until: until) else {
            throw .invalidField(
                field: alteration.until == nil ? "from" : "to",
                value: until.rfc3339(in: setting.zone), why: "the end is not after the begin")
        }
        guard period != stands.period else { return nil }
        if alteration.from != nil, from < now, from != stands.period.from {
            throw .engagement(.inThePast(id, from: from, now: now))
        }
        if until <= now { throw .engagement(.inThePast(id, from: until, now: now)) }
        try needBounded(period, recurring: recurring)
        return period
    }

    // MARK: Calling off

    private func cancel(
        _ target: EngagementTarget, _ reason: String?
    ) throws(Refusal) -> [EngagementEvent] {
        try needText(reason, "reason")
        guard let engagement = office.engagements.engagements[target.id] else {
            throw .engagement(.noSuch(target.id))
        }
        if target.occurrence != nil {
            let (_, stands) = try meant(target)
            try needMayChange(engagement)
            try needNotOver(engagement.id, stands)
        } else {
            try needMayChange(engagement)
            guard engagement.state.stands else {
                throw .engagement(
                    .wrongState(engagement.id, engagement.state, allowed: Self.standing))
            }
            if let end = engagement.end(setting.zone), end <= now {
                throw .engagement(.over(engagement.id, occurrence: nil, until: end))
            }
            // What took place stays: the rest of one that recurs is called off from today on.
            if engagement.repetition != nil, engagement.period.from <= now {
                let ofToday = engagement.occurrence(on: today, setting.zone, setting.workdays)
                let isOver = ofToday.map { $0.period.until <= now } ?? false
                let rest = isOver ? today.advanced(by: 1) : today
                return [.cancelled(engagement.id, occurrence: rest, later: true, reason: reason)]
            }
        }
        return [
            .cancelled(
                engagement.id, occurrence: target.occurrence, later: target.later, reason: reason)
        ]
    }
}

extension Recurrence.ByDay {
    /// The weekday so many days later.
    fileprivate func shifted(by days: Int) -> Recurrence.ByDay {
        let index = ((weekday.rawValue - 1 + days) % 7 + 7) % 7
        return Recurrence.ByDay(number, Weekday(rawValue: index + 1) ?? weekday)
    }
}
