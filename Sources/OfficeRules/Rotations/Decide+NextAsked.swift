import CivilTime
internal import HashTreeCollections

/// What leave and days bring for who goes, and who is asked next (Art. 57).
extension Decision {
    /// Events about a leave, and what they mean for turns in some periods: those that it covers are
    /// excused, those that it covers no more are given back, and where nobody was left somebody may
    /// be free now.
    func withTurns(
        _ events: [Event], of person: PersonID, in periods: [Period]
    ) -> [Event] {
        guard !office.rotations.turns.isEmpty else { return events }
        var office = office
        var all: [Event] = []
        func record(_ event: Event) {
            office.evolve(event, record: office.record + 1, at: now, zone: setting.zone)
            all.append(event)
        }
        for event in events { record(event) }
        for id in office.turns(in: periods, setting).map(\.id) {
            guard let turn = office.rotations.turns[id], !setting.isOver(turn, at: now) else {
                continue
            }
            let step = Decision(office: office, actor: actor, now: now, setting: setting)
            guard step.concerns(turn, person) else { continue }
            for event in step.reconsidered(turn) { record(.rotation(event)) }
        }
        return all
    }

    /// Whether it matters for a turn that this person is here or away.
    private func concerns(_ turn: Turn, _ person: PersonID) -> Bool {
        turn.leader == person || turn.awaited == person || turn.counted == person
            || turn.state == .exhausted && order(of: turn).contains(person)
    }

    /// What a new day, or what became of a leave, means for who goes, or is asked.
    func reconsidered(_ turn: Turn) -> [RotationEvent] {
        if let person = goesAfterAll(turn) { return [.givenBack(turn.id, person)] }
        guard let person = turn.isTaken ? turn.leader : turn.awaited else {
            // Nobody was found for the day of before; somebody may be free on this one.
            let found = asking(for: turn, nil)
            return found.asked == nil ? [] : [.passedOn(turn.id, found)]
        }
        guard let away = away(person, turn) else { return [] }
        let asking = asking(for: turn, away)
        return [turn.isTaken ? .excused(turn.id, asking) : .passedOn(turn.id, asking)]
    }

    /// Who goes after all, as what excused that one is gone and nobody else has accepted: the
    /// leader whom the plan names attends (Art. 57), unless the turn was exchanged, else whoever
    /// was to go instead. One's own word stands.
    private func goesAfterAll(_ turn: Turn) -> PersonID? {
        guard !turn.isTaken else { return nil }
        let named = turn.counted == turn.planned ? [turn.planned] : []
        return (named + [turn.leader]).first { person in
            let skipped = turn.skipped.filter { $0.person == person }
            return !skipped.isEmpty && skipped.allSatisfy { !$0.why.isFinal }
                && obstacle(person, turn) == nil
        }
    }

    /// Who is asked next, and whom that passes over: the first in the plan's order who is free,
    /// those who were never asked before those who were, for nobody is asked twice while another
    /// was not.
    func asking(for turn: Turn, _ first: Skipped?) -> Asking {
        var skipped = first.map { [$0] } ?? []
        let refused = Set(turn.skipped.filter(\.why.isFinal).map(\.person))
        let others = order(of: turn).filter { $0 != first?.person && !refused.contains($0) }
        let before = Set(turn.wereAsked)
        for person in others.filter({ !before.contains($0) }) + others.filter(before.contains) {
            guard let obstacle = obstacle(person, turn) else {
                return Asking(skipped: skipped, asked: person)
            }
            if !turn.skipped.contains(obstacle) { skipped.append(obstacle) }
        }
        return Asking(skipped: skipped, asked: nil)
    }

    func order(of turn: Turn) -> [PersonID] {
        office.rotations.plan(of: turn)?.order(from: turn.planned) ?? []
    }

    /// Why a person cannot be asked; nil for one who is free.
    private func obstacle(_ person: PersonID, _ turn: Turn) -> Skipped? {
        if let away = away(person, turn) { return away }
        guard let period = setting.period(of: turn) else { return nil }
        let taken = office.commitments(of: [person], in: period, setting).first {
            $0.settled && $0.source != .turn(turn.id)
        }
        return taken.map { Skipped(person, .engaged, source: $0.source) }
    }

    /// For what a person is not there: without a post by then, or on leave.
    private func away(_ person: PersonID, _ turn: Turn) -> Skipped? {
        if hasLeft(person, turn) { return Skipped(person, .left) }
        return office.absence(of: person, from: turn, setting).map {
            Skipped(person, .away, source: .leave($0))
        }
    }

    func hasLeft(_ person: PersonID, _ turn: Turn) -> Bool {
        office.hasLeft(person, turn.kind, on: dayToAttend(turn), setting)
    }

    /// A turn's day; of a session without one the first on which it can be.
    func dayToAttend(_ turn: Turn) -> Day { turn.day ?? max(today, turn.due) }
}

extension Office {
    /// The turns that lie in some periods, and the sessions without a day in whose months they lie.
    func turns(in periods: [Period], _ setting: OfficeSetting) -> [Turn] {
        guard !rotations.turns.isEmpty else { return [] }
        let dated = periods.flatMap { period in
            // A duty that begins on the day before goes on into the next morning.
            let days = setting.zone.days(touchedBy: period)
            return rotations.turns(on: days.lowerBound.advanced(by: -1)...days.upperBound)
                .filter { setting.period(of: $0)?.overlaps(period) ?? false }
        }
        let undated = rotations.undated.sorted().compactMap { rotations.turns[$0] }.filter { turn in
            periods.contains {
                setting.zone.days(touchedBy: $0).overlaps(turn.due...turn.due.endOfMonth)
            }
        }
        var seen: Set<TurnID> = []
        return (undated + dated).filter { seen.insert($0.id).inserted }
    }

    /// The turns that a leave would cost, or may: those that lie in it, and a session without a day
    /// of whose month it takes some, and all leave of the person together half or more (*ours*).
    func turnsCost(by candidate: Candidate, _ setting: OfficeSetting) -> [Turn] {
        turns(in: [candidate.period], setting).filter { turn in
            guard (turn.isTaken ? turn.leader : turn.awaited) == candidate.person else {
                return false
            }
            guard turn.day == nil else { return true }
            let (taken, away, all) = workingDays(of: candidate, inMonthOf: turn.due, setting)
            return taken > 0 && away * 2 >= all
        }
    }

    /// The working days of a month of whose office hours a leave takes some, those on which the
    /// person would be away by this leave or another, and all of them.
    private func workingDays(
        of candidate: Candidate, inMonthOf day: Day, _ setting: OfficeSetting
    ) -> (taken: Int, away: Int, all: Int) {
        var (taken, away, all) = (0, 0, 0)
        let days = (day.startOfMonth...day.endOfMonth).filter {
            setting.workdays.status(of: $0).isWorking
        }
        for day in days {
            all += 1
            guard let hours = setting.period(of: .session, on: day) else { continue }
            if hours.overlaps(candidate.period) {
                taken += 1
                away += 1
            } else if absence(
                of: candidate.person, in: hours, except: candidate.leave?.id) != nil
            {
                away += 1
            }
        }
        return (taken, away, all)
    }
}
