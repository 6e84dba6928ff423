import Varlink

/// What has to hold of sessions, receptions and duty.
extension SimulatedOffice {
    /// A turn as it is told is as the model has it.
    func checkTurn(_ place: Int, _ row: JSON) throws {
        guard let turn = calendar?.turns[place] else { return }
        func text(_ name: String) -> String { row[name]?.stringValue ?? "-" }
        var found = ["id", "leader", "planned", "state", "day", "from", "until"].map(text)
        var expected = [
            turn.name, turn.leader, turn.planned, turn.state,
            turn.day.map(ModelTime.text(day:)) ?? "-",
            turn.span.map { ModelTime.instant($0.from) } ?? "-",
            turn.span.map { ModelTime.instant($0.until) } ?? "-",
        ]
        if turn.state == "asked" {
            // Who was asked last stays named when it was accepted.
            found.append(text("asked"))
            expected.append(turn.asked ?? "-")
        }
        if turn.rotation == .reception {
            found.append(text("list"))
            expected.append(turn.list)
        }
        if turn.rotation == .duty {
            let offer = row["offer"]
            found += [text("part"), text("kind")]
            found += ["with", "by"].map { offer?[$0]?.stringValue ?? "-" }
            expected += [turn.list, turn.kind, turn.offer?.with ?? "-", turn.offer?.by ?? "-"]
        }
        let refused = (row["skipped"]?.arrayValue ?? []).filter {
            ["excused", "declined"].contains($0["why"]?.stringValue)
        }
        found += Set(refused.compactMap { $0["person"]?.stringValue }).sorted()
        expected += turn.refused.sorted()
        try expect(
            found.joined(separator: " "), expected.joined(separator: " "), "the turn \(turn.name)")
    }

    /// Turns that are told, each under its id.
    func checkTurns(_ rows: [JSON]) throws {
        for row in rows {
            guard let name = row["id"]?.stringValue, let place = calendar?.place(name) else {
                throw SimulationFailure("a turn that there is not: \(row)")
            }
            try checkTurn(place, row)
        }
    }

    /// Who decides about a leave is told for which turns somebody else goes, or is asked.
    func checkChanged(_ rows: [JSON], since before: [ModelTurn]) throws {
        let found = rows.map { row in
            ["turn", "day", "state", "leader", "asked"].map { row[$0]?.stringValue ?? "-" }
        }
        let changed = zip(before, calendar?.turns ?? []).filter { was, turn in
            was.state != turn.state || was.leader != turn.leader || was.person != turn.person
        }
        let expected = changed.map { _, turn in
            [
                turn.name, turn.day.map(ModelTime.text(day:)) ?? "-", turn.state, turn.leader,
                turn.state == "asked" ? turn.asked ?? "-" : "-",
            ]
        }
        try expect(
            "\(found.map { "\($0)" }.sorted())", "\(expected.map { "\($0)" }.sorted())",
            "the turns that a leave changes")
    }

    /// What of turns stands on the day board, and for which there is an alarm.
    private func checkBoard(_ day: Int) throws {
        let answer = try process.call(
            "Presiding.Today", ["day": .string(ModelTime.text(day: day))], by: .named("clerk3"))
        let whole = Span(
            from: day * ModelTime.slotsOfDay, until: (day + 1) * ModelTime.slotsOfDay)
        let turns = calendar?.turns ?? []
        let shown = turns.compactMap { turn -> String? in
            guard let span = turn.span, span.overlaps(whole) else { return nil }
            return "\(turn.name) \(turn.person ?? "-") \(turn.isTaken) "
                + "\(ModelTime.instant(span.from)) \(ModelTime.instant(span.until))"
        }
        let found = (answer["calendar"].arrayValue ?? []).compactMap { row -> String? in
            guard ["session", "reception", "duty"].contains(row["what"]?.stringValue) else {
                return nil
            }
            let persons = (row["persons"]?.arrayValue ?? []).compactMap(\.stringValue)
            return "\(row["source"]?.stringValue ?? "-") \(persons.first ?? "-") "
                + "\(row["settled"]?.boolValue ?? false) \(row["from"]?.stringValue ?? "-") "
                + "\(row["until"]?.stringValue ?? "-")"
        }
        try expect(
            "\(found.sorted())", "\(shown.sorted())", "turns of \(ModelTime.text(day: day))")
        let alerts = (answer["alerts"].arrayValue ?? []).compactMap { row -> String? in
            row["turn"]?.stringValue.map {
                "\(row["code"]?.stringValue ?? "-") \($0) \(row["person"]?.stringValue ?? "-")"
            }
        }
        let amiss = turns.filter { !$0.isOver(now) }.compactMap { turn -> String? in
            switch turn.state {
            case "exhausted": return "turnExhausted \(turn.name) -"
            case "asked": return "turnAwaitsAnswer \(turn.name) \(turn.asked ?? "-")"
            default:
                // Planned although everybody was away.
                guard let span = turn.span, calendar?.isAway(turn.leader, span, model) ?? false
                else { return nil }
                return "turnLeaderAway \(turn.name) \(turn.leader)"
            }
        }
        try expect("\(alerts.sorted())", "\(amiss.sorted())", "what is amiss with turns")
    }

    /// The turns of some days, as anybody is told them; or how people fared.
    mutating func checkRotations(_ random: inout SimulationRandom) throws {
        guard let calendar else { return }
        if let plan = calendar.plans.last, random.chance(30) {
            let one = random.chance(50) ? plan : random.pick(calendar.plans)
            return try checkFairness(one.rotation, one.list)
        }
        let first = ModelTime.day(now) + random.number(-20...20)
        if random.chance(30) { return try checkBoard(first) }
        // Mostly somebody who takes turns, and is told why others do not go.
        let asks =
            calendar.turns.isEmpty || random.chance(40)
            ? random.pick(ModelAccount.all) : .named(random.pick(random.pick(calendar.turns).order))
        try checkShown(
            first...first + random.number(0...40), asks,
            of: random.chance(30) ? "p\(random.number(0...11))" : nil)
    }

    /// All turns of some days: each once, none that there is not.
    private func checkShown(
        _ days: ClosedRange<Int>, _ account: ModelAccount, of person: String? = nil
    ) throws {
        let range: JSONObject = [
            "from": .string(ModelTime.text(day: days.lowerBound)),
            "to": .string(ModelTime.text(day: days.upperBound)),
        ]
        for (rotation, name) in [(ModelTurn.Rotation.reception, "receptions"), (.duty, "duties")] {
            var parameters = range
            if rotation == .duty, let person { parameters["person"] = .string(person) }
            let answer = try process.call(rotation.interface + ".Show", parameters, by: account)
            try checkWords(answer.bytes, account)
            try checkHidden(answer, account)
            guard !account.roles.isEmpty else {
                try expect(answer.error, "org.preside.Service.NotPermitted", account.name)
                continue
            }
            let rows = answer[name].arrayValue ?? []
            try checkTurns(rows)
            let shown = (calendar?.turns ?? []).filter { turn in
                guard turn.rotation == rotation, let day = turn.day, days.contains(day) else {
                    return false
                }
                guard rotation == .duty, let person else { return true }
                return turn.planned == person || turn.leader == person
                    || turn.state == "asked" && turn.asked == person
            }
            try expect(
                "\(rows.compactMap { $0["id"]?.stringValue }.sorted())",
                "\(shown.map(\.name).sorted())", "\(name) on \(days)")
            let isProvisional = shown.contains { turn in
                turn.day.map { !(2025...2026).contains(ModelTime.date($0).year) } ?? false
            }
            try expect(
                "\(answer["provisional"].boolValue ?? false)", "\(isProvisional)",
                "whether \(name) on \(days) are provisional")
        }
    }

    /// How the people of the last plan fared, in its order: what counts for each, what was taken,
    /// and for what somebody else had to be found.
    func checkFairness(_ rotation: ModelTurn.Rotation, _ list: String) throws {
        guard let calendar, let last = calendar.plans(rotation, list).last else { return }
        let answer = try process.call(
            rotation.interface + ".Fairness",
            [rotation == .duty ? "part" : "list": .string(list)], by: .named("guest1"))
        let plans = calendar.plans(rotation, list)
        let rows = answer["people"].arrayValue ?? []
        let kinds = rotation == .duty ? ["night", "weekend", "holiday"] : ["reception"]
        let expected = kinds.flatMap { kind in
            (last.orders[kind] ?? []).compactMap { calendar.fared($0, kind, plans, now: now) }
        }
        // What became of a duty before it was exchanged is not told from what did after.
        let isPlain = plans.allSatisfy { !calendar.turns[$0.turns].contains(where: \.wasExchanged) }
        let found = rows.map { row in
            let words = ["person", "kind", "since"].map { row[$0]?.stringValue ?? "-" }
            let counts = ["planned", "taken", "stoodIn", "level", "excused"].map {
                Int(row[$0]?.intValue ?? -1)
            }
            return words + counts.dropLast(isPlain ? 0 : 1).map { "\($0)" }
        }
        try expect(
            "\(found)", "\(expected.map { isPlain ? $0 : Array($0.dropLast()) })",
            "how \(rotation) \(list) fared")
    }

    /// Every turn there is.
    func checkTurnsWhole() throws {
        let turns = calendar?.turns ?? []
        for year in Set(turns.filter { $0.rotation == .congress }.map(\.year)) {
            let shown = try process.call(
                "Congress.Show", ["year": .int(Int64(year))], by: .named("clerk1"))
            try checkTurns(shown["sessions"].arrayValue ?? [])
            try expect(
                "\(shown["sessions"].arrayValue?.count ?? 0)",
                "\(turns.filter { $0.rotation == .congress && $0.year == year }.count)",
                "the sessions of \(year)")
        }
        let days = turns.compactMap(\.day)
        guard let first = days.min(), let last = days.max() else { return }
        for begin in stride(from: first, through: last, by: 300) {
            try checkShown(begin...begin + 299, .named("clerk2"))
        }
        for plan in calendar?.plans ?? [] { try checkFairness(plan.rotation, plan.list) }
    }

    /// Questions about turns and whom the mayor entrusts.
    static func turnQuestions(_ day: String, _ year: Int) -> [(String, JSONObject)] {
        [
            ("Congress.Show", ["year": .int(Int64(year))]), ("Congress.Fairness", [:]),
            ("Receptions.Show", [:]), ("Receptions.Fairness", ["list": "leaders"]),
            ("Duty.Show", ["from": .string(day)]), ("Duty.Fairness", ["part": "officer"]),
            ("Presiding.Entrustments", ["from": "2025-01-01"]),
            ("Presiding.Away", ["day": .string(day)]),
        ]
    }
}
