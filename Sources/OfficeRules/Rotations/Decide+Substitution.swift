import CivilTime
internal import HashTreeCollections

/// Who cannot go is excused, and the next in the plan's order is asked (Art. 57; receptions and
/// duty likewise).
extension Decision {
    func setDay(_ id: TurnID, _ day: Day) throws(Refusal) -> [RotationEvent] {
        try need([.clerk])
        let turn = try turn(id)
        try needNotOver(turn)
        guard day >= today else { throw bad("day", day.description, "lies in the past") }
        guard day.year == turn.due.year else {
            throw bad("day", day.description, "lies outside the year \(turn.due.year)")
        }
        guard day != turn.day else {
            throw bad("day", day.description, "is the session's day already")
        }
        var moved = turn
        moved.day = day
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
            ? order(of: turn).contains(person) && !hasLeft(person, turn) : person == turn.awaited
        guard willing else {
            throw .rotation(.notAsked(id, person: person, asked: turn.awaited))
        }
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
    /// there is none that could be taken.
    private func laterTurn(of person: PersonID, for turn: Turn) -> TurnID? {
        let book = office.rotations
        let later = (book.plans[turn.list] ?? []).lazy.flatMap(\.turns)
            .compactMap { book.turns[$0.id] }
            .first { other in
                other.due > turn.due && other.leader == person && other.counted == person
                    && other.state == .planned && !setting.isOver(other, at: now)
            }
        guard let later else { return nil }
        let slot = RotationSlot(later.kind, due: later.due, day: later.day)
        guard office.availability(of: turn.counted, for: slot, setting) != .away else {
            return nil
        }
        return later.id
    }

    // MARK: What leave brings

    /// The excuses that a leave opens when it is approved, for what it covers and is not over.
    func excusesOpened(by leave: LeaveID, _ person: PersonID, _ period: Period) -> [Event] {
        let turns = office.turns(of: person, in: period, setting).filter {
            !setting.isOver($0, at: now)
        }
        return turns.map { turn in
            let away = Skipped(person, .away, source: .leave(leave))
            return .rotation(
                turn.isTaken
                    ? .excused(turn.id, asking(for: turn, away))
                    : .passedOn(turn.id, asking(for: turn, away)))
        }
    }

    /// What a new day means for who goes, or is asked.
    private func reconsidered(_ turn: Turn) -> [RotationEvent] {
        guard let period = setting.period(of: turn) else { return [] }
        guard let person = turn.isTaken ? turn.leader : turn.awaited else {
            // Nobody was found for the day of before; somebody may be free on this one.
            let found = asking(for: turn, nil)
            return found.asked == nil ? [] : [.passedOn(turn.id, found)]
        }
        guard let leave = office.absence(of: person, in: period) else { return [] }
        let asking = asking(for: turn, Skipped(person, .away, source: .leave(leave)))
        return [turn.isTaken ? .excused(turn.id, asking) : .passedOn(turn.id, asking)]
    }

    // MARK: Who is next

    /// The first in the plan's order who was not asked yet and is free, and whom that passes over.
    func asking(for turn: Turn, _ first: Skipped?) -> Asking {
        var skipped = first.map { [$0] } ?? []
        let asked = Set(turn.skipped.filter(\.why.isFinal).map(\.person))
        for person in order(of: turn) where person != first?.person && !asked.contains(person) {
            guard let obstacle = obstacle(person, turn) else {
                return Asking(skipped: skipped, asked: person)
            }
            if !turn.skipped.contains(obstacle) { skipped.append(obstacle) }
        }
        return Asking(skipped: skipped, asked: nil)
    }

    private func order(of turn: Turn) -> [PersonID] {
        office.rotations.plan(of: turn)?.order(from: turn.planned) ?? []
    }

    /// Why a person cannot be asked; nil for one who is free.
    private func obstacle(_ person: PersonID, _ turn: Turn) -> Skipped? {
        if hasLeft(person, turn) { return Skipped(person, .left) }
        guard let period = setting.period(of: turn) else {
            let slot = RotationSlot(turn.kind, due: turn.due, day: nil)
            guard office.availability(of: person, for: slot, setting) == .away else { return nil }
            return Skipped(person, .away)
        }
        if let leave = office.absence(of: person, in: period) {
            return Skipped(person, .away, source: .leave(leave))
        }
        let taken = office.commitments(of: [person], in: period, setting).first {
            $0.settled && $0.source != .turn(turn.id)
        }
        return taken.map { Skipped(person, .engaged, source: $0.source) }
    }

    private func hasLeft(_ person: PersonID, _ turn: Turn) -> Bool {
        let day = turn.day ?? max(today, turn.due)
        return office.roster.sheet(on: day).person(person) == nil
    }

    // MARK: What there is, and who may

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

extension Office {
    /// The turns of a person that a period of leave costs: those that lie in it, and a session
    /// without a day when the leave takes every working day of its month. With `perhaps` also one
    /// of whose month it takes half or more (*ours*).
    func turns(
        of person: PersonID, in period: Period, perhaps: Bool = false, _ setting: OfficeSetting
    ) -> [Turn] {
        guard !rotations.turns.isEmpty else { return [] }
        // A duty that begins on the day before goes on into the next morning.
        let days = setting.zone.days(touchedBy: period)
        let dated = rotations.turns(on: days.lowerBound.advanced(by: -1)...days.upperBound)
            .filter { setting.period(of: $0)?.overlaps(period) ?? false }
        let undated = rotations.undated.sorted().compactMap { rotations.turns[$0] }.filter {
            guard days.overlaps($0.due...$0.due.endOfMonth) else { return false }
            let (taken, all) = setting.workingDays(of: period, inMonthOf: $0.due)
            return taken > 0 && (taken == all || perhaps && taken * 2 >= all)
        }
        return (undated + dated).filter { turn in
            (turn.isTaken ? turn.leader : turn.awaited) == person
        }
    }
}

extension OfficeSetting {
    /// The working days of a month of whose office hours a period takes some, and all of them.
    fileprivate func workingDays(
        of period: Period, inMonthOf day: Day
    ) -> (taken: Int, all: Int) {
        let working = (day.startOfMonth...day.endOfMonth).filter {
            workdays.status(of: $0).isWorking
        }
        let taken = working.count {
            self.period(of: .session, on: $0)?.overlaps(period) ?? false
        }
        return (taken, working.count)
    }
}
