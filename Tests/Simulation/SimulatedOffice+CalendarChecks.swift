import DutyDesk
import OfficeJournal
import OfficeRules
import Varlink

/// What has to hold of a full calendar after every step.
extension SimulatedOffice {
    mutating func checkCalendar(_ random: inout SimulationRandom) throws {
        try hearCalendar()
        try checkPresiding(at: now)
        if lastStep.contains(" Leave.") { try checkLeaves() }
        if random.chance(20) { return try checkRotations(&random) }
        if random.chance(20) { try checkWeek(&random) }
        switch random.number(0...10) {
        case 9...10: try checkItems(&random)
        case 0: try checkEngagements(&random)
        case 1...2: try checkPreview(ofMeeting: &random)
        case 3...4: try checkCalled(&random)
        case 5: try checkPresiding(at: now + random.number(-240...480))
        case 6: try checkSight(random.pick(ModelAccount.all))
        case 7: try checkSecrets(&random)
        default: try checkFreeWeek(&random)
        }
    }

    mutating func checkCalendarWhole() throws {
        var random = SimulationRandom(seed: 1, step: 1)
        for _ in 0..<12 { try checkEngagements(&random) }
        for account in ModelAccount.all { try checkSight(account) }
        try checkLeaves()
        try checkInterval(at: now)
        try checkItems(by: .named("clerk3"))
        for one in calendar?.meetings ?? [] where !one.isCancelled { try checkCalled(one) }
        try checkTurnsWhole()
        try checkReplay()
    }

    /// Records are told once and in order; nobody is told the words of others.
    private mutating func hearCalendar() throws {
        for name in ["clerk1", "guest1"] {
            for message in process.told(to: name) ?? [] {
                try checkWords(message.bytes, .named(name))
                let records = (message["changes"].arrayValue ?? []).compactMap {
                    $0["record"]?.intValue.map { Int($0) }
                }
                let last = heard[name] ?? 0
                let all = Array(last + 1..<max(last, Int(message["record"].intValue ?? 0)) + 1)
                guard name == "clerk1" ? records == all : Set(records).isSubset(of: all) else {
                    throw SimulationFailure("\(name) heard of \(records), not of \(all)")
                }
                heard[name] = Int(message["record"].intValue ?? 0)
            }
        }
        try expect(
            "\(heard["clerk1"] ?? 0)", "\(process.desk.office.record)", "what the clerk heard of")
        watch()
        try checkWatcher()
    }

    /// Every occurrence in a range, by day and time, as the rules put them.
    private func checkEngagements(_ random: inout SimulationRandom) throws {
        guard let calendar else { return }
        let first = ModelTime.day(now) + random.number(-20...60)
        let last = first + random.number(0...30)
        let range = Span(from: first * 48, until: (last + 1) * 48)
        let answer = try process.call(
            "Engagements.List",
            [
                "from": .string(ModelTime.text(day: first)),
                "to": .string(ModelTime.text(day: last)),
            ], by: .named("clerk2"))
        let found = (answer["engagements"].arrayValue ?? []).map { row in
            ["id", "occurrence", "from", "until", "state", "title"]
                .map { row[$0]?.stringValue ?? "-" }.joined(separator: " ")
                + " \((row["participants"]?.arrayValue ?? []).compactMap(\.stringValue))"
        }
        let expected = calendar.engagements.flatMap { one in
            one.occurrences(through: last).filter { $0.span.overlaps(range) }.map { found in
                let day = found.day.map(ModelTime.text(day:)) ?? "-"
                return "\(one.name) \(day) \(ModelTime.instant(found.span.from)) "
                    + "\(ModelTime.instant(found.span.until)) \(one.state) "
                    + "\(one.what(of: found.day).title) \(one.what(of: found.day).persons)"
            }
        }
        try expect(
            "\(found.sorted())", "\(expected.sorted())",
            "engagements from \(ModelTime.text(day: first)) to \(ModelTime.text(day: last))")
    }

    private func checkFreeWeek(_ random: inout SimulationRandom) throws {
        let (year, month) = (random.number(2025...2027), random.number(1...12))
        let week = ModelCalendar.freeWeek(year, month)
        let answer = try process.call(
            "Meetings.MeetingFree",
            ["month": .string("\(year)-" + (month < 10 ? "0" : "") + "\(month)")],
            by: .named("guest2"))
        try expect(
            "\(answer.text("from") ?? "") \(answer.text("until") ?? "")",
            "\(ModelTime.text(day: week.lowerBound)) \(ModelTime.text(day: week.upperBound))",
            "the meeting-free week")
    }

    /// An engagement is told with its words to those whom it concerns, and to nobody else.
    private func checkSecrets(_ random: inout SimulationRandom) throws {
        guard let calendar, !calendar.engagements.isEmpty else { return }
        let one = random.pick(calendar.engagements)
        // Those whom it might concern more often than others.
        let near = one.what.persons + [one.decidedBy, one.enteredBy].compactMap(\.self)
        let account =
            random.chance(50) ? .named(random.pick(near)) : random.pick(ModelAccount.all)
        let day = one.own.keys.sorted().first { one.span(of: $0) != nil && random.chance(50) }
        let answer = try process.call(
            "Engagements.Show", ["engagement": .string(one.name(day))], by: account)
        guard !account.roles.isEmpty else { return }
        try expect(answer.error, nil, one.name(day))
        try checkWords(answer.bytes, account)
        let isTold = answer["engagement"]["title"]?.isNull == false
        let may = mayRead(one.what(of: day), account) || decides(one, account)
        guard isTold == may else {
            throw SimulationFailure(
                "\(account.name) sees of \(one.name(day)): \(answer.parameters)")
        }
    }

    // MARK: Whose words they are

    func mayRead(_ one: ModelEngagement, _ account: ModelAccount) -> Bool {
        mayRead(one.what, account) || decides(one, account)
    }

    /// Of words that are not of a leave: whether the account may read them.
    func mayRead(_ owner: String, _ account: ModelAccount) -> Bool {
        guard let calendar else { return true }
        let number = Int(owner.dropFirst()) ?? 0
        let person = account.actingPerson
        switch owner.first {
        case "A": return mayRead(wordsOf: owner, account)
        case "S": return person.map(calendar.turns[number].order.contains) ?? false
        case "T": return person != nil
        case "X":
            let parts = owner.dropFirst().split(separator: " ").map(String.init)
            let one = calendar.meetings[Int(parts[0]) ?? 0]
            let chair = calendar.chair(of: one, model, now: now)
            let asked = calendar.asked(
                calendar.excusers(of: parts[1], one, chair), except: parts[1], model, now: now)
            let all = [parts[1]] + asked + (one.deciders[parts[1]] ?? [])
            return person.map(all.contains) ?? false
        default: return true
        }
    }

    /// Questions of every interface by anybody: nobody reads the words of others.
    mutating func askAnything(_ random: inout SimulationRandom) throws {
        let account = random.pick(ModelAccount.all)
        let day = ModelTime.text(day: ModelTime.day(now) + random.number(-10...20))
        let month = String(day.prefix(7))
        let meeting = "M\(random.number(1...max(1, calendar?.meetings.count ?? 1)))"
        let questions: [(String, JSONObject)] = [
            ("Presiding.Today", ["day": .string(day)]), ("Weeks.Show", ["of": .string(day)]),
            ("Engagements.List", ["from": .string(day), "to": .string(day)]),
            ("Meetings.List", ["from": .string(month + "-01")]),
            ("Meetings.Show", ["meeting": .string(meeting)]),
            ("Proceedings.Items", [:]), ("Proceedings.Excuses", [:]),
            ("Proceedings.ShowMinutes", ["meeting": .string(meeting)]),
            ("Proceedings.ShowAttendance", ["meeting": .string(meeting)]),
            ("Proceedings.FollowUps", [:]), ("Proceedings.Dues", ["day": .string(day)]),
            ("Meetings.Cadence", [:]),
            ("Journal.Log", ["limit": 200]), ("Leave.List", [:]),
            (
                "Leave.Preview",
                [
                    "person": "p3", "from": .string(day), "to": .string(day), "kind": "annual",
                ]
            ),
            (
                "Engagements.Free",
                [
                    "with": ["p1", "p2"], "from": .string(day), "to": .string(day), "minutes": 60,
                ]
            ),
        ]
        for (method, parameters) in questions + Self.turnQuestions(day, ModelTime.year(now)) {
            let answer = try process.call(method, parameters, by: account)
            lastStep = "\(account.name) asks \(method) \(parameters)"
            try checkWords(answer.bytes, account)
            if !method.hasPrefix("Journal") { try checkHidden(answer, account) }
        }
        try process.settle()
    }

    /// What stood on a sheet that was issued is told of as gone (Art. 60).
    private func stoodOnSheet(_ leave: String) -> Bool {
        (calendar?.issued ?? [:]).values.contains { versions in
            versions.contains { $0.contains { $0.source == leave } }
        }
    }

    /// A leave that does not count is in no answer to whom it does not concern, save that the line
    /// may be asking for some (Art. 8), and that it overlaps one's own (Art. 8, 59). That it was
    /// recorded, administrators may read.
    func checkHidden(_ answer: SimulatedAnswer, _ account: ModelAccount) throws {
        guard !account.isClerk else { return }
        func walk(_ value: JSON) throws {
            switch value {
            case .string(let text):
                guard text.hasPrefix("L"), let number = Int(text.dropFirst()),
                    let leave = model.leave(number),
                    model.sight(of: leave, account, at: now) == .nothing,
                    !stoodOnSheet(text)
                else { return }
                throw SimulationFailure("\(account.name) is told of \(text): \(answer.parameters)")
            case .array(let values): for value in values { try walk(value) }
            case .object(let object):
                let code = object["code"]?.stringValue
                if code == "lineOverlap" || code == "pairedDeputyAway" { return }
                for member in object.members where member.key != "undecided" {
                    try walk(member.value)
                }
            default: break
            }
        }
        try walk(.object(answer.parameters))
    }
}
