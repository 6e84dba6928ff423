import Varlink

/// What has to hold of the week's sheet, and whose the words of engagements are.
extension SimulatedOffice {
    /// The sheet of a week as an account may read it: every entry of every leader by half-day, and
    /// what differs from the version that was issued last.
    func checkWeek(_ random: inout SimulationRandom) throws {
        guard let calendar else { return }
        let issued = calendar.issued.keys.sorted()
        let day =
            issued.isEmpty || random.chance(50)
            ? ModelTime.day(now) + random.number(-10...20) : random.pick(issued)
        let monday = ModelCalendar.monday(of: day)
        let account = random.chance(30) ? .named("clerk1") : random.pick(ModelAccount.all)
        let answer = try process.call(
            "Weeks.Show", ["of": .string(ModelTime.text(day: day))], by: account)
        guard !account.roles.isEmpty else {
            return try expect(answer.error, "org.preside.Service.NotPermitted", account.name)
        }
        try checkWords(answer.bytes, account)
        let sheet = SheetText(
            calendar: calendar, monday: monday, seesOffice: account.roles != ["observer"])
        let what = "the sheet of \(ModelTime.text(day: monday)) for \(account.name)"
        let lines = calendar.lines(monday, model)
        let count = calendar.issued[monday]?.count
        try expect(
            "\(answer.text("week") ?? "-") \(answer["issued"].intValue.map { Int($0) } ?? 0) "
                + (answer.text("due") ?? "-"),
            "\(ModelTime.text(day: monday)) \(count ?? 0) "
                + ModelTime.instant(ModelCalendar.due(monday)), what)
        let rows = answer["rows"].arrayValue ?? []
        try expect(
            "\(rows.map { $0["person"]?.stringValue ?? "-" })", "\(ModelCalendar.leaders)", what)
        for (person, row) in zip(ModelCalendar.leaders, rows) {
            try expect(
                SheetText.found(row), sheet.expected(lines, of: person), "\(person) on " + what)
        }
        let last = calendar.issued[monday]?.last
        let changes = last.map { sheet.changes(from: $0, to: lines) } ?? []
        let found = (answer["changes"].arrayValue ?? []).map(SheetText.change)
        let more = found.filter { text in !changes.contains { $0.texts.contains(text) } }
        let missing = changes.filter { change in
            !change.mayBeLeftOut && !found.contains(where: change.texts.contains)
        }.map { $0.texts[0] }
        try expect("\(more.sorted())", "[]", "what differs of " + what)
        try expect("[]", "\(missing.sorted())", "what differs of " + what)
    }

    // MARK: Whose words they are

    /// Whoever is to decide an invitation, or did, knows what it is (Art. 56).
    func decides(_ one: ModelEngagement, _ account: ModelAccount) -> Bool {
        guard let person = account.actingPerson, one.what.needsApproval else { return false }
        let isDecider =
            person == ModelCalendar.sheet.mayor || person == model.standing(now, now: now).holder
        return one.decidedBy == person
            || isDecider && (one.state == "held" || one.state == "submitted")
    }

    /// By who may see it alone (Art. 70).
    func mayRead(_ what: ModelWhat, _ account: ModelAccount) -> Bool {
        if account.isClerk || what.visibility == "public" { return true }
        let person = account.actingPerson
        if what.visibility == "office" {
            return person != nil || account.roles.contains("administrator")
        }
        return person.map(what.persons.contains) ?? false
    }

    /// Words that were said of an engagement, by its id and their mark: what it is called now is
    /// for whoever may know one that is called so; what was said of it before, for those who may
    /// know all of it now and could when it was said; what was issued, for those who may know that.
    func mayRead(wordsOf owner: String, _ account: ModelAccount) -> Bool {
        guard let calendar else { return true }
        let parts = owner.dropFirst().split(separator: " ").compactMap { Int($0) }
        // An opinion, or a decision, goes on with the rest.
        guard parts.count == 2 else {
            var all = [parts[0]]
            for other in calendar.engagements {
                if let continues = other.continues, all.contains(continues.number) {
                    all.append(other.number)
                }
            }
            return all.contains { mayRead(calendar.engagements[$0 - 1], account) }
        }
        let words = "§\(parts[1])§"
        func says(_ what: ModelWhat) -> Bool { what.title == words || what.place == words }
        let isKnown = calendar.engagements.contains { other in
            if other.versions.contains(where: { says($0) && mayRead($0, account) }) { return true }
            // What it was called before.
            let said = other.past.contains(where: says) || other.reasons[parts[1]] != nil
            guard said || other.versions.contains(where: says) else { return false }
            if decides(other, account) { return true }
            guard other.standing.allSatisfy({ mayRead($0, account) }) else { return false }
            if other.past.contains(where: { says($0) && mayRead($0, account) }) { return true }
            // The records say why to whoever may know now what it is.
            return other.reasons[parts[1]].map { whats in
                whats.allSatisfy { mayRead($0, account) }
                    || account.roles.contains("administrator")
            } ?? false
        }
        if isKnown { return true }
        return calendar.issued.values.compactMap(\.last).joined().contains { line in
            let visibility = calendar.visibility(line)
            return line.title == words
                && (visibility == "public"
                    || visibility == "office" && account.roles != ["observer"])
        }
    }
}

/// A sheet in lines, as it is found and as it is expected.
private struct SheetText {
    let calendar: ModelCalendar
    let monday: Int
    let seesOffice: Bool

    // MARK: As it is found

    static func found(_ row: JSON) -> String {
        let halves = (row["halves"]?.arrayValue ?? []).map { half in
            let lines = (half["entries"]?.arrayValue ?? []).map(line).sorted()
            return "\(half["day"]?.stringValue ?? "-")\(half["half"]?.stringValue ?? "-") \(lines)"
        }
        return halves.joined(separator: "; ")
    }

    private static func line(_ entry: JSON) -> String {
        guard !entry.isNull else { return "-" }
        let texts = ["source", "what", "title", "meetingKind", "from", "until"].map {
            entry[$0]?.stringValue ?? "-"
        }
        let persons = (entry["persons"]?.arrayValue ?? []).compactMap(\.stringValue)
        return texts.joined(separator: " ") + " \(persons) \(entry["late"]?.boolValue ?? false)"
    }

    static func change(_ change: JSON) -> String {
        "\(change["what"]?.stringValue ?? "-"): \(line(change["before"] ?? .null)) to "
            + line(change["after"] ?? .null)
    }

    // MARK: As it is expected

    func expected(_ lines: [ModelLine], of person: String) -> String {
        let own = lines.filter { $0.persons.contains(person) }
        var halves: [String] = []
        for day in monday..<monday + 7 {
            for half in 0...1 {
                let from = day * ModelTime.slotsOfDay + half * 24
                let span = Span(from: from, until: from + 24)
                let texts = own.filter { $0.span.overlaps(span) }.map { text($0, persons: []) }
                let name = ModelTime.text(day: day) + (half == 0 ? "am" : "pm")
                halves.append("\(name) \(texts.sorted())")
            }
        }
        return halves.joined(separator: "; ")
    }

    private func text(_ line: ModelLine?, persons: [String], isTold: Bool = true) -> String {
        guard let line else { return "-" }
        let visibility = calendar.visibility(line)
        let isKnown = isTold && (visibility == "public" || visibility == "office" && seesOffice)
        let texts = [
            line.source, line.what, isKnown ? line.title ?? "-" : "-", line.meetingKind ?? "-",
            ModelTime.instant(line.span.from), ModelTime.instant(line.span.until),
        ]
        return texts.joined(separator: " ") + " \(persons) \(calendar.isLate(line.source, monday))"
    }

    /// What is secret now is left out; where another rest of its engagement is, it may be, and the
    /// title may be kept from those who may not know another rest.
    func changes(
        from issued: [ModelLine], to lines: [ModelLine]
    ) -> [(texts: [String], mayBeLeftOut: Bool)] {
        let sources = Set((issued + lines).map(\.source))
        return sources.compactMap { source in
            let before = issued.first { $0.source == source }
            let after = lines.first { $0.source == source }
            if let before, let after, before.saysTheSame(as: after) { return nil }
            let isSecret = [before, after].compactMap(\.self).contains {
                calendar.visibility($0) == "secret"
            }
            if isSecret { return nil }
            let what = before == nil ? "added" : after == nil ? "removed" : "changed"
            let texts = [true, false].map { isTold in
                "\(what): \(text(before, persons: before?.persons ?? [], isTold: isTold)) to "
                    + text(after, persons: after?.persons ?? [], isTold: isTold)
            }
            return (
                calendar.goesOn(source) ? texts : [texts[0]], calendar.isNearSecret(source)
            )
        }
    }
}
