extension View {
    /// What was done to a leave, the leave as it stands, and what is to be done next.
    package func done(_ facts: Facts, _ act: LeaveAct, names: Names) -> [String] {
        guard let leave = facts.facts("leave") else { return [] }
        let id = leave.text("id") ?? "-"
        let approver = leave.text("approver").map { whoDecides($0, names) }
        let standIn = leave.text("standIn").map { names.person($0) }
        let next = wording.next(
            id, leave.text("state").flatMap(LeaveState.init(rawValue:)), approver: approver,
            standIn: standIn)
        return [ink(wording.done(id, act), .bold)] + self.leave(leave, names: names)
            + concerns(facts.list("concerns"), names) + (next.map { [$0] } ?? [])
    }

    /// A leave with its history.
    package func shown(_ facts: Facts, names: Names) -> [String] {
        let leave = facts.facts("leave").map { self.leave($0, names: names) } ?? []
        let history = facts.list("history")
        guard !history.isEmpty else { return leave }
        var table = Table([.record, .at, .event, .actor, .account, .note].map(column))
        for step in history {
            table.add([
                Cell(step.text("record")), Cell(moments.moment(step.text("at"))),
                Cell(step.text("what")), Cell(names.name(step.text("by"))),
                Cell(step.text("account")),
                Cell(step.pairs("detail").map { "\($0.name)=\($0.value)" }.joined(separator: " ")),
            ])
        }
        return leave + ["", section(.history)] + table.lines(ink)
    }

    func leave(_ facts: Facts, names: Names) -> [String] {
        let raw = facts.text("state")
        let state = raw.flatMap(LeaveState.init(rawValue:))
        let head =
            "\(facts.text("id") ?? "-")  "
            + titled(facts.text("name") ?? facts.text("person"), facts.text("post"))
            + "  " + ink(wording.word(LeaveState.self, raw) ?? "-", style(state))
        let warnings = [
            facts.flag("overdue") ? "  ! " + ink(phrase(.overdue), .yellow) : nil
        ].compactMap { $0 }
        return [head] + warnings + rows(particulars(facts, names)) + rows(decision(facts, names))
    }

    private func particulars(_ facts: Facts, _ names: Names) -> [(Column, String?)] {
        let period = moments.period(facts.text("from"), facts.text("until"))
        let companions = facts.texts("companions")
        return [
            (
                .period,
                wording.list([period, facts.count("days").map(wording.days)].compactMap { $0 })
            ),
            (.kind, wording.word(LeaveKind.self, facts.text("kind"))),
            (.place, facts.text("place")),
            (.reason, facts.text("reason")),
            (
                .companions,
                companions.isEmpty ? nil : wording.list(companions.map { names.name($0) })
            ),
            (.telephone, facts.text("telephone")),
            (.cover, facts.text("cover").map { names.name($0) }),
            (.reportedUpward, facts.bool("reportedUpward").map { phrase($0 ? .yes : .no) }),
            (.report, facts.text("report")),
        ]
    }

    private func decision(_ facts: Facts, _ names: Names) -> [(Column, String?)] {
        let how = facts.text("decidedHow").flatMap(DecidedHow.init(rawValue:))
        let decided = facts.text("decidedBy").map { by in
            wording.decided(
                by: whoDecides(by, names), how: how,
                at: facts.text("decidedAt").map { moments.moment($0) })
        }
        let marks = [
            facts.flag("toBeReported") ? phrase(.toBeReported) : nil,
            facts.flag("confirmed") ? phrase(.confirmed) : nil,
        ].compactMap { $0 }
        let flags = facts.texts("flags")
        let acknowledged = facts.texts("acknowledged")
        return [
            (.approver, approver(facts, names, why: nil)),
            (.standIn, facts.text("standIn").map { names.person($0) }),
            (.decided, decided.map { wording.list([$0] + marks) }),
            (
                .acknowledged,
                acknowledged.isEmpty ? nil : wording.words(ConcernCode.self, acknowledged)
            ),
            (.pending, facts.facts("pending").map(pending)),
            (.flags, flags.isEmpty ? nil : wording.words(LeaveFlag.self, flags)),
            (.record, facts.text("record")),
        ]
    }

    private func pending(_ facts: Facts) -> String {
        wording.pending(
            wording.word(PendingWhat.self, facts.text("what")) ?? "-",
            period: moments.period(facts.text("from"), facts.text("until")),
            kind: wording.word(LeaveKind.self, facts.text("kind")), reason: facts.text("reason"))
    }
}
