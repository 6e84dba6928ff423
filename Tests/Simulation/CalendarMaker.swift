import Varlink

/// Comes up with calls about the calendar: most fit the office, some are somebody else's to give.
struct CalendarMaker {
    var random: SimulationRandom
    let office: ModelOffice
    let calendar: ModelCalendar
    let now: Slot
    let mark: Int

    var words: String { "§\(mark)§" }
    var today: Int { ModelTime.day(now) }
    var mayor: String { ModelCalendar.sheet.mayor ?? "" }
    var presider: String? { office.standing(now, now: now).holder }

    mutating func clerk() -> ModelAccount { .named("clerk\(random.number(1...3))") }
    mutating func leader() -> String { "p\(random.number(0...9))" }

    /// A clerk, one of those who may, or anybody; and whether that one may.
    mutating func account(_ persons: [String?]) -> (account: ModelAccount, may: Bool) {
        let may = persons.compactMap(\.self)
        switch random.number(0...9) {
        case 0...3: return (clerk(), true)
        case 4...6 where !may.isEmpty: return (.named(random.pick(may)), true)
        default:
            let account = random.pick(ModelAccount.all)
            return (account, account.isClerk || account.actingPerson.map(may.contains) ?? false)
        }
    }

    // MARK: Leave

    static let allConcerns = [
        "nobodyPresides", "lineOverlap", "pairedDeputyAway", "notAwayTogether", "tripProlonged",
        "mayorAbroad", "deputyAbroad", "officialAbroad",
        "meetingLosesChair", "meetingLosesQuorum", "missesMeeting", "missesSession",
        "missesReception", "missesDuty", "missesEngagement",
    ]

    /// Asked for by the person or a clerk; decided by a clerk's entry.
    mutating func leave() -> CalendarCall {
        if random.chance(32) { return presiding() }
        let undecided = office.leaves.filter { $0.state == "requested" }
        if let ending = ending() { return call(of: ending) }
        var command: ModelCommand
        if let leave = undecided.last, random.chance(60) {
            let by = office.route(leave, at: now).approver
            command = ModelCommand(
                account: clerk(),
                what: random.chance(85)
                    ? .approve(
                        leave.number, by: by, orally: false, at: nil,
                        acknowledges: Self.allConcerns)
                    : .decline(leave.number, by: by, orally: false, at: nil), mark: mark)
        } else {
            let from = (today + random.number(0...25)) * 48 + random.number(0...1) * 24
            let person = random.chance(85) ? leader() : "p\(random.number(10...33))"
            command = ModelCommand(
                account: random.chance(50) ? clerk() : .named(person),
                what: .request(
                    person, Span(from: from, until: from + random.number(1...12) * 24),
                    kind: random.pick(["official", "sick", "annual"])), mark: mark)
        }
        return call(of: command)
    }

    /// Leave that is cancelled, or from which somebody comes back: rather of one for whom a meeting
    /// waits.
    private mutating func ending() -> ModelCommand? {
        let open = office.leaves.filter { $0.isOpen && $0.span.until > now }
        guard !open.isEmpty, random.chance(30) else { return nil }
        let called = calendar.meetings.filter { !$0.isCancelled && $0.span.from > now }
        let touched = open.filter { leave in
            called.contains {
                $0.span.overlaps(leave.span) && $0.participants.contains(leave.person)
            }
        }
        let leave = random.pick(!touched.isEmpty && random.chance(75) ? touched : open)
        let what: ModelCommand.What
        if leave.span.from >= now {
            what =
                random.chance(70)
                ? .cancel(leave.number)
                : .giveBack(leave.number, leave.span.from + random.number(0...4) * 24)
        } else {
            what =
                random.chance(60)
                ? .reportBack(leave.number, nil)
                : .giveBack(leave.number, (today + random.number(0...3)) * 48)
        }
        let account =
            random.chance(50)
            ? clerk() : random.chance(80) ? .named(leave.person) : random.pick(ModelAccount.all)
        return ModelCommand(account: account, what: what, mark: mark)
    }

    // MARK: Engagements

    mutating func engagement() -> CalendarCall {
        let live = calendar.engagements.filter(\.stands)
        let waiting = live.filter { $0.state == "held" || $0.state == "submitted" }
        // What lies ahead more often than what is over.
        let ahead = live.filter { !$0.occurrences(through: today + 40).allSatisfy(isOver) }
        let recurring = ahead.filter { $0.series != nil }
        let chosen =
            !recurring.isEmpty && random.chance(50)
            ? recurring : !ahead.isEmpty && random.chance(85) ? ahead : live
        switch random.number(0...13) {
        case 0...2 where !waiting.isEmpty: return invitation(random.pick(waiting))
        case 3...4 where !live.isEmpty: return cancelling(random.pick(chosen))
        case 5...10 where !live.isEmpty: return changing(random.pick(chosen))
        default: return adding()
        }
    }

    private func isOver(_ found: (day: Int?, span: Span)) -> Bool { found.span.until <= now }

    mutating func rule(from first: Int) -> ModelRule {
        let frequency = random.pick([ModelRule.Frequency.daily, .weekly, .weekly, .monthly])
        let ends = random.number(0...2)
        let weekdays =
            frequency == .weekly && random.chance(60)
            ? Array(Set([random.number(0...6), random.number(0...6)])).sorted() : []
        return ModelRule(
            frequency: frequency, interval: random.number(1...3), weekdays: weekdays,
            dayOfMonth: random.number(1...28), count: ends == 1 ? random.number(1...6) : nil,
            until: ends == 2 ? first + random.number(62...120) : nil)
    }

    /// One or two, mostly leaders.
    mutating func participants() -> [String] {
        let persons = (0..<random.number(1...2)).map { _ in
            random.chance(85) ? leader() : "p\(random.number(10...33))"
        }
        return Array(Set(persons)).sorted()
    }

    private mutating func adding() -> CalendarCall {
        let day = today + random.number(0...12)
        let from = day * 48 + random.number(14...36)
        let span = Span(from: from, until: from + random.number(1...6))
        let isInvitation = random.chance(25)
        let what = ModelWhat(
            title: words, place: words, persons: participants(),
            visibility: random.pick(["secret", "secret", "office", "public"]),
            isInvitation: isInvitation)
        let rule = random.chance(isInvitation ? 15 : 60) ? rule(from: day) : nil
        let (account, may) = account(ModelCalendar.keepers(of: what.persons).map { $0 })
        let onRestDay =
            rule != nil && random.chance(40)
            ? random.pick(["skip", "skip", "next", "previous"]) : nil
        var parameters: JSONObject = [
            "title": .string(words), "place": .string(words), "from": .string(ModelTime.text(from)),
            "to": .string(ModelTime.text(span.until)),
            "with": .array(what.persons.map { .string($0) }),
            "visibility": .string(what.visibility),
            "kind": isInvitation ? "invitation" : "research",
        ]
        if let rule { parameters["repeat"] = .string(rule.text) }
        if let onRestDay { parameters["onRestDay"] = .string(onRestDay) }
        // Every third month may have no day before the rule ends.
        let occurs = rule?.until.map { rule?.days(from: day, through: $0).isEmpty == false } ?? true
        let (mark, now) = (mark, now)
        var new = ModelEngagement(
            number: calendar.engagements.count + 1, what: what, span: span,
            series: rule.map { ModelSeries(rule: $0, first: day) }, onRestDay: onRestDay,
            enteredBy: account.isClerk ? nil : account.actingPerson,
            state: isInvitation ? "held" : "planned")
        new.past = [what]
        let added = new
        return CalendarCall(
            account: account, method: "Engagements.Add", parameters: parameters,
            expected: !occurs
                ? .refusedAnyhow : may ? .done : .refused("Service.NotPermitted"),
            owner: "\(new.name) \(mark)"
        ) { simulated, _ in
            simulated.calendar?.engagements.append(added)
            simulated.calendar?.entered[added.name] = now
        }
    }

    /// The General Office submits it; the mayor or whoever presides decides (Art. 56).
    private mutating func invitation(_ one: ModelEngagement) -> CalendarCall {
        var parameters: JSONObject = ["engagement": .string(one.name)]
        let place = one.number - 1
        if random.chance(one.state == "held" ? 85 : 10) {
            let account = random.chance(80) ? clerk() : random.pick(ModelAccount.all)
            parameters["opinion"] = .string(words)
            let expected: Expected =
                !account.isClerk
                ? .refused("Service.NotPermitted")
                : one.state == "held" ? .done : .refused("Engagements.WrongState")
            return CalendarCall(
                account: account, method: "Engagements.Submit", parameters: parameters,
                expected: expected, owner: one.name
            ) { simulated, _ in simulated.calendar?.engagements[place].state = "submitted" }
        }
        let approves = random.chance(70)
        let now = now
        let (account, _) = account([mayor, presider])
        let by = account.isClerk ? random.pick([mayor, mayor, presider ?? mayor, "p5"]) : nil
        if let by { parameters["by"] = .string(by) }
        parameters["note"] = .string(words)
        let decider = by ?? account.actingPerson
        let isEntitled = decider == mayor || decider != nil && decider == presider
        var expected = Expected.refusedAnyhow
        if isEntitled {
            expected = one.state == "submitted" ? .done : .refused("Engagements.WrongState")
        }
        return CalendarCall(
            account: account, method: "Engagements." + (approves ? "Approve" : "Decline"),
            parameters: parameters, expected: expected, owner: one.name
        ) { simulated, _ in
            simulated.calendar?.engagements[place].state = approves ? "approved" : "declined"
            simulated.calendar?.engagements[place].decidedBy = decider
            if approves { simulated.calendar?.entered[one.name] = now }
        }
    }
}
