import CivilTime

extension View {
    /// The day at a glance.
    package func today(_ facts: Facts, names: Names) -> [String] {
        dayHeading(facts) + presiding(facts) + whoIsAway(facts)
            + part(.dueBack, facts.list("dueBack"))
            + part(.awaiting, facts.list("undecided"))
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

    private func alerts(_ facts: Facts, _ names: Names) -> [String] {
        let alerts = facts.list("alerts")
        guard !alerts.isEmpty else { return [] }
        return ["", ink(phrase(.alerts), .red)]
            + alerts.map { alert in
                "  ! " + alertText(alert, names)
                    + wording.bracketed(wording.because(alert.count("article") ?? 0))
            }
    }

    private func alertText(_ alert: Facts, _ names: Names) -> String {
        let since = alert.text("since").map { moments.moment($0) }
        guard let raw = alert.text("code"), let code = AlertCode(rawValue: raw) else {
            return wording.list([alert.text("code"), alert.text("leave"), since].compactMap { $0 })
        }
        switch code {
        case .nobodyPresides:
            return wording.nobodyPresidesAlert(since: since)
        case .overdueReturn:
            return wording.overdueReturn(
                names.name(alert.text("person")), leave: alert.text("leave") ?? "-", since: since)
        }
    }
}
