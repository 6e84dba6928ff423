import CivilTime

/// An occurrence and all after it go on as an engagement of their own.
extension Decision {
    /// The engagement ends before that occurrence, and another one goes on from there. What of it
    /// is over stays with the old one; what was called off or changed of it by itself stays so,
    /// where the new one has an occurrence in its place.
    func changeLater(
        _ engagement: Engagement, _ stands: Occurrence, _ alteration: EngagementAlteration,
        _ reason: String?
    ) throws(Refusal) -> [EngagementEvent] {
        guard let day = stands.day, let repetition = engagement.repetition else {
            throw .engagement(.whichOccurrence(engagement.id))
        }
        let clock = OccurrenceClock(engagement.period, setting.zone)
        let placed = engagement.regular(on: day, clock, setting.workdays) ?? stands.period
        try needNotOver(
            engagement.id, Occurrence(day: day, period: placed, details: stands.details))
        let regular = clock.period(on: day) ?? stands.period
        let period = try moved(engagement.id, regular, alteration, recurring: true)
        let details = alteration.details(over: engagement.details)
        let begin = (period ?? regular).from
        let first = setting.zone.day(of: begin)
        try needFit(details, over: engagement.details, on: first, alteration)
        let rested = Repetition(
            try rest(of: engagement, repetition, from: day, to: first, alteration), from: first,
            onRestDay: alteration.noRestDayRule
                ? nil : alteration.onRestDay ?? repetition.onRestDay)
        let moves =
            period != nil || alteration.rule != nil || rested.onRestDay != repetition.onRestDay
        guard moves || details != engagement.details else {
            throw .engagement(.nothingChanges(engagement.id))
        }
        try needOccurrence(rested)
        try needRoom(details, rested, except: engagement.id)
        guard let id = EngagementID(number: office.engagements.last + 1) else { return [] }
        var added = Engagement(
            id: id, details: details, period: period ?? regular, repetition: rested,
            state: engagement.state, enteredBy: engagement.enteredBy, continues: engagement.id)
        added.opinion = engagement.opinion
        added.submittedAt = engagement.submittedAt
        added.decision = engagement.decision
        if details.needsApproval != engagement.details.needsApproval {
            added.state = details.needsApproval ? .held : .planned
        } else if engagement.isSentBack(by: details, over: engagement.details, moved: moves) {
            added.sendBack()
        }
        added.wasSaidInSecret = added.opinion != nil && engagement.isSaidInSecret(as: details)
        added.changes = try carried(engagement, from: day, to: added, alteration)
        try needNothingOver(added, alteration)
        var (cut, events) = try cutting(engagement, from: day, reason: reason)
        // Also where nothing is left to call off, as all that was to come had been moved and is
        // over: it goes on as something else from that day.
        if cut.from == nil {
            events.append(
                .cancelled(
                    engagement.id, occurrence: day, later: true, kept: cut.kept, reason: reason))
        }
        return events + [.added(added)]
    }

    /// The rule for the later ones, which begins where they do: the given one, or the same with its
    /// days moved along and as many occurrences as were left.
    private func rest(
        of engagement: Engagement, _ repetition: Repetition, from day: Day, to begin: Day,
        _ alteration: EngagementAlteration
    ) throws(Refusal) -> Recurrence {
        if let rule = alteration.rule { return rule }
        let rule = repetition.rule
        let shift = day.distance(to: begin)
        guard rule.canShift(from: day, to: begin) else {
            throw .invalidField(
                field: "repeat", value: rule.description,
                why: "its days do not move along together: give the rule of the later ones")
        }
        var last = repetition.last ?? day
        if let end = engagement.endsBefore { last = min(last, end.advanced(by: -1)) }
        let count = rule.count.map { _ in repetition.days(in: day...max(day, last)).count }
        let until = count != nil || last == .last ? nil : last.adding(days: shift) ?? .last
        return Recurrence(
            rule.frequency, interval: rule.interval, count: count, until: until,
            byDay: rule.byDay.map { $0.shifted(by: shift) }, byMonthDay: rule.byMonthDay) ?? rule
    }

    /// What was changed about single occurrences, by the days of the engagement that goes on.
    ///
    /// A secret one stays what it is, whoever changes the others: that is for whom it concerns to
    /// change, by itself (Art. 70).
    private func carried(
        _ engagement: Engagement, from day: Day, to added: Engagement,
        _ alteration: EngagementAlteration
    ) throws(Refusal) -> [Day: OccurrenceChange] {
        guard let rested = added.repetition else { return [:] }
        let shift = day.distance(to: rested.first)
        var changes: [Day: OccurrenceChange] = [:]
        for (old, change) in engagement.changes where old >= day && engagement.isLeft(old) {
            guard let new = old.adding(days: shift), rested.days(in: new...new) == [new] else {
                try needNoSecret(change)
                continue
            }
            guard case .changed(let own, let details) = change else {
                changes[new] = .cancelled(nil)
                continue
            }
            // What took place is not to come again.
            if let own, own.until <= now {
                changes[new] = .cancelled(nil)
                continue
            }
            let period = old == day && alteration.moves ? nil : own
            if let details, details.visibility == .secret {
                try needSameGate(details, added.details)
                let own = details == added.details ? nil : details
                if period != nil || own != nil { changes[new] = .changed(period, own) }
                continue
            }
            let altered = details.map(alteration.details(over:)).flatMap {
                $0 == added.details || $0.needsApproval != added.details.needsApproval ? nil : $0
            }
            if period != nil || altered != nil { changes[new] = .changed(period, altered) }
        }
        return changes
    }

    /// A secret occurrence cannot be left as it is where the others become invitations, or cease to
    /// be.
    private func needSameGate(
        _ own: EngagementDetails, _ others: EngagementDetails
    ) throws(Refusal) {
        guard own.needsApproval != others.needsApproval else { return }
        try need([.clerk])
        throw .invalidField(
            field: "kind", value: others.kind.rawValue,
            why: "a later occurrence is secret and does not become an invitation, or cease to be "
                + "one, with the others: change it first")
    }

    /// Nor where the others have no day in its place.
    private func needNoSecret(_ change: OccurrenceChange) throws(Refusal) {
        guard case .changed(let own, let details?) = change, details.visibility == .secret,
            own.map({ $0.until > now }) ?? true
        else { return }
        try need([.clerk])
        throw .invalidField(
            field: "repeat", value: "",
            why: "a later occurrence is secret and has no day among theirs: change it first")
    }

    /// What goes on has nothing that would be over already.
    private func needNothingOver(
        _ added: Engagement, _ alteration: EngagementAlteration
    ) throws(Refusal) {
        guard let before = Period(from: .distantPast, until: now) else { return }
        let begun = added.occurrences(in: before, setting.zone, setting.workdays)
        guard let over = begun.first(where: { $0.period.until <= now }) else { return }
        let field = alteration.rule != nil ? "repeat" : alteration.moves ? "from" : "onRestDay"
        throw .engagement(
            .inThePast(added.continues ?? added.id, field: field, from: over.period.from, now: now))
    }
}

extension Recurrence {
    /// Whether its days can be moved along by so many days with nothing but the weekdays renamed.
    /// A day that the rule names by its place in the month cannot; nor can several weekdays of
    /// every so manieth week that would not come to lie in one week again.
    fileprivate func canShift(from day: Day, to other: Day) -> Bool {
        let days = day.distance(to: other)
        if days == 0 { return true }
        switch frequency {
        case .daily: return true
        case .monthly:
            guard byDay.isEmpty, byMonthDay.isEmpty else { return false }
            // Not every month has the later days; and those of another month are others.
            let isInEveryMonth = max(day.day, other.day) <= 28
            return isInEveryMonth && day.startOfMonth == other.startOfMonth
        case .weekly:
            guard interval > 1 else { return true }
            // The week, from Monday, into which each comes, counted from its own.
            let weeks = byDay.map { one in
                let place = one.weekday.rawValue - 1 + days
                return place >= 0 ? place / 7 : (place - 6) / 7
            }
            return Set(weeks).count <= 1
        }
    }
}

extension Recurrence.ByDay {
    /// The weekday so many days later.
    fileprivate func shifted(by days: Int) -> Recurrence.ByDay {
        let index = ((weekday.rawValue - 1 + days) % 7 + 7) % 7
        return Recurrence.ByDay(number, Weekday(rawValue: index + 1) ?? weekday)
    }
}
