import CivilTime
import HashTreeCollections

/// The week's sheet is issued, and what needs attention is seen.
extension Decision {
    func week(_ command: WeekCommand) throws(Refusal) -> [WeekEvent] {
        switch command {
        case .issue(let day): try issue(Week(of: day), named: day)
        case .acknowledge(let seen): try acknowledge(seen)
        }
    }

    /// Fixes what stands now as the next version. A week that is over is not issued any more.
    private func issue(_ week: Week, named day: Day) throws(Refusal) -> [WeekEvent] {
        try need([.clerk])
        let horizon = setting.zone.day(of: now).advanced(by: Bounds.weeksAhead * 7)
        guard let period = week.period(in: setting.zone), period.until > now,
            week.monday <= horizon
        else {
            throw .invalidField(
                field: "of", value: day.description,
                why: "is a week that is over, or more than a year ahead")
        }
        let lines = office.weekLines(week, setting)
        let issued = office.weeks.versions(of: week)
        if let last = issued.last, last.elementsEqual(lines, by: { $0.saysTheSame(as: $1) }) {
            throw .week(.nothingChanged(week: week.monday, version: issued.count))
        }
        return [.issued(week: week.monday, version: issued.count + 1, lines: lines)]
    }

    /// By a clerk, or by somebody whom it concerns; what is not open cannot be acknowledged, and
    /// what the caller may not know of is told as if it were not. Where
    /// what recurs is named without an occurrence, all that are open are meant, and those that come
    /// into sight later.
    private func acknowledge(_ seen: [Attention]) throws(Refusal) -> [WeekEvent] {
        try need([.clerk, .person])
        guard !seen.isEmpty else {
            throw .invalidField(field: "attention", value: "", why: "names nothing")
        }
        let open = office.attention(at: now, setting).filter {
            $0.isKnown(to: actor, office, at: now, setting.zone)
        }
        var all: [Attention] = []
        for attention in seen {
            let found = open.filter { $0.attention.general.contains(attention) }
            guard !found.isEmpty else { throw .week(.notOpen(attention)) }
            for one in found {
                guard actor.isClerk || actor.actingPerson.map(one.persons.contains) ?? false else {
                    throw .notPermitted(roles: [.clerk], persons: one.persons)
                }
            }
            for one in found.map(\.attention) + [attention] where !all.contains(one) {
                all.append(one)
            }
        }
        return [.acknowledged(all)]
    }
}
