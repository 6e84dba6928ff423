import CivilTime
internal import HashTreeCollections

/// Who cannot go is excused, and the next in the plan's order is asked (Art. 57; receptions and
/// duty likewise).
extension Decision {
    func setDay(_ id: TurnID, _ day: Day) throws(Refusal) -> [RotationEvent] {
        try need([.clerk])
        let turn = try turn(id)
        // One that slipped out of its month gets its day when the congress sets it.
        if turn.day != nil { try needNotOver(turn) }
        guard day >= today else { throw bad("day", day.description, "lies in the past") }
        guard day.year == turn.due.year else {
            throw bad("day", day.description, "lies outside the year \(turn.due.year)")
        }
        guard day != turn.day else {
            throw bad("day", day.description, "is the session's day already")
        }
        var moved = turn
        moved.day = day
        guard !setting.isOver(moved, at: now) else {
            throw bad("day", day.description, "its office hours are over")
        }
        return [.daySet(id, day)] + reconsidered(moved)
    }

    func excuse(_ id: TurnID, _ reason: String, _ by: PersonID?) throws(Refusal) -> [RotationEvent]
    {
        let turn = try turn(id)
        let person = try answering(by, turn.leader)
        guard person == turn.leader else {
            throw .rotation(.notTheLeader(id, person: person, leader: turn.leader))
        }
        guard !reason.isEmpty else { throw bad("reason", "", "is missing") }
        try needText(reason, "reason")
        try need(turn, in: [.planned, .accepted])
        return [.excused(id, asking(for: turn, Skipped(person, .excused, reason: reason)))]
    }

    func decline(
        _ id: TurnID, _ by: PersonID?, _ reason: String?
    ) throws(Refusal) -> [RotationEvent] {
        let turn = try turn(id)
        try needText(reason, "reason")
        try need(turn, in: [.asked])
        let person = try answering(by, turn.awaited ?? turn.leader)
        guard person == turn.awaited else {
            throw .rotation(.notAsked(id, person: person, asked: turn.awaited))
        }
        return [.declined(id, asking(for: turn, Skipped(person, .declined, reason: reason)))]
    }

    /// Only who is asked accepts. When nobody is left to be asked, whoever of the order is willing
    /// after all ends the alarm.
    func accept(
        _ id: TurnID, _ by: PersonID?, _ reason: String?
    ) throws(Refusal) -> [RotationEvent] {
        let turn = try turn(id)
        try needText(reason, "reason")
        try need(turn, in: [.asked, .exhausted])
        if turn.state == .exhausted, by == nil, actor.isClerk {
            throw bad("by", "", "nobody is asked any more: a clerk says who goes")
        }
        let person = try answering(by, turn.awaited ?? turn.leader)
        let willing =
            turn.state == .exhausted
            ? order(of: turn).contains(person) : person == turn.awaited
        guard willing else {
            throw .rotation(.notAsked(id, person: person, asked: turn.awaited))
        }
        try needHere(person, for: turn)
        let swaps =
            turn.id.rotation == .congress && setting.rulebook.congressTurnsSwapped
            && person != turn.counted
        return [
            .accepted(
                id,
                Acceptance(
                    by: person, reason: reason, counts: swaps,
                    exchange: swaps ? laterTurn(of: person, for: turn) : nil))
        ]
    }

    /// The stand-in's own next turn after this one, which the one excused takes for it; nil when
    /// there is none that he or she, still one of those who take turns, could take.
    private func laterTurn(of person: PersonID, for turn: Turn) -> TurnID? {
        let book = office.rotations
        let later = (book.plans[turn.list] ?? []).lazy.flatMap(\.turns)
            .compactMap { book.turns[$0.id] }
            .first { other in
                other.due > turn.due && other.leader == person && other.counted == person
                    && other.state == .planned && !setting.isOver(other, at: now)
            }
        guard let later, book.plan(of: later)?.order.contains(turn.counted) ?? false else {
            return nil
        }
        let slot = RotationSlot(later.kind, due: later.due, day: later.day)
        return switch office.availability(of: turn.counted, for: slot, setting) {
        case .free, .partly: later.id
        case .away, .left: nil
        }
    }

    // MARK: What there is, and who may

    /// A person who takes a turn over has a post then, and is not on leave.
    func needHere(_ person: PersonID, for turn: Turn) throws(Refusal) {
        if hasLeft(person, turn) {
            throw .rotation(.holdsNoPost(turn.id, person, dayToAttend(turn)))
        }
        if let leave = office.absence(of: person, from: turn, setting) {
            throw .rotation(.awayThen(turn.id, person, leave))
        }
    }

    func turn(_ id: TurnID) throws(Refusal) -> Turn {
        guard let turn = office.rotations.turns[id] else { throw .rotation(.noSuch(id)) }
        return turn
    }

    func need(_ turn: Turn, in states: [TurnState]) throws(Refusal) {
        try needNotOver(turn)
        guard states.contains(turn.state) else {
            throw .rotation(.wrongState(turn.id, turn.state, allowed: states))
        }
    }

    func needNotOver(_ turn: Turn) throws(Refusal) {
        guard setting.isOver(turn, at: now) else { return }
        throw .rotation(.over(turn.id, on: turn.day ?? turn.due))
    }

    /// In whose name it is: the caller's own, or whose the clerk says, which is the usual one's
    /// when nothing is said.
    func answering(_ by: PersonID?, _ usual: PersonID) throws(Refusal) -> PersonID {
        if actor.isClerk { return by ?? usual }
        guard let own = actor.actingPerson, by == nil || by == own else {
            throw .notPermitted(roles: [.clerk], persons: [by ?? usual])
        }
        return own
    }
}
