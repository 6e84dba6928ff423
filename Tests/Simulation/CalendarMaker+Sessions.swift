import Varlink

/// Sessions of the congress (Art. 57).
extension CalendarMaker {
    mutating func session() -> CalendarCall {
        let year = ModelTime.year(now)
        for year in [year, year + 1] where !calendar.sessions.contains(where: { $0.year == year }) {
            return planning(year)
        }
        let ahead = calendar.sessions.indices.filter { !calendar.sessions[$0].isOver(now) }
        guard !ahead.isEmpty else { return planning(year + 2) }
        let undated = ahead.filter { calendar.sessions[$0].day == nil }
        if let place = undated.first, random.chance(50) { return dating(place) }
        let open = ahead.filter { !calendar.sessions[$0].isTaken }
        let place = !open.isEmpty && random.chance(60) ? random.pick(open) : random.pick(ahead)
        return answering(place)
    }

    private mutating func planning(_ year: Int) -> CalendarCall {
        let leaders = Array(
            ModelCalendar.leaders.filter { _ in random.chance(60) }.prefix(6))
        let account = random.chance(80) ? clerk() : random.pick(ModelAccount.all)
        var expected: Expected =
            account.isClerk ? .done : .refused("Service.NotPermitted")
        if leaders.isEmpty || calendar.sessions.contains(where: { $0.year == year }) {
            expected = .refusedAnyhow
        }
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
                simulated.calendar?.sessions.append(
                    ModelSession(
                        name: row["id"]?.stringValue ?? "", year: year,
                        month: Int(row["month"]?.intValue ?? 0), planned: planned,
                        leader: planned, order: order))
            }
        }
    }

    private mutating func dating(_ place: Int) -> CalendarCall {
        let session = calendar.sessions[place]
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
            guard var calendar = simulated.calendar else { return }
            calendar.sessions[place] = found
            calendar.reconsider(place, office)
            simulated.calendar = calendar
            try simulated.checkSession(place, answer["session"])
        }
    }

    /// Excused, accepted or declined: by the one whose turn it is, by the one who is asked.
    private mutating func answering(_ place: Int) -> CalendarCall {
        let session = calendar.sessions[place]
        let what =
            session.isTaken
            ? random.pick(["Excuse", "Excuse", "Excuse", "Accept"])
            : random.pick(["Accept", "Decline", "Decline", "Excuse"])
        let usual = what == "Excuse" ? session.leader : session.asked
        let (account, _) = account([usual])
        var parameters: JSONObject = [
            "session": .string(session.name), "reason": .string(words),
        ]
        let by = session.state == "exhausted" && account.isClerk ? random.pick(session.order) : nil
        if let by { parameters["by"] = .string(by) }
        let person = account.isClerk ? by ?? usual : account.actingPerson
        let office = office
        let isWilling =
            session.state == "exhausted"
            ? person.map(session.order.contains) ?? false : person == session.asked
        // Somebody on leave then does not go, however willing.
        let isAway =
            session.span.flatMap { span in
                person.map { calendar.isAway($0, span, office) }
            } ?? false
        let may =
            switch what {
            case "Excuse": session.isTaken && person == session.leader
            case "Decline": session.state == "asked" && person == session.asked
            default: !session.isTaken && isWilling && !isAway
            }
        return CalendarCall(
            account: account, method: "Congress." + what, parameters: parameters,
            expected: may ? .done : .refusedAnyhow, owner: "S\(place)"
        ) { simulated, answer in
            if what == "Accept" {
                simulated.calendar?.sessions[place].state = "accepted"
                simulated.calendar?.sessions[place].leader = person ?? ""
            } else {
                simulated.calendar?.pass(place, refusing: person, except: nil, office)
            }
            try simulated.checkSession(place, answer["session"])
        }
    }
}
