import Varlink

/// Sessions, receptions and duty: planned, excused, and who goes instead.
extension CalendarMaker {
    mutating func rotation() -> CalendarCall {
        switch random.number(0...99) {
        case ..<32: session()
        case ..<60: reception()
        default: duty()
        }
    }

    /// One that is not over, and mostly one for which somebody is sought.
    private mutating func ahead(_ rotation: ModelTurn.Rotation) -> Int? {
        let ahead = calendar.turns.indices.filter {
            calendar.turns[$0].rotation == rotation && !calendar.turns[$0].isOver(now)
        }
        let open = ahead.filter { !calendar.turns[$0].isTaken }
        guard !ahead.isEmpty else { return nil }
        // What is over is nobody's to give any more.
        let over = calendar.turns.indices.filter {
            calendar.turns[$0].rotation == rotation && calendar.turns[$0].isOver(now)
        }
        if !over.isEmpty, random.chance(4) { return random.pick(over) }
        if !open.isEmpty, random.chance(60) { return random.pick(open) }
        // The near ones more often, so that more happens to each.
        return random.pick(random.chance(50) ? Array(ahead.prefix(4)) : ahead)
    }

    // MARK: Sessions

    private mutating func session() -> CalendarCall {
        let year = ModelTime.year(now)
        let sessions = calendar.turns.filter { $0.rotation == .congress }
        for year in [year, year + 1] where !sessions.contains(where: { $0.year == year }) {
            return planning(year)
        }
        let undated = calendar.turns.indices.filter { place in
            let turn = calendar.turns[place]
            return turn.rotation == .congress && turn.day == nil && !turn.isOver(now)
        }
        if let place = undated.first, random.chance(40) { return dating(place) }
        guard let place = ahead(.congress) else { return planning(year + 2) }
        return answering(place)
    }

    private mutating func planning(_ year: Int) -> CalendarCall {
        let leaders = Array(
            ModelCalendar.leaders.filter { _ in random.chance(60) }.prefix(6))
        let account = random.chance(80) ? clerk() : random.pick(ModelAccount.all)
        var expected: Expected =
            account.isClerk ? .done : .refused("Service.NotPermitted")
        let isPlanned = calendar.turns.contains { $0.rotation == .congress && $0.year == year }
        if leaders.isEmpty || isPlanned { expected = .refusedAnyhow }
        return CalendarCall(
            account: account, method: "Congress.Plan",
            parameters: [
                "year": .int(Int64(year)), "leaders": .array(leaders.map { .string($0) }),
            ], expected: expected
        ) { simulated, answer in
            for row in answer["sessions"].arrayValue ?? [] {
                let order = (row["order"]?.arrayValue ?? []).compactMap(\.stringValue)
                let planned = row["leader"]?.stringValue ?? ""
                guard order.sorted() == leaders.sorted(), order.first == planned else {
                    throw SimulationFailure("an order that is not the leaders': \(row)")
                }
                simulated.calendar?.turns.append(
                    ModelTurn(
                        name: row["id"]?.stringValue ?? "", rotation: .congress, kind: "session",
                        year: year, month: Int(row["month"]?.intValue ?? 0), planned: planned,
                        leader: planned, counted: planned, order: order))
            }
        }
    }

    private mutating func dating(_ place: Int) -> CalendarCall {
        let session = calendar.turns[place]
        let first = ModelTime.day(year: session.year, month: session.month, day: 1)
        let day = max(first + random.number(0...27), ModelTime.day(now))
        var dated = session
        dated.day = day
        let (office, found) = (office, dated)
        return CalendarCall(
            account: clerk(), method: "Congress.SetDay",
            parameters: [
                "session": .string(session.name), "day": .string(ModelTime.text(day: day)),
            ],
            expected: ModelTime.year(day * 48) == session.year && !dated.isOver(now)
                ? .done : .refusedAnyhow
        ) { simulated, answer in
            simulated.calendar?.turns[place] = found
            simulated.calendar?.reconsider(place, office)
            try simulated.checkTurn(place, answer["session"])
        }
    }

    // MARK: Receptions

    private mutating func reception() -> CalendarCall {
        let planned = calendar.plans.filter { $0.rotation == .reception }
        if planned.isEmpty || random.chance(18) { return planningReceptions() }
        guard let place = ahead(.reception) else { return planningReceptions() }
        return answering(place)
    }

    /// Mostly those of the last plan, one more or one less.
    private mutating func members(
        _ rotation: ModelTurn.Rotation, _ list: String, of people: [String]
    ) -> [String] {
        guard var members = calendar.plans(rotation, list).last?.members, random.chance(80) else {
            return people.filter { _ in random.chance(36) }
        }
        let others = people.filter { !members.contains($0) }
        if members.count > 1, random.chance(40) {
            members.remove(at: random.number(0...members.count - 1))
        }
        if !others.isEmpty, random.chance(40) {
            members.insert(random.pick(others), at: random.number(0...members.count))
        }
        return members
    }

    /// The days after the last plan, or some that may be planned already, or be over.
    private mutating func days(
        _ rotation: ModelTurn.Rotation, _ list: String, _ lengths: ClosedRange<Int>
    ) -> ClosedRange<Int> {
        let today = ModelTime.day(now)
        let last = calendar.plans(rotation, list).map(\.days.upperBound).max() ?? 0
        var first = random.chance(40) ? today : today + random.number(-1...6)
        if last >= today, random.chance(80) { first = last + 1 }
        return first...first + random.number(lengths)
    }

    /// Why a plan is refused before anybody looks at its slots.
    private func refusal(
        _ account: ModelAccount, _ days: ClosedRange<Int>, _ members: [[String]],
        _ rotation: ModelTurn.Rotation, _ list: String
    ) -> String? {
        guard account.isClerk else { return "Service.NotPermitted" }
        let isKnown = members.joined().allSatisfy { ModelCalendar.sheet.person($0) != nil }
        guard isKnown else { return "Service.UnknownPerson" }
        guard days.lowerBound >= ModelTime.day(now), members.allSatisfy({ !$0.isEmpty }) else {
            return "Service.InvalidField"
        }
        let isPlanned = calendar.plans(rotation, list).contains { $0.days.overlaps(days) }
        return isPlanned ? rotation.interface + ".AlreadyPlanned" : nil
    }

    private mutating func planningReceptions() -> CalendarCall {
        let list = random.pick(["leaders", "heads"])
        let people = list == "leaders" ? (0...9).map { "p\($0)" } : (14...20).map { "p\($0)" }
        var members = members(.reception, list, of: people)
        // Nobody is called that.
        if random.chance(4) { members.append("p37") }
        let days = days(.reception, list, 6...50)
        let account = random.chance(85) ? clerk() : random.pick(ModelAccount.all)
        // The first day may be one of them, and over already.
        let weekday =
            random.chance(40) ? ModelTime.weekday(days.lowerBound) : random.number(0...6)
        let everyWeeks = random.chance(40) ? nil : random.number(1...3)
        let onRestDay = random.pick([nil, "skip", "next", "previous"])
        var parameters: JSONObject = [
            "list": .string(list), "with": .array(members.map { .string($0) }),
            "weekday": .string(
                [
                    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
                ][weekday]), "from": .string(ModelTime.text(day: days.lowerBound)),
            "to": .string(ModelTime.text(day: days.upperBound)),
        ]
        if let everyWeeks { parameters["everyWeeks"] = .int(Int64(everyWeeks)) }
        if let onRestDay { parameters["onRestDay"] = .string(onRestDay) }
        let held = calendar.turns.filter { $0.rotation == .reception && $0.list == list }
        let slots = ModelCalendar.receptionDays(
            days, weekday: weekday, everyWeeks: everyWeeks ?? 1, onRestDay: onRestDay ?? "next",
            today: ModelTime.day(now)
        ).filter { day in !held.contains { $0.day == day } }.map {
            (day: $0, kind: "reception")
        }
        let refusal =
            refusal(account, days, [members], .reception, list)
            ?? (slots.isEmpty ? "Service.InvalidField" : nil)
        let (office, now) = (office, now)
        return CalendarCall(
            account: account, method: "Receptions.Plan", parameters: parameters,
            expected: Expected(refusal)
        ) { simulated, answer in
            let rows = answer["receptions"].arrayValue ?? []
            try simulated.calendar?.take(
                .reception, list, days, members, slots, rows.map { ModelTurn.planned($0) }, office,
                now: now)
            try simulated.checkTurns(rows)
            try simulated.checkFairness(.reception, list)
        }
    }

    // MARK: Duty

    private mutating func duty() -> CalendarCall {
        let planned = calendar.plans.filter { $0.rotation == .duty }
        if planned.isEmpty || random.chance(9) { return planningDuty() }
        let offered = calendar.turns.indices.filter {
            calendar.turns[$0].offer != nil && !calendar.turns[$0].isOver(now)
        }
        if !offered.isEmpty, random.chance(45) { return exchanging(random.pick(offered)) }
        guard let place = ahead(.duty) else { return planningDuty() }
        return random.chance(35) ? offering(place) : answering(place)
    }

    private mutating func planningDuty() -> CalendarCall {
        let leaders =
            random.chance(15)
            ? nil : members(.duty, "leader", of: ModelCalendar.leaders)
        // Two of them are leaders as well.
        let people = [2, 5, 7, 8, 9, 10, 11].map { "p\($0)" }
        var officers = members(.duty, "officer", of: people)
        if random.chance(4) { officers.append("p36") }
        let days = days(.duty, "leader", 2...24)
        let account = random.chance(85) ? clerk() : random.pick(ModelAccount.all)
        var parameters: JSONObject = [
            "officers": .array(officers.map { .string($0) }),
            "from": .string(ModelTime.text(day: days.lowerBound)),
            "to": .string(ModelTime.text(day: days.upperBound)),
        ]
        if let leaders { parameters["leaders"] = .array(leaders.map { .string($0) }) }
        let slots = days.map { (day: $0, kind: ModelCalendar.duty($0)) }
        let (office, now, named) = (office, now, officers)
        let inRank = leaders ?? ModelCalendar.leaders
        return CalendarCall(
            account: account, method: "Duty.Plan", parameters: parameters,
            expected: Expected(refusal(account, days, [inRank, officers], .duty, "leader"))
        ) { simulated, answer in
            let rows = answer["duties"].arrayValue ?? []
            for (part, members) in [("leader", inRank), ("officer", named)] {
                let own = rows.filter { $0["part"]?.stringValue == part }
                try simulated.calendar?.take(
                    .duty, part, days, members, slots, own.map { ModelTurn.planned($0) }, office,
                    now: now)
            }
            try simulated.checkTurns(rows)
            for part in ["leader", "officer"] { try simulated.checkFairness(.duty, part) }
        }
    }

    /// One's own duty for somebody's other one.
    private mutating func offering(_ place: Int) -> CalendarCall {
        let turn = calendar.turns[place]
        let fitting = calendar.turns.filter {
            $0.rotation == .duty && $0.list == turn.list && $0.leader != turn.leader && $0.isTaken
                && !$0.isOver(now)
        }
        let duties = calendar.turns.filter { $0.rotation == .duty }
        let other =
            fitting.isEmpty || random.chance(15) ? random.pick(duties) : random.pick(fitting)
        let (account, _) = account([turn.leader])
        let person = account.isClerk ? turn.leader : account.actingPerson
        let may =
            person == turn.leader && other.list == turn.list && other.leader != turn.leader
            && calendar.canExchange(turn, other, office, now: now)
        return CalendarCall(
            account: account, method: "Duty.Swap",
            parameters: ["duty": .string(turn.name), "with": .string(other.name)],
            expected: may ? .done : .refusedAnyhow
        ) { simulated, answer in
            simulated.calendar?.turns[place].offer = (other.name, turn.leader)
            try simulated.checkTurn(place, answer["duty"])
        }
    }

    /// What is offered is agreed by whoever's duty is asked for, or ended by either.
    private mutating func exchanging(_ place: Int) -> CalendarCall {
        let turn = calendar.turns[place]
        guard let offer = turn.offer, let other = calendar.place(offer.with) else {
            return answering(place)
        }
        let two = calendar.turns[other]
        let agrees = random.chance(70)
        let (account, _) = account([two.leader, agrees ? nil : turn.leader])
        var parameters: JSONObject = ["duty": .string(turn.name)]
        let by =
            account.isClerk && random.chance(20) ? random.pick([turn.leader, two.leader]) : nil
        if let by { parameters["by"] = .string(by) }
        let person = account.isClerk ? by ?? two.leader : account.actingPerson
        // Either may have got another holder since.
        let stands = turn.leader == offer.by
        guard agrees else {
            parameters["reason"] = .string(words)
            let may = stands && (person == turn.leader || person == two.leader)
            return CalendarCall(
                account: account, method: "Duty.EndSwap", parameters: parameters,
                expected: may ? .done : .refusedAnyhow, owner: "S\(place)"
            ) { simulated, answer in
                simulated.calendar?.turns[place].offer = nil
                try simulated.checkTurn(place, answer["duty"])
            }
        }
        let may =
            stands && person == two.leader
            && calendar.canExchange(turn, two, office, now: now)
        return CalendarCall(
            account: account, method: "Duty.Agree", parameters: parameters,
            expected: may ? .done : .refusedAnyhow
        ) { simulated, answer in
            simulated.calendar?.exchange(place, other)
            try simulated.checkTurn(place, answer["duty"])
        }
    }

    // MARK: Answers

    /// Excused, accepted or declined: by the one whose turn it is, by the one who is asked.
    private mutating func answering(_ place: Int) -> CalendarCall {
        let turn = calendar.turns[place]
        let what =
            turn.isTaken
            ? random.pick(["Excuse", "Excuse", "Excuse", "Accept"])
            : random.pick(["Accept", "Decline", "Decline", "Excuse"])
        let usual = what == "Excuse" ? turn.leader : turn.asked
        let (account, _) = account([usual])
        var parameters: JSONObject = [
            turn.rotation.field: .string(turn.name), "reason": .string(words),
        ]
        var by = turn.state == "exhausted" && account.isClerk ? random.pick(turn.order) : nil
        if account.isClerk, random.chance(10) { by = random.pick(turn.order + ["p20"]) }
        if let by { parameters["by"] = .string(by) }
        let person = account.isClerk ? by ?? usual : account.actingPerson
        let office = office
        let isWilling =
            turn.state == "exhausted"
            ? person.map(turn.order.contains) ?? false : person == turn.asked
        // Somebody on leave then does not go, however willing.
        let isAway =
            turn.span.flatMap { span in
                person.map { calendar.isAway($0, span, office) }
            } ?? false
        let may =
            switch what {
            case "Excuse": turn.isTaken && person == turn.leader
            case "Decline": turn.state == "asked" && person == turn.asked
            default: !turn.isTaken && isWilling && !isAway
            }
        return CalendarCall(
            account: account, method: "\(turn.rotation.interface).\(what)", parameters: parameters,
            expected: may && !turn.isOver(now) ? .done : .refusedAnyhow, owner: "S\(place)"
        ) { simulated, answer in
            if what == "Accept" {
                simulated.calendar?.turns[place].state = "accepted"
                simulated.calendar?.turns[place].leader = person ?? ""
            } else {
                simulated.calendar?.pass(place, refusing: person, except: nil, office)
            }
            try simulated.checkTurn(place, answer[turn.rotation.field])
        }
    }
}

extension ModelTurn {
    /// Id and person of a turn as it was just planned.
    fileprivate static func planned(_ row: JSON) -> (name: String, planned: String) {
        (row["id"]?.stringValue ?? "", row["planned"]?.stringValue ?? "")
    }
}
