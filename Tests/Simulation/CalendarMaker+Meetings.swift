import Varlink

/// Meetings: called, moved and cancelled.
extension CalendarMaker {
    static let times = [17, 18, 20, 29, 30, 32]
    private static let kinds = [
        "executive", "executive", "executive", "mayorsOffice", "mayorsOffice", "plenary",
        "special", "citywide",
    ]

    mutating func meeting() -> CalendarCall {
        let coming = calendar.meetings.filter { !$0.isCancelled && $0.span.from > now }
        let standing = calendar.meetings.filter { !$0.isCancelled }.suffix(8)
        if !standing.isEmpty, random.chance(15) {
            let any = coming.isEmpty || random.chance(15)
            // Rather one for which something was settled.
            let settled = coming.filter { one in
                calendar.items.contains { $0.meeting == one.number && $0.state == "settled" }
            }
            let rather = !settled.isEmpty && random.chance(50) ? settled : coming
            return cancelling(random.pick(any ? Array(standing) : rather))
        }
        if !coming.isEmpty, random.chance(18) { return moving(random.pick(coming)) }
        return calling(random.pick(Self.kinds))
    }

    private mutating func meetingSpan() -> Span {
        let day = ModelTime.day(now) + random.number(1...14)
        let from = day * 48 + random.pick(Self.times)
        return Span(from: from, until: from + random.number(1...4))
    }

    private mutating func anybody() -> String { "p\(random.number(0...33))" }

    /// What a call says, and who of it the articles make members.
    private struct Invitation {
        let kind: String
        let span: Span
        var chair: String?
        var with: [String] = []
        var department: Int?
        /// Whose decision a clerk says it is.
        var by: String?

        var members: [String] {
            guard ModelCalendar.isNamed(kind) else { return ModelCalendar.members(kind) }
            let head = department.map { number in
                ModelCalendar.sheet.people.first {
                    $0.seats.contains { $0.department == "d\(number)" }
                }?.id
            }
            let all = with + [head ?? nil, kind == "special" ? chair : nil].compactMap(\.self)
            return Array(Set(all)).sorted()
        }
        var parameters: JSONObject {
            var given: JSONObject = [
                "kind": .string(kind), "from": .string(ModelTime.text(span.from)),
                "to": .string(ModelTime.text(span.until)),
            ]
            if let chair { given["chair"] = .string(chair) }
            if !with.isEmpty { given["with"] = .array(with.map { .string($0) }) }
            if let department { given["department"] = .string("d\(department)") }
            if let by { given["by"] = .string(by) }
            return given
        }
    }

    private mutating func invitation(to kind: String) -> Invitation {
        var made = Invitation(kind: kind, span: meetingSpan())
        switch kind {
        case "special":
            made.chair =
                random.chance(85) ? random.pick(["p1", "p2", "p6", "p7", "p8", "p10"]) : anybody()
            made.with = Array(Set([leader(), anybody(), anybody()])).sorted()
        case "citywide":
            made.with = Array(Set([leader(), anybody(), anybody()])).sorted()
            made.department = random.number(0...20)
        case "executive", "plenary":
            // The executive deputy, with or without the mayor's word.
            if random.chance(20) { made.chair = random.pick(["p1", "p1", "p1", "p0", "p2"]) }
        default: if random.chance(30) { made.chair = random.pick(ModelCalendar.leaders) }
        }
        return made
    }

    private mutating func calling(_ kind: String) -> CalendarCall {
        var made = invitation(to: kind)
        let asks = entitled(made)
        let usual = made.chair ?? calendar.chair(kind, made.span, office, now: now)
        let (account, _) = account([usual] + asks.map { $0 })
        if account.isClerk, kind != "mayorsOffice", random.chance(75) {
            let other = random.pick(["p0", "p1", "p3", "p20"])
            made.by = !asks.isEmpty && random.chance(85) ? random.pick(asks) : other
        }
        let (expected, chair, entrusted) = verdict(made, account)
        let new = ModelMeeting(
            number: calendar.meetings.count + 1, kind: kind, span: made.span, chair: chair ?? "",
            members: made.members, sittingIn: ModelCalendar.sittingIn(kind),
            entrustedBy: entrusted)
        return CalendarCall(
            account: account, method: "Meetings.Call", parameters: made.parameters,
            expected: expected
        ) { simulated, answer in
            try simulated.expect(answer.text("chair"), chair, "the chair")
            simulated.calendar?.meetings.append(new)
            simulated.calendar?.entered[new.name] = simulated.now
            try simulated.checkShown(new, answer)
        }
    }

    /// Those whose word it takes, where it takes one: the mayor's for the executive deputy while
    /// the mayor is there (Art. 39, 40), a leader's for others at a special meeting (Art. 45), the
    /// mayor's or the presider's for a citywide one (Art. 73).
    private func entitled(_ made: Invitation) -> [String] {
        switch made.kind {
        case "special":
            return ModelCalendar.leaders.contains(made.chair ?? "") ? [] : ModelCalendar.leaders
        case "citywide":
            return Array(Set([mayor, presider].compactMap(\.self))).sorted()
        case "executive", "plenary":
            let chair = made.chair ?? calendar.chair(made.kind, made.span, office, now: now)
            let isNeeded = chair != mayor && !calendar.isAway(mayor, made.span, office)
            return isNeeded && chair != nil ? [mayor] : []
        default: return []
        }
    }

    /// What becomes of a call, who chairs, and who entrusted the chair.
    private func verdict(
        _ made: Invitation, _ account: ModelAccount
    ) -> (Expected, chair: String?, entrusted: String?) {
        let own = account.actingPerson
        func refuse(_ error: String) -> (Expected, chair: String?, entrusted: String?) {
            (.refused(error), nil, nil)
        }
        guard account.isClerk || own != nil else { return refuse("Service.NotPermitted") }
        var chair = calendar.chair(made.kind, made.span, office, now: now)
        if let named = made.chair {
            guard ModelCalendar.mayChair(named, made.kind) else {
                return refuse("Meetings.ChairNotAllowed")
            }
            chair = calendar.isAway(named, made.span, office) ? nil : named
        }
        let day = ModelTime.day(made.span.from)
        if ModelCalendar.isMeetingFree(day) { return refuse("Meetings.MeetingFreeWeek") }
        if made.kind == "citywide", day < ModelCalendar.earliestCitywide(ModelTime.day(now)) {
            return refuse("Meetings.TooLate")
        }
        guard let chair else { return refuse("Meetings.NoChair") }
        let present = calendar.present(made.members, made.span, office)
        guard present.count >= ModelCalendar.needed(made.kind, made.members) else {
            return refuse("Meetings.BelowQuorum")
        }
        let asks = entitled(made)
        let by = made.by ?? own
        var entrusted: String?
        if !asks.isEmpty {
            guard by.map(asks.contains) ?? false else { return (.refusedAnyhow, nil, nil) }
            if made.kind != "citywide" { entrusted = by }
        }
        guard account.isClerk || own == chair || own == entrusted else {
            return refuse("Service.NotPermitted")
        }
        return (.done, chair, entrusted)
    }

    /// Those who move or cancel it: its chair, whoever entrusted that one, and the mayor.
    private func movers(_ one: ModelMeeting) -> [String?] {
        [calendar.chair(of: one, office, now: now) ?? one.chair, one.entrustedBy, mayor]
    }

    private mutating func cancelling(_ one: ModelMeeting) -> CalendarCall {
        let (account, may) = account(movers(one))
        return CalendarCall(
            account: account, method: "Meetings.Cancel",
            parameters: ["meeting": .string(one.name)],
            expected: Expected(
                !may
                    ? "Service.NotPermitted"
                    : one.span.from <= now ? "Meetings.AlreadyBegun" : nil)
        ) { simulated, _ in
            simulated.calendar?.meetings[one.number - 1].isCancelled = true
            simulated.calendar?.postpone(at: one.number)
        }
    }

    /// To another time, or on the same day: with the checks of a call, under the chair whom it
    /// keeps. Excuses are for the day for which they were asked.
    private mutating func moving(_ one: ModelMeeting) -> CalendarCall {
        var span = meetingSpan()
        if random.chance(35) {
            let from = ModelTime.day(one.span.from) * 48 + random.pick(Self.times)
            if from > now { span = Span(from: from, until: from + random.number(1...3)) }
        }
        var moved = one
        moved.span = span
        let (account, may) = account(movers(one))
        let chair = seated(moved)
        let day = ModelTime.day(span.from)
        let isShort =
            calendar.present(at: one, span, office).count < one.needed
        var refusal: String?
        if chair == nil { refusal = "Meetings.NoChair" }
        if chair != nil, isShort { refusal = "Meetings.BelowQuorum" }
        if one.kind == "citywide", day < ModelCalendar.earliestCitywide(today) {
            refusal = "Meetings.TooLate"
        }
        if ModelCalendar.isMeetingFree(day) { refusal = "Meetings.MeetingFreeWeek" }
        if !may { refusal = "Service.NotPermitted" }
        moved.chair = chair ?? ""
        if moved.chair != one.chair { moved.entrustedBy = nil }
        let found = moved
        return CalendarCall(
            account: account, method: "Meetings.Move",
            parameters: [
                "meeting": .string(one.name), "from": .string(ModelTime.text(span.from)),
                "to": .string(ModelTime.text(span.until)),
            ], expected: Expected(refusal), isIdle: span == one.span
        ) { simulated, answer in
            guard span != one.span else { return }
            simulated.calendar?.meetings[one.number - 1] = found
            simulated.calendar?.entered[one.name] = simulated.now
            try simulated.checkShown(found, answer)
        }
    }

    /// Who chairs it at its new time: whoever was named or entrusted, or convened it and is there.
    private func seated(_ moved: ModelMeeting) -> String? {
        func isHere(_ person: String) -> Bool { calendar.isHere(person, at: moved, office) }
        let isOwn: Bool
        switch moved.kind {
        case "special": isOwn = true
        case "mayorsOffice": isOwn = !calendar.isAway(moved.chair, moved.span, office)
        case "citywide": isOwn = false
        default:
            isOwn = moved.entrustedBy != nil && !calendar.isAway(moved.chair, moved.span, office)
        }
        if isOwn { return isHere(moved.chair) ? moved.chair : nil }
        return calendar.chairs(moved.kind, moved.span, office, now: now).first(where: isHere)
    }
}
