/// What the approver of a leave is warned of.
extension ModelOffice {
    func concerns(
        _ span: Span, of person: String, kind: String, leave: ModelLeave?, at slot: Slot
    ) -> [String] {
        let sheet = sheet(span.days.lowerBound)
        // Anybody's posts on any of its days.
        let line = span.days.map(self.sheet).flatMap(\.succession)
        let inLine = line.contains(person)
        var codes: [String] = []
        let isEntrusted = (span.from..<span.until).contains { slot in
            entrustments.contains { $0.person == person && $0.counts(slot) }
        }
        if inLine || isEntrusted {
            let supposed = supposing(span, of: person, leave)
            if (span.from..<span.until).contains(where: {
                supposed.standing($0, now: slot).holder == nil
            }) {
                codes.append("nobodyPresides")
            }
        }
        func isAway(_ other: String) -> Bool {
            other != person && leaves.contains { $0.person == other && $0.claims(span) }
        }
        if span.days.contains(where: { isOverlapped(on: $0, span, of: person) }) {
            codes.append("lineOverlap")
        }
        var paired: [String] = []
        if sheet.person(person)?.isDeputyMayor ?? false {
            paired += sheet.people.filter { $0.coordinatesFor.contains(person) }.map(\.id)
        }
        paired += (sheet.person(person)?.coordinatesFor ?? [])
            .filter { sheet.person($0)?.isDeputyMayor ?? false }
        if paired.contains(where: isAway) { codes.append("pairedDeputyAway") }
        if let leave, leave.counts, ["official", "abroad"].contains(leave.kind),
            span.until > leave.span.until, let one = sheet.person(person),
            one.isMayor || one.isDeputyMayor
        {
            codes.append("tripProlonged")
        }
        if kind == "abroad" { codes.append(consent(to: person, from: sheet, at: slot)) }
        return codes
    }

    /// Whether on a day another one of the line is away, or asks to be, where both are of it.
    private func isOverlapped(on day: Int, _ span: Span, of person: String) -> Bool {
        let line = sheet(day).succession
        let from = max(span.from, day * 48)
        let until = min(span.until, (day + 1) * 48)
        guard line.contains(person), from < until else { return false }
        return leaves.contains {
            $0.person != person && line.contains($0.person)
                && $0.claims(Span(from: from, until: until))
        }
    }

    /// The concerns of what awaits a decision.
    func concerns(toDecide leave: ModelLeave, at slot: Slot) -> [String] {
        concerns(
            leave.toDecide, of: leave.person, kind: leave.pending?.kind ?? leave.kind,
            leave: leave, at: slot)
    }

    /// Who goes abroad: today's posts, or those at the begin of whoever holds none today.
    private func consent(to person: String, from begin: ModelSheet, at slot: Slot) -> String {
        guard let one = sheet(ModelTime.day(slot)).person(person) ?? begin.person(person) else {
            return "officialAbroad"
        }
        return one.isMayor
            ? "mayorAbroad" : one.isDeputyMayor ? "deputyAbroad" : "officialAbroad"
    }

    /// The office were the leave approved for that stretch.
    func supposing(_ span: Span, of person: String, _ leave: ModelLeave?) -> ModelOffice {
        var office = self
        var supposed =
            leave
            ?? ModelLeave(
                number: leaves.count + 1, person: person, kind: "personal", span: span,
                isLate: false, record: 0)
        supposed.span = span
        supposed.pending = nil
        supposed.state = "approved"
        if leave == nil {
            office.leaves.append(supposed)
        } else {
            office.leaves[supposed.number - 1] = supposed
        }
        // Who presides in that stretch depends on nobody else.
        office.leaves.removeAll { !$0.counts || !$0.span.overlaps(span) }
        return office
    }
}
