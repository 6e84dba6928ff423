extension View {
    /// What was done to an engagement, as it stands, and what it clashes with.
    package func engagement(_ facts: Facts, _ act: EngagementAct, names: Names) -> [String] {
        guard let engagement = facts.facts("engagement") else { return [] }
        let id = engagement.text("id") ?? "-"
        return [ink(wording.done(engagement: id, act), .bold)] + one(engagement, names)
            + clashes(facts.list("concerns"), names) + provisional(facts)
            + (wording.next(engagement: id, state(engagement)).map { [$0] } ?? [])
    }

    /// An engagement with its history.
    package func engagementShown(_ facts: Facts, names: Names) -> [String] {
        guard let engagement = facts.facts("engagement") else { return [] }
        let shown =
            one(engagement, names) + clashes(facts.list("concerns"), names) + provisional(facts)
        let history = facts.list("history")
        guard !history.isEmpty else { return shown }
        var table = Table([.record, .at, .event, .actor, .account, .note].map(column))
        for step in history {
            table.add([
                Cell(step.text("record")), Cell(moments.moment(step.text("at"))),
                Cell(wording.word(EventName.self, step.text("what"))),
                Cell(step.text("by").map { names.name($0) }), Cell(step.text("account")),
                Cell(detail(step, of: .engagement, names)),
            ])
        }
        return shown + ["", section(.history)] + table.lines(ink)
    }

    /// The engagements of some days; provisional where that rests on a year that is not published.
    package func engagements(_ rows: [Facts], provisional isProvisional: Bool = false) -> [String] {
        let remark = isProvisional ? [ink(phrase(.provisional), .yellow)] : []
        guard !rows.isEmpty else { return [phrase(.noEngagement)] + remark }
        var table = Table([.id, .period, .person, .title, .place, .kind, .state].map(column))
        for row in rows {
            let state = state(row)
            table.add([
                Cell(identity(row), .bold),
                Cell(moments.period(row.text("from"), row.text("until"))),
                Cell(participants(row)), title(row), Cell(row.text("place")),
                Cell(wording.word(EngagementKind.self, row.text("kind"))),
                Cell(
                    state == .planned
                        ? nil
                        : wording.word(
                            EngagementState.self, row.text("state")), style(state)),
            ])
        }
        return table.lines(ink, indent: 0) + remark
    }

    package func slots(_ facts: Facts, names: Names) -> [String] {
        let slots = facts.list("slots")
        guard !slots.isEmpty else { return [phrase(.noSlot)] + provisional(facts) }
        var table = Table([.period, .missing].map(column))
        for slot in slots {
            table.add([
                Cell(moments.period(slot.text("from"), slot.text("until")), .bold),
                Cell(wording.list(slot.texts("missing").map { sought($0, names) }), .yellow),
            ])
        }
        return table.lines(ink, indent: 0) + provisional(facts)
    }

    /// A person, or a post.
    private func sought(_ text: String, _ names: Names) -> String {
        guard text.hasPrefix("post:") else { return names.name(text) }
        return wording.word(Post.self, String(text.dropFirst(5))) ?? text
    }

    private func identity(_ facts: Facts) -> String {
        [facts.text("id") ?? "-", facts.text("occurrence")].compactMap(\.self)
            .joined(separator: "/")
    }

    private func title(_ facts: Facts) -> Cell {
        facts.text("title").map { Cell($0) } ?? Cell(phrase(.engaged), .dim)
    }

    private func participants(_ facts: Facts) -> String {
        wording.list(
            facts.list("parts").map { part in
                let name = part.text("name") ?? part.text("person") ?? "-"
                guard let raw = part.text("part"), raw != EngagementPart.attends.rawValue,
                    let word = wording.word(EngagementPart.self, raw)
                else { return name }
                return name + wording.bracketed(word)
            })
    }

    private func state(_ facts: Facts) -> EngagementState? {
        facts.text("state").flatMap(EngagementState.init(rawValue:))
    }

    private func style(_ state: EngagementState?) -> Style {
        switch state {
        case .planned, nil: .plain
        case .approved: .green
        case .held, .submitted: .yellow
        case .declined: .red
        case .cancelled: .dim
        }
    }

    private func one(_ facts: Facts, _ names: Names) -> [String] {
        let state = state(facts)
        let word = wording.word(EngagementState.self, facts.text("state")) ?? ""
        let decided = facts.text("decidedBy").map { by in
            wording.decided(
                by: names.name(by),
                how: facts.text("decidedHow").flatMap(DecidedHow.init(rawValue:)),
                at: facts.text("decidedAt").map { moments.moment($0) })
        }
        let head = "\(identity(facts))  " + (facts.text("title") ?? phrase(.engaged)) + "  "
        let rest = wording.word(OnRestDay.self, facts.text("onRestDay"))
        let repeated = facts.text("repeat").map { $0 + (rest.map(wording.bracketed) ?? "") }
        return [head + ink(word, style(state))]
            + rows([
                (.period, moments.period(facts.text("from"), facts.text("until"))),
                (.person, participants(facts)), (.place, facts.text("place")),
                (.organiser, facts.text("organiser")),
                (.kind, wording.word(EngagementKind.self, facts.text("kind"))),
                (.visibility, wording.word(Visibility.self, facts.text("visibility"))),
                (.repeats, repeated),
                (.endsBefore, facts.text("endsBefore")), (.continues, facts.text("continues")),
                (.opinion, facts.text("opinion")), (.decided, decided),
                (.record, facts.text("record")),
            ])
    }

    private func clashes(_ concerns: [Facts], _ names: Names) -> [String] {
        guard !concerns.isEmpty else { return [] }
        return ["  " + ink(phrase(.toThinkOf), .yellow)]
            + concerns.map { facts in
                let code = facts.text("code") ?? "-"
                let isBounded = facts.text("from") != nil || facts.text("until") != nil
                let period = moments.period(facts.text("from"), facts.text("until"))
                return "    ! "
                    + wording.concern(
                        wording.word(ConcernCode.self, code) ?? code,
                        period: isBounded ? period : nil,
                        people: wording.list(facts.texts("persons").map { names.name($0) }),
                        leaves: wording.list(facts.texts("leaves") + facts.texts("subjects")))
                    + wording.bracketed(wording.because(facts.count("article") ?? 60))
            }
    }
}
