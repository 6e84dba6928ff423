extension View {
    package func leaves(_ leaves: [Facts], names: Names) -> [String] {
        guard !leaves.isEmpty else { return [phrase(.noLeave)] }
        var table = Table(
            [.leave, .person, .period, .days, .kind, .state, .approver, .standIn, .note]
                .map(column))
        for leave in leaves {
            let state = leave.text("state")
            table.add([
                Cell(leave.text("id"), .bold),
                Cell(leave.text("name") ?? leave.text("person")),
                Cell(moments.period(leave.text("from"), leave.text("until"))),
                Cell(leave.text("days")),
                Cell(wording.word(LeaveKind.self, leave.text("kind"))),
                Cell(
                    wording.word(LeaveState.self, state),
                    style(state.flatMap(LeaveState.init(rawValue:)))),
                Cell(leave.text("approver").map { approverName($0, names) }),
                Cell(leave.text("standIn").map { names.name($0) }),
                note(leave),
            ])
        }
        return table.lines(ink, indent: 0)
    }

    func approverName(_ id: String, _ names: Names) -> String {
        id == View.superior ? wording.superior() : names.name(id)
    }

    private func note(_ leave: Facts) -> Cell {
        if leave.flag("overdue") { return Cell(phrase(.unconfirmed), .yellow) }
        let what = leave.facts("pending")?.text("what")
        return Cell(wording.word(PendingWhat.self, what), .yellow)
    }

    package func totals(_ facts: Facts) -> [String] {
        let totals = facts.list("totals")
        guard !totals.isEmpty else { return [phrase(.noLeave)] }
        var table = Table([.person, .year, .kind, .leaves, .days].map(column))
        for total in totals {
            table.add([
                Cell(total.text("name") ?? total.text("person"), .bold),
                Cell(total.text("year")),
                Cell(wording.word(LeaveKind.self, total.text("kind"))),
                Cell(total.text("leaves")), Cell(total.text("days")),
            ])
        }
        return table.lines(ink, indent: 0)
    }

    package func imported(_ facts: Facts, names: Names) -> [String] {
        let rows = facts.list("rows")
        var table = Table([.line, .leave, .person, .period, .days, .state].map(column))
        for row in rows {
            table.add([
                Cell(row.text("line")), Cell(row.text("leave")),
                Cell(names.name(row.text("person"))),
                Cell(moments.period(row.text("from"), row.text("until"))),
                Cell(row.text("days")),
                Cell(wording.word(LeaveState.self, row.text("state"))),
            ])
        }
        let head = wording.imported(rows.count, dryRun: facts.flag("dryRun"))
        return [head] + (rows.isEmpty ? [] : table.lines(ink))
    }
}
