import Varlink

/// Engagements that are moved, changed and called off: the whole, one occurrence, or that one and
/// all later ones.
extension CalendarMaker {
    mutating func changing(_ one: ModelEngagement) -> CalendarCall {
        let target = target(one)
        let isMove = random.chance(45)
        let stands = target.day.flatMap { one.span(of: $0) } ?? one.span
        let alteration =
            isMove
            ? moving(stands, target, ModelAlteration())
            : changing(one.what(of: target.day), stands, target)
        var parameters = parameters(target)
        put(alteration, into: &parameters)
        // The words are what it is from now on, or why.
        if alteration.title == nil { parameters["reason"] = .string(words) }
        let may = one.what(of: target.later ? nil : target.day).keepers
        let account =
            random.chance(85)
            ? random.chance(40) || may.isEmpty ? clerk() : .named(random.pick(may))
            : random.pick(ModelAccount.all)
        let change = calendar.change(target, alteration, by: account, at: now)
        let mark = mark
        return CalendarCall(
            account: account, method: "Engagements." + (isMove ? "Move" : "Change"),
            parameters: parameters, expected: change.expected, owner: "\(one.name) \(mark)"
        ) { simulated, answer in
            var after = change.after
            let place = target.number - 1
            let day = target.later ? nil : target.day
            let what = after.engagements[place].what(of: day)
            after.engagements[place].past.append(what)
            let last = after.engagements.count - 1
            if alteration.title == nil {
                after.engagements[place].reasons[mark] =
                    [what] + (target.later ? [after.engagements[last].what] : [])
            }
            if target.later { after.engagements[last].past = after.engagements[last].versions }
            simulated.calendar = after
            let changed = target.later ? after.engagements[last] : after.engagements[place]
            try simulated.expect(
                answer["engagement"]["id"]?.stringValue, changed.name, "what was changed")
        }
    }

    mutating func cancelling(_ one: ModelEngagement) -> CalendarCall {
        var target =
            one.series == nil || random.chance(70)
            ? target(one)
            : ModelTarget(
                number: one.number)
        if target.day == nil { target.later = false }
        let what = one.what(of: target.later ? nil : target.day)
        let may = what.keepers + [one.enteredBy].compactMap(\.self)
        let (account, isOne) = account(may.map { $0 })
        var parameters = parameters(target)
        parameters["reason"] = .string(words)
        let change = calendar.cancel(target, at: now)
        let mark = mark
        return CalendarCall(
            account: account, method: "Engagements.Cancel", parameters: parameters,
            expected: isOne ? change.expected : .refused("Service.NotPermitted"),
            owner: "\(one.name) \(mark)"
        ) { simulated, _ in
            simulated.calendar = change.after
            simulated.calendar?.engagements[one.number - 1].reasons[mark] = [what]
        }
    }

    // MARK: What is meant

    /// Mostly one that is not over; sometimes none, or one that is not there.
    private mutating func target(_ one: ModelEngagement) -> ModelTarget {
        var target = ModelTarget(number: one.number)
        let today = ModelTime.day(now)
        guard one.series != nil else {
            if random.chance(4) { target.day = today }
            return target
        }
        if random.chance(4) { return target }
        let all = one.occurrences(through: today + 40).compactMap { found in
            found.day.map { (day: $0, isOver: found.span.until <= now) }
        }
        let ahead = all.filter { !$0.isOver }.prefix(5).map(\.day)
        target.later = random.chance(45)
        if all.isEmpty || random.chance(5) {
            target.day = today + random.number(0...9)
        } else {
            target.day =
                ahead.isEmpty || random.chance(12) ? random.pick(all).day : random.pick(ahead)
        }
        return target
    }

    private func parameters(_ target: ModelTarget) -> JSONObject {
        var parameters: JSONObject = ["engagement": .string("A\(target.number)")]
        if let day = target.day {
            let text = ModelTime.text(day: day)
            if mark % 2 == 0 {
                parameters["engagement"] = .string("A\(target.number)/\(text)")
            } else {
                parameters["occurrence"] = .string(text)
            }
        }
        if target.later { parameters["later"] = true }
        return parameters
    }

    // MARK: What is to be different

    private mutating func moving(
        _ stands: Span, _ target: ModelTarget, _ given: ModelAlteration
    ) -> ModelAlteration {
        var alteration = given
        // To the same hour of another day, to another hour, or for longer.
        let days = random.pick([0, 0, 1, 2, 7, -1, -3, random.number(-12...12)])
        let slots = random.pick([0, 0, 1, 4, -2, random.number(-10...10)])
        let from = stands.from + days * ModelTime.slotsOfDay + slots
        alteration.from = from
        let length = random.number(1...8)
        if random.chance(35) { alteration.until = random.chance(4) ? from : from + length }
        guard target.later || random.chance(3) else { return alteration }
        if random.chance(30) { alteration.rule = rule(from: ModelTime.day(from)) }
        switch random.number(0...5) {
        case 0...1: alteration.onRestDay = random.pick(["skip", "next", "previous"])
        case 2: alteration.noRestDayRule = true
        default: break
        }
        return alteration
    }

    private mutating func changing(
        _ what: ModelWhat, _ stands: Span, _ target: ModelTarget
    ) -> ModelAlteration {
        var alteration = ModelAlteration()
        if random.chance(20) { alteration = moving(stands, target, alteration) }
        if random.chance(15) {
            alteration.from = nil
            alteration.until = stands.until + random.number(-2...6)
        }
        if random.chance(35) {
            alteration.title = words
            if random.chance(50) { alteration.place = words }
        }
        if random.chance(8) { alteration.place = "" }
        if random.chance(25) { alteration.persons = participants() }
        if random.chance(50) {
            alteration.visibility = random.pick(["secret", "office", "public"])
        }
        if random.chance(what.isInvitation ? 12 : 5) {
            alteration.isInvitation = random.chance(40)
        }
        if random.chance(what.isInvitation ? 15 : 2) { alteration.isOfParty = random.chance(60) }
        return alteration
    }

    private func put(_ alteration: ModelAlteration, into parameters: inout JSONObject) {
        func put(_ name: String, _ text: String?) {
            if let text { parameters[name] = .string(text) }
        }
        put("from", alteration.from.map { ModelTime.text($0) })
        put("to", alteration.until.map { ModelTime.text($0) })
        put("title", alteration.title)
        put("place", alteration.place)
        put("visibility", alteration.visibility)
        put("kind", alteration.isInvitation.map { $0 ? "invitation" : "research" })
        put("repeat", alteration.rule?.text)
        put("onRestDay", alteration.onRestDay)
        if let persons = alteration.persons {
            parameters["with"] = .array(persons.map { .string($0) })
        }
        if let isOfParty = alteration.isOfParty {
            parameters["organisedByPartyOrGovernment"] = .bool(isOfParty)
        }
        if alteration.noRestDayRule { parameters["noRestDayRule"] = true }
    }
}

extension ModelChange {
    var expected: Expected {
        if refusals.isEmpty { return isUncertain ? .open : .done }
        return refusals.count == 1 && !isUncertain
            ? .refused(refusals.first ?? "") : .refusedAnyhow
    }
}
