import Varlink

/// What is told of items: where they stand, how far they have come, what is missing, and who has to
/// rule on them now (Art. 20, 21, 41).
extension SimulatedOffice {
    func checkItems(_ random: inout SimulationRandom) throws {
        guard let calendar, !calendar.items.isEmpty else { return }
        let any = random.pick(calendar.items)
        let choice = random.number(0...3)
        let meeting = choice == 1 ? any.meeting : nil
        let state = choice == 2 ? any.state : nil
        let person = choice == 3 ? "p\(random.number(0...6))" : nil
        try checkItems(
            by: random.chance(50) ? .named("clerk1") : random.pick(ModelAccount.all),
            meeting: meeting, state: state, awaiting: person)
    }

    func checkItems(
        by account: ModelAccount, meeting: Int? = nil, state: String? = nil,
        awaiting person: String? = nil
    ) throws {
        guard let calendar else { return }
        var parameters: JSONObject = [:]
        if let meeting { parameters["meeting"] = .string("M\(meeting)") }
        if let state { parameters["state"] = .string(state) }
        if let person { parameters["awaiting"] = .string(person) }
        let answer = try process.call("Proceedings.Items", parameters, by: account)
        try checkWords(answer.bytes, account)
        try checkHidden(answer, account)
        guard !account.roles.isEmpty else {
            return try expect(answer.error, "org.preside.Service.NotPermitted", account.name)
        }
        let found = calendar.items.indices.filter { place in
            let item = calendar.items[place]
            return meeting.map { item.meeting == $0 } ?? true
                && state.map { item.state == $0 } ?? true
                && person.map { isAwaited($0, place) } ?? true
        }
        let what = "items \(parameters) for \(account.name)"
        try expect("\(answer["count"].intValue ?? -1)", "\(found.count)", what)
        let seesThem = account.isClerk || account.actingPerson != nil
        let shown = (answer["items"].arrayValue ?? []).map(seen)
        try expect("\(shown)", "\(seesThem ? found.map(expectedItem) : [])", what)
    }

    /// Whose turn it is: the leader in charge, or the mayor, or whoever stands in.
    private func isAwaited(_ person: String, _ place: Int) -> Bool {
        let (holders, standIn) = rulers(place)
        return holders.first == person || standIn == person
    }

    private func rulers(_ place: Int) -> (holders: [String], standIn: String?) {
        guard let calendar, let mayor = ModelCalendar.sheet.mayor else { return ([], nil) }
        let item = calendar.items[place]
        var holders: [String]
        switch item.state {
        case "proposed":
            holders = [ModelCalendar.sheet.leaderInCharge(of: "d\(item.department)") ?? mayor]
        case "reviewed": holders = [mayor]
        default: return ([], nil)
        }
        let all = calendar.asked(holders, model, now: now)
        if !holders.contains(mayor) { holders.append(mayor) }
        return (holders, all.first { !holders.contains($0) })
    }

    private func expectedItem(_ place: Int) -> String {
        guard let item = calendar?.items[place] else { return "" }
        let meeting = item.meeting.map { calendar?.meetings[$0 - 1] } ?? nil
        var papers = "null"
        if let meeting {
            let isOpen =
                ModelCalendar.hasPapers(meeting.kind) && !item.isAdmitted && item.papers == nil
                && ModelTime.day(now) < ModelTime.day(meeting.span.from)
            papers = isOpen ? "null" : "\(item.hasPapers(at: meeting))"
        }
        let (holders, standIn) = rulers(place)
        return "T\(place + 1) d\(item.department) \(item.meeting.map { "M\($0)" } ?? "-") "
            + "\(item.state) \(item.isMajor) \(item.touchesInterests) \(item.checklist.sorted()) "
            + "\(item.missing.sorted()) \(item.papers.map(ModelTime.instant) ?? "-") \(papers) "
            + "\(item.isAdmitted) \(holders) \(standIn ?? "-")"
    }

    private func seen(_ item: JSON) -> String {
        func text(_ name: String) -> String { item[name]?.stringValue ?? "-" }
        func bool(_ name: String) -> String {
            item[name]?.boolValue.map { "\($0)" } ?? "null"
        }
        func texts(_ name: String) -> [String] {
            (item[name]?.arrayValue ?? []).compactMap(\.stringValue)
        }
        let checklist = (item["checklist"]?.arrayValue ?? []).compactMap {
            $0["piece"]?.stringValue
        }
        let isAdmitted = item["admission"]?.objectValue != nil
        return "\(text("id")) \(text("department")) \(text("meeting")) \(text("state")) "
            + "\(bool("major")) \(bool("touchesInterests")) \(checklist.sorted()) "
            + "\(texts("missing").sorted()) \(text("papers")) \(bool("papersInTime")) "
            + "\(isAdmitted) \(texts("asked")) \(text("standIn"))"
    }
}
