import CivilTime

extension View {
    /// The day at a glance.
    package func today(_ facts: Facts, names: Names) -> [String] {
        dayHeading(facts) + presiding(facts) + whoIsAway(facts)
            + part(.dueBack, facts.list("dueBack"))
            + calendar(facts, names)
            + part(.awaiting, facts.list("undecided"))
            + attention(facts.list("attention"), names)
            + owed(facts, names)
            + alerts(facts, names)
    }

    private func dayHeading(_ facts: Facts) -> [String] {
        let office = facts.text("office").map { ink($0, .bold) + "  " } ?? ""
        let weekday = wording.word(WeekdayName.self, facts.text("weekday")) ?? ""
        let kind = phrase(facts.flag("working") ? .workingDay : .restDay)
        let why = facts.text("why").flatMap(DayWhy.init(rawValue:))
        var reason = facts.text("holiday") ?? ""
        // 'working day (weekday)' and 'day of rest (weekend)' would say nothing twice over.
        if let why, why != .weekday, why != .holiday || reason.isEmpty {
            reason = wording.list([why.said(by: wording), reason].filter { !$0.isEmpty })
        }
        let day = "\(facts.text("day") ?? "-") \(weekday)  \(kind)"
        let line = office + day + (reason.isEmpty ? "" : wording.bracketed(reason))
        return [line] + (facts.flag("provisional") ? ["  " + phrase(.provisional)] : [])
    }

    private func presiding(_ facts: Facts) -> [String] {
        let day = facts.text("day").flatMap { Day($0) }
        return ["", section(.presiding)] + segments(facts.list("segments"), on: day)
    }

    private func whoIsAway(_ facts: Facts) -> [String] {
        let absences = facts.list("absences")
        guard !absences.isEmpty else { return ["", phrase(.nobodyAway)] }
        return ["", section(.away)] + self.absences(absences)
    }

    /// A section that is not there when it has nothing to say.
    private func part(_ title: Phrase, _ absences: [Facts]) -> [String] {
        absences.isEmpty ? [] : ["", section(title)] + self.absences(absences)
    }

    /// Meetings and turns in order of begin, then the engagements of each leader.
    private func calendar(_ facts: Facts, _ names: Names) -> [String] {
        guard let day = facts.text("day").flatMap({ Day($0) }) else { return [] }
        let entries = facts.list("calendar")
        let others = entries.filter { $0.text("what") != WeekWhat.engagement.rawValue }
        let engagements = entries.filter { $0.text("what") == WeekWhat.engagement.rawValue }
        return meetings(others, on: day, names) + self.engagements(engagements, on: day, names)
    }

    private func meetings(_ entries: [Facts], on day: Day, _ names: Names) -> [String] {
        guard !entries.isEmpty else { return [] }
        var table = Table([.at, .what, .title, .people, .id].map(column))
        for entry in entries {
            table.add([
                Cell(moments.hours(entry.text("from"), entry.text("until"), on: day)),
                Cell(wording.word(WeekWhat.self, entry.text("what"))),
                Cell(entry.text("title") ?? kind(entry), .bold),
                Cell(takers(entry, names), entry.bool("settled") == false ? .yellow : .plain),
                Cell(entry.text("source"), .dim),
            ])
        }
        return ["", section(.calendar)] + table.lines(ink)
    }

    /// Who takes part; of a turn that nobody has yet, who is asked, or that there is nobody.
    private func takers(_ entry: Facts, _ names: Names) -> String {
        let people = wording.list(entry.texts("persons").map { names.name($0) })
        guard entry.bool("settled") == false else { return people }
        return people.isEmpty
            ? wording.word(TurnState.exhausted)
            : people + wording.bracketed(wording.word(TurnState.asked))
    }

    private func engagements(_ entries: [Facts], on day: Day, _ names: Names) -> [String] {
        guard !entries.isEmpty else { return [] }
        var table = Table([.person, .at, .title, .id].map(column))
        var told: Set<String> = []
        for person in entries.flatMap({ $0.texts("persons") }) {
            guard told.insert(person).inserted else { continue }
            let own = entries.filter { $0.texts("persons").contains(person) }
            for (number, entry) in own.enumerated() {
                table.add([
                    Cell(number == 0 ? names.name(person) : nil),
                    Cell(moments.hours(entry.text("from"), entry.text("until"), on: day)),
                    Cell(entry.text("title") ?? phrase(.engaged), .bold),
                    Cell(entry.text("source"), .dim),
                ])
            }
        }
        return ["", section(.engagements)] + table.lines(ink)
    }

    /// What lies ahead and needs attention, with what to type once it was seen.
    func attention(_ open: [Facts], _ names: Names) -> [String] {
        guard !open.isEmpty else { return [] }
        return ["", ink(phrase(.attention), .yellow)] + open.map { "  " + attention(of: $0, names) }
    }

    /// One of them.
    func attention(of facts: Facts, _ names: Names) -> String {
        let what = wording.word(ConcernCode.self, facts.text("code")) ?? ""
        let about = [facts.text("about"), facts.text("with")].compactMap { $0 }
        let people = wording.list(facts.texts("persons").map { names.name($0) })
        let period = facts.text("from").map { moments.period($0, facts.text("until")) }
        return wording.list([people, what].filter { !$0.isEmpty }) + "  "
            + [period, about.joined(separator: " "), facts.text("code")]
            .compactMap { $0 }.joined(separator: "  ")
            + wording.bracketed(wording.because(facts.count("article") ?? 0))
    }

    /// What is owed about meetings.
    private func owed(_ facts: Facts, _ names: Names) -> [String] {
        facts.list("dues").isEmpty
            ? [] : ["", section(.dues)] + dues(facts, names: names, indent: 2)
    }

    /// What is amiss now.
    func alerts(_ facts: Facts, _ names: Names) -> [String] {
        let alerts = facts.list("alerts")
        guard !alerts.isEmpty else { return [] }
        let more =
            (facts.count("overdueReturns") ?? 0)
            - alerts.count { $0.text("code") == AlertCode.overdueReturn.rawValue }
        return ["", ink(phrase(.alerts), .red)] + alerts.map { "  ! " + alert($0, names) }
            + (more > 0 ? ["  ! " + wording.moreOverdue(more)] : [])
    }

    /// One of them.
    func alert(_ alert: Facts, _ names: Names) -> String {
        alertText(alert, names) + wording.bracketed(wording.because(alert.count("article") ?? 0))
    }

    /// Which turn an alert is about: its day or month, what it counts as, the part or list.
    private func turnOf(_ alert: Facts) -> String? {
        let kind = wording.word(TurnKind.self, alert.text("kind"))
        let list = alert.text("list")
        let part = list.flatMap(DutyPart.init(rawValue:)).map { wording.word($0) }
        let isDuty = alert.text("turn")?.hasPrefix("D") ?? false
        let words = [
            alert.text("day").map { moments.day($0) }, kind, isDuty ? part ?? list : list,
        ].compactMap { $0 }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    private func alertText(_ alert: Facts, _ names: Names) -> String {
        let since = alert.text("since").map { moments.moment($0) }
        guard let raw = alert.text("code"), let code = AlertCode(rawValue: raw) else {
            return wording.list([alert.text("code"), alert.text("leave"), since].compactMap { $0 })
        }
        switch code {
        case .turnExhausted, .turnAwaitsAnswer, .turnLeaderLeft, .turnLeaderAway:
            let person = alert.text("person").map { names.name($0) }
            return wording.list(
                [alert.text("turn"), turnOf(alert), person, wording.word(code)].compactMap { $0 })
        case .nobodyPresides:
            return wording.nobodyPresidesAlert(since: since)
        case .overdueReturn:
            return wording.overdueReturn(
                names.name(alert.text("person")), leave: alert.text("leave") ?? "-", since: since)
        }
    }
}
