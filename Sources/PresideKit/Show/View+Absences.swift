extension View {
    /// Who is away on a day.
    package func away(_ facts: Facts) -> [String] {
        let absences = facts.list("absences")
        let day = ink(moments.day(facts.text("day")), .bold)
        guard !absences.isEmpty else { return ["\(day)  \(phrase(.nobodyAway))"] }
        return [day] + self.absences(absences)
    }

    /// Absences in a table; a column that nobody may see is not there.
    func absences(_ absences: [Facts]) -> [String] {
        var table = Table(
            [.person, .post, .period, .leave, .kind, .place, .state, .note].map(column))
        for absence in absences {
            let state = absence.text("state")
            table.add([
                Cell(absence.text("name") ?? absence.text("person"), .bold),
                Cell(wording.word(Post.self, absence.text("post"))),
                Cell(moments.period(absence.text("from"), absence.text("until"))),
                Cell(absence.text("leave")),
                Cell(wording.word(LeaveKind.self, absence.text("kind"))),
                Cell(absence.text("place")),
                Cell(
                    wording.word(LeaveState.self, state),
                    style(state.flatMap(LeaveState.init(rawValue:)))),
                note(absence),
            ])
        }
        return table.lines(ink)
    }

    private func note(_ absence: Facts) -> Cell {
        if absence.flag("unconfirmed") { return Cell(phrase(.unconfirmed), .yellow) }
        return Cell(wording.word(PendingWhat.self, absence.text("pending")), .yellow)
    }
}
