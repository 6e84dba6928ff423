/// What is to be different about an engagement; nil where it stays.
struct ModelAlteration {
    var from: Slot?
    /// Where the begin alone is given, it takes as long as before.
    var until: Slot?
    var title: String?
    var place: String?
    var persons: [String]?
    var visibility: String?
    var isInvitation: Bool?
    var isOfParty: Bool?
    var rule: ModelRule?
    var onRestDay: String?
    var noRestDayRule = false

    var moves: Bool { from != nil || until != nil }
    var changesRule: Bool { rule != nil || onRestDay != nil || noRestDayRule }

    func over(_ old: ModelWhat) -> ModelWhat {
        ModelWhat(
            title: title ?? old.title, place: place.map { $0.isEmpty ? nil : $0 } ?? old.place,
            persons: persons ?? old.persons, visibility: visibility ?? old.visibility,
            isInvitation: isInvitation ?? old.isInvitation,
            isOfParty: isOfParty ?? old.isOfParty)
    }
}

/// What of an engagement is meant: the whole, one occurrence, or that one and all later ones.
struct ModelTarget {
    let number: Int
    var day: Int?
    var later = false
}

/// What becomes of a change.
struct ModelChange {
    var after: ModelCalendar
    /// Everything that is against it, by the error's name.
    var refusals: Set<String> = []
    /// The days of the later ones may be more than a rule can say.
    var isUncertain = false

    mutating func refuse(_ name: String, if wrong: Bool = true) {
        if wrong { refusals.insert(name) }
    }
}

/// Engagements that are moved, changed and called off (Art. 56, 60), from what the interface says
/// of them.
extension ModelCalendar {
    /// So many days ahead there is an occurrence, if there is one left: also of one every third
    /// month whose days of rest are skipped.
    private static var far: Int { 2_600 }

    /// What is against it whatever is to be done: nil where what is meant is there.
    private func missing(_ target: ModelTarget) -> String? {
        let one = engagements[target.number - 1]
        guard one.stands else { return "Engagements.WrongState" }
        guard let series = one.series else {
            return target.day == nil ? nil : "Engagements.NoSuchOccurrence"
        }
        guard let day = target.day else { return "Engagements.WhichOccurrence" }
        let isThere = series.has(day) && one.span(of: day) != nil
        return isThere ? nil : "Engagements.NoSuchOccurrence"
    }

    func change(
        _ target: ModelTarget, _ alteration: ModelAlteration, by account: ModelAccount,
        at now: Slot
    ) -> ModelChange {
        var change = ModelChange(after: self)
        let one = engagements[target.number - 1]
        let may = one.what(of: target.later ? nil : target.day).keepers
        guard account.isClerk || account.actingPerson.map(may.contains) ?? false else {
            change.refuse("Service.NotPermitted")
            return change
        }
        if let missing = missing(target) {
            change.refuse(missing)
            return change
        }
        if target.later, let day = target.day {
            changeLater(one, day, alteration, by: account, at: now, &change)
        } else {
            changeOne(one, target.day, alteration, by: account, at: now, &change)
        }
        return change
    }

    /// Its new time; nil where it stays. Nothing is moved into the past.
    private func moved(
        _ stands: Span, _ alteration: ModelAlteration, at now: Slot, _ change: inout ModelChange
    ) -> Span? {
        guard alteration.moves else { return nil }
        let from = alteration.from ?? stands.from
        let until = alteration.until ?? from + stands.until - stands.from
        let span = Span(from: from, until: until)
        guard span.until > span.from else {
            change.refuse("Service.InvalidField")
            return nil
        }
        guard span != stands else { return nil }
        change.refuse("Engagements.InThePast", if: from < now && from != stands.from)
        change.refuse("Engagements.InThePast", if: until <= now)
        return span
    }

    /// What a changed engagement has to be, and who may make it that.
    private func needFit(
        _ new: ModelWhat, over old: ModelWhat, by account: ModelAccount,
        _ change: inout ModelChange
    ) {
        let keepers = Self.keepers(of: new.persons)
        let may = account.isClerk || account.actingPerson.map(keepers.contains) ?? false
        let lifts = new.isOfParty && !old.isOfParty || old.isInvitation && !new.isInvitation
        change.refuse("Service.NotPermitted", if: !may || lifts && !account.isClerk)
        change.refuse("Service.InvalidField", if: new.isOfParty && !new.isInvitation)
    }

    // MARK: The whole, or one occurrence

    private func changeOne(
        _ one: ModelEngagement, _ day: Int?, _ alteration: ModelAlteration,
        by account: ModelAccount, at now: Slot, _ change: inout ModelChange
    ) {
        change.refuse("Service.InvalidField", if: alteration.changesRule)
        let stands = day.flatMap { one.span(of: $0) } ?? one.span
        let old = one.what(of: day)
        change.refuse("Engagements.Over", if: alteration.moves && stands.until <= now)
        let span = moved(stands, alteration, at: now, &change)
        let new = alteration.over(old)
        change.refuse("Engagements.NothingChanges", if: span == nil && new == old)
        needFit(new, over: old, by: account, &change)
        var after = one
        // Words about what is over take nothing back.
        if stands.until > now { after.sendBack(unless: new, was: old, moved: span != nil) }
        if let day {
            change.refuse(
                "Service.InvalidField", if: new.needsApproval != one.what.needsApproval)
            let own = one.own[day]
            after.own[day] = ModelOwn(
                span: span ?? own?.span, what: new == old ? own?.what : new)
        } else {
            if let span { after.span = span }
            after.what = new
            if new.needsApproval != old.needsApproval {
                after.state = new.needsApproval ? "held" : "planned"
                after.decidedBy = nil
            }
        }
        change.after.engagements[one.number - 1] = after
        // What a sheet says of it.
        let says =
            new.title != old.title || new.persons != old.persons
            || new.visibility != old.visibility
            || old.needsApproval && !new.needsApproval && !one.isSettled
        if span != nil || says { change.after.entered[one.name(day)] = now }
    }

    // MARK: This one and all later ones

    private func changeLater(
        _ one: ModelEngagement, _ day: Int, _ alteration: ModelAlteration,
        by account: ModelAccount, at now: Slot, _ change: inout ModelChange
    ) {
        guard let series = one.series, let stands = one.span(of: day) else { return }
        change.refuse("Engagements.Over", if: (one.regular(day) ?? stands).until <= now)
        let regular = one.span(on: day)
        let span = moved(regular, alteration, at: now, &change)
        let new = alteration.over(one.what)
        needFit(new, over: one.what, by: account, &change)
        let begin = span ?? regular
        let shift = ModelTime.day(begin.from) - day
        var rest = ModelEngagement(
            number: engagements.count + 1, what: new, span: begin, series: series,
            onRestDay: alteration.noRestDayRule ? nil : alteration.onRestDay ?? one.onRestDay,
            enteredBy: one.enteredBy, state: one.state, decidedBy: one.decidedBy)
        if let rule = alteration.rule {
            rest.series = ModelSeries(rule: rule, first: ModelTime.day(begin.from))
        } else {
            rest.series?.rests.append((day, one.cuts.map(\.from).min(), shift))
            change.isUncertain = shift != 0 && !series.rule.canGoOn
        }
        rest.continues = (one.number, day, shift)
        let moves = span != nil || alteration.rule != nil || rest.onRestDay != one.onRestDay
        change.refuse("Engagements.NothingChanges", if: !moves && new == one.what)
        if new.needsApproval != one.what.needsApproval {
            rest.state = new.needsApproval ? "held" : "planned"
            rest.decidedBy = nil
        } else {
            rest.sendBack(unless: new, was: one.what, moved: moves)
        }
        if carry(one, day, shift, alteration, at: now, into: &rest) {
            change.refuse(account.isClerk ? "Service.InvalidField" : "Service.NotPermitted")
        }
        let horizon = ModelTime.day(now) + Self.far
        let days =
            rest.series?.days(through: max(horizon, ModelTime.day(begin.from) + Self.far)) ?? []
        change.refuse("Service.InvalidField", if: days.isEmpty)
        let isOver = rest.occurrences(through: ModelTime.day(now)).contains {
            $0.span.until <= now
        }
        change.refuse("Engagements.InThePast", if: isOver)
        change.after.engagements[one.number - 1].cut(from: day, at: now)
        change.after.engagements.append(rest)
        change.after.entered[rest.name] = now
    }

    /// What was called off or changed of single ones stays so where there is one in its place; what
    /// took place does not come again. Whether a secret one would have to become an invitation, or
    /// cease to be one.
    private func carry(
        _ one: ModelEngagement, _ day: Int, _ shift: Int, _ alteration: ModelAlteration,
        at now: Slot, into rest: inout ModelEngagement
    ) -> Bool {
        var isMixed = false
        // What was cut off before belongs to the one that went on from there.
        func isCut(_ old: Int, _ span: Span?) -> Bool {
            let until = (span ?? one.span(on: old)).until
            return one.cuts.contains { old >= $0.from && until > $0.at }
        }
        for old in one.off where old >= day && rest.series?.has(old + shift) ?? false {
            if !isCut(old, nil) { rest.off.insert(old + shift) }
        }
        for (old, own) in one.own where old >= day && own.what?.visibility == "secret" {
            let isThere = rest.series?.has(old + shift) ?? false
            if !isThere, !isCut(old, own.span), own.span.map({ $0.until > now }) ?? true {
                isMixed = true
            }
        }
        for (old, own) in one.own where old >= day && rest.series?.has(old + shift) ?? false {
            guard one.span(of: old) != nil || own.span == nil, !isCut(old, own.span) else {
                continue
            }
            if let span = own.span, span.until <= now {
                rest.off.insert(old + shift)
                continue
            }
            // A secret one stays what it is (Art. 70), or else the others do not change either.
            let isSecret = own.what?.visibility == "secret"
            let what = isSecret ? own.what : own.what.map(alteration.over)
            let isOwn = what.map { $0.needsApproval == rest.what.needsApproval } ?? false
            if isSecret, !isOwn { isMixed = true }
            // One that is as the others are has nothing of its own.
            let isOther = isOwn && what != rest.what
            rest.own[old + shift] = ModelOwn(
                span: old == day && alteration.moves ? nil : own.span, what: isOther ? what : nil)
        }
        return isMixed
    }

    // MARK: Calling off

    /// Who may, is for whoever calls.
    func cancel(_ target: ModelTarget, at now: Slot) -> ModelChange {
        var change = ModelChange(after: self)
        let one = engagements[target.number - 1]
        let place = target.number - 1
        if one.series != nil, target.day == nil {
            let isLeft = one.occurrences(through: ModelTime.day(now) + Self.far).contains {
                $0.span.until > now
            }
            change.refuse("Engagements.WrongState", if: !one.stands)
            change.refuse("Engagements.Over", if: one.stands && !isLeft)
            change.after.engagements[place].cut(from: nil, at: now)
            return change
        }
        if let missing = missing(target) {
            change.refuse(missing)
            return change
        }
        let stands = target.day.flatMap { one.span(of: $0) } ?? one.span
        change.refuse("Engagements.Over", if: stands.until <= now)
        if let day = target.day, !target.later {
            change.after.engagements[place].off.insert(day)
            change.after.engagements[place].gone[day] = one.own[day]?.what
            change.after.engagements[place].own[day] = nil
        } else {
            change.after.engagements[place].cut(from: target.day, at: now)
        }
        return change
    }
}

extension ModelRule {
    /// Whether a rule can say the same days so many days later: not those of a month, nor several
    /// weekdays of every other week.
    fileprivate var canGoOn: Bool {
        frequency != .monthly && (interval == 1 || weekdays.count < 2)
    }
}
