extension View {
    /// What was done to a leave, the leave as it stands, and what is to be done next.
    package func done(_ facts: Facts, _ act: LeaveAct, names: Names) -> [String] {
        guard let leave = facts.facts("leave") else { return [] }
        let stands = leave.text("state") != LeaveState.declined.rawValue
        let act = act == .declined && stands ? .proposalDeclined : act
        return [ink(wording.done(leave.text("id") ?? "-", act), .bold)]
            + self.leave(leave, names: names) + concerns(facts.list("concerns"), names)
            + turnChanges(facts.list("turns"), names) + next(leave, names)
    }

    /// The answer to a request: what was recorded, how it was worked out, and what is next.
    package func requested(_ facts: Facts, names: Names) -> [String] {
        guard let leave = facts.facts("leave") else { return [] }
        let head = [ink(wording.done(leave.text("id") ?? "-", .requested), .bold), heading(leave)]
        let summed = facts.texts("summedWith").isEmpty ? [] : [sum(facts)]
        return head
            + rows(particulars(leave, names) + summed + decision(leave, names, calculation: facts))
            + presidesThen(facts.list("presiding"), names)
            + concerns(facts.list("concerns"), names)
            + slotsInStead(facts.list("meetings"), names) + next(leave, names)
    }

    private func next(_ leave: Facts, _ names: Names) -> [String] {
        let approver = leave.text("approver")
        let isPending = leave.facts("pending") != nil
        let state = leave.text("state").flatMap(LeaveState.init(rawValue:))
        let next = wording.next(
            leave.text("id") ?? "-", isPending ? .requested : state,
            approver: approver.map { whoDecides($0, names) },
            standIn: leave.text("standIn").map { names.person($0) },
            options: approver == View.superior ? " --by \(View.superior)" : "")
        return next.map { [$0] } ?? []
    }

    /// A leave with its history.
    package func shown(_ facts: Facts, names: Names) -> [String] {
        let away = facts.bool("away").map { "  " + phrase($0 ? .awayThen : .notAwayThen) }
        let leave =
            (facts.facts("leave").map { self.leave($0, names: names) } ?? [])
            + (away.map { [$0] } ?? []) + concerns(facts.list("concerns"), names)
            + slotsInStead(facts.list("meetings"), names)
        let history = facts.list("history")
        guard !history.isEmpty else { return leave }
        var table = Table([.record, .at, .event, .actor, .account, .note].map(column))
        for step in history {
            table.add([
                Cell(step.text("record")), Cell(moments.moment(step.text("at"))),
                Cell(wording.word(EventName.self, step.text("what"))),
                Cell(step.text("by").map { approverName($0, names) }),
                Cell(step.text("account")),
                Cell(detail(step, of: .leave, names)),
            ])
        }
        return leave + ["", section(.history)] + table.lines(ink)
    }

    func leave(_ facts: Facts, names: Names) -> [String] {
        let overdue = facts.flag("overdue") ? ["  ! " + ink(phrase(.overdue), .yellow)] : []
        return [heading(facts)] + overdue
            + rows(particulars(facts, names) + decision(facts, names, calculation: nil))
    }

    private func heading(_ facts: Facts) -> String {
        let raw = facts.text("state")
        return "\(facts.text("id") ?? "-")  "
            + titled(facts.text("name") ?? facts.text("person"), facts.text("post")) + "  "
            + ink(
                wording.word(LeaveState.self, raw) ?? "-",
                style(raw.flatMap(LeaveState.init(rawValue:))))
    }

    private func particulars(_ facts: Facts, _ names: Names) -> [(Column, String?)] {
        let period = moments.period(facts.text("from"), facts.text("until"))
        let days = facts.count("days").map(wording.days)
        let companions = facts.texts("companions")
        return [
            (.period, period + (days.map(wording.bracketed) ?? "")),
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

    /// - Parameter calculation: the answer to a request, which says why it is that approver.
    private func decision(
        _ facts: Facts, _ names: Names, calculation: Facts?
    ) -> [(Column, String?)] {
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
            (.approver, approver(calculation ?? facts, names)),
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
