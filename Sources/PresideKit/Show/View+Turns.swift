extension View {
    /// One turn after something was done to it, and what is to be done next.
    package func turn(_ facts: Facts, _ noun: TurnNoun, names: Names) -> [String] {
        guard let turn = facts.facts(noun.rawValue) else { return [] }
        let id = turn.text("id") ?? "-"
        let state = turn.text("state").flatMap(TurnState.init(rawValue:))
        let asked = state == .asked ? turn.text("asked") : nil
        let next = wording.next(noun, id, state, asked: names.person(asked))
        let offer = turn.facts("offer").map {
            wording.offered(
                id, with: $0.text("with") ?? "-", by: names.person($0.text("by")))
        }
        return [
            "\(id)  " + ink(day(turn), .bold) + "  "
                + ink(wording.word(TurnState.self, turn.text("state")) ?? "-", style(state))
        ]
            + rows([
                (.kind, wording.word(TurnKind.self, turn.text("kind"))),
                (.part, wording.word(DutyPart.self, turn.text("part"))),
                (.planned, names.person(turn.text("planned"))),
                (.leader, state == .exhausted ? nil : leader(turn, state, names)),
                (.asked, asked.map { names.person($0) }),
            ])
            + turn.list("skipped").map { "    - " + skipped($0, names) }
            + [offer, next].compactMap(\.self)
    }

    /// Turns in their order.
    package func turns(_ turns: [Facts], _ noun: TurnNoun, names: Names) -> [String] {
        guard !turns.isEmpty else { return [wording.noTurns(noun)] }
        var table = Table(
            [.id, .day, .list, .kind, .part, .leader, .state, .asked, .excused].map(column))
        for turn in turns {
            let state = turn.text("state").flatMap(TurnState.init(rawValue:))
            let skipped = turn.list("skipped").map { names.name($0.text("person")) }
            table.add([
                Cell(turn.text("id")), Cell(day(turn), .bold), Cell(turn.text("list")),
                Cell(wording.word(TurnKind.self, turn.text("kind"))),
                Cell(wording.word(DutyPart.self, turn.text("part"))),
                Cell(leader(turn, state, names)),
                Cell(wording.word(TurnState.self, turn.text("state")), style(state)),
                Cell(state == .asked ? names.name(turn.text("asked")) : nil),
                Cell(skipped.isEmpty ? nil : wording.list(skipped)),
            ])
        }
        let order = turns.first.map { $0.texts("order").map { names.name($0) } } ?? []
        return table.lines(ink, indent: 0) + reasons(turns, names)
            + (order.isEmpty ? [] : rows([(.order, wording.list(order))], indent: 0))
    }

    /// Why somebody does not go, as far as the reader may see it.
    private func reasons(_ turns: [Facts], _ names: Names) -> [String] {
        turns.flatMap { turn in
            turn.list("skipped").filter { $0.text("reason") != $0.text("why") }.map {
                "\(turn.text("id") ?? "-")  " + skipped($0, names)
            }
        }
    }

    /// What became of turns when a leave was approved, corrected, cut short or cancelled.
    func turnChanges(_ turns: [Facts], _ names: Names) -> [String] {
        turns.compactMap { turn in
            let id = turn.text("turn") ?? "-"
            let day = turn.text("day").map { moments.day($0) }
            let state = turn.text("state").flatMap(TurnState.init(rawValue:))
            guard let noun = TurnNoun(id: id), state == .asked || state == .exhausted else {
                return wording.givenBack(id, day: day, to: names.person(turn.text("leader")))
            }
            return wording.next(noun, id, state, asked: names.person(turn.text("asked")))
                .map { wording.turn(id, day: day) + $0 }
        }
    }

    /// How the people of a rotation fared.
    package func fairness(_ facts: Facts, _ noun: TurnNoun, names: Names) -> [String] {
        let people = facts.list("people")
        guard !people.isEmpty else { return [wording.noTurns(noun)] }
        var table = Table(
            [.person, .kind, .since, .planned, .taken, .stoodIn, .excused, .level].map(column))
        for person in inOrder(people, names) {
            table.add([
                Cell(names.person(person.text("person")), .bold),
                Cell(wording.word(TurnKind.self, person.text("kind"))),
                Cell(moments.day(person.text("since"))), Cell(person.text("planned")),
                Cell(person.text("taken")), Cell(person.text("stoodIn")),
                Cell(person.text("excused")), Cell(person.text("level")),
            ])
        }
        return table.lines(ink, indent: 0)
    }

    /// Kind by kind as they come, the people of each by rank: the order of the plan, in which the
    /// answer has them, says little to who reads it.
    private func inOrder(_ people: [Facts], _ names: Names) -> [Facts] {
        let kinds = people.map { $0.text("kind") }
        return people.enumerated().sorted { one, other in
            let places = [one, other].map { index, person in
                (
                    kinds.firstIndex(of: person.text("kind")) ?? 0,
                    names.rank(person.text("person")), index
                )
            }
            return places[0] < places[1]
        }.map(\.element)
    }

    /// The day, or the month of a session without one.
    private func day(_ turn: Facts) -> String {
        if let day = turn.text("day") { return moments.day(day) }
        let month = turn.text("month") ?? "-"
        return "\(turn.text("year") ?? "-")-\(month.count == 1 ? "0" : "")\(month)"
    }

    /// Who goes; nobody yet while somebody is asked.
    private func leader(_ turn: Facts, _ state: TurnState?, _ names: Names) -> String? {
        state == .asked || state == .exhausted ? nil : names.name(turn.text("leader"))
    }

    private func skipped(_ facts: Facts, _ names: Names) -> String {
        let raw = facts.text("why")
        let reason = facts.text("reason")
        return wording.skipped(
            names.person(facts.text("person")), why: wording.word(SkippedWhy.self, raw) ?? "-",
            reason: reason == raw ? nil : reason)
    }

    private func style(_ state: TurnState?) -> Style {
        switch state {
        case .planned, nil: .plain
        case .asked: .yellow
        case .accepted: .green
        case .exhausted: .red
        }
    }
}
