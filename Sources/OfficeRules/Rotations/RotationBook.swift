package import CivilTime
package import HashTreeCollections

/// The turns of every rotation; kept for good, since fairness looks back over the years.
package struct RotationBook: Hashable, Sendable {
    package private(set) var turns: TreeDictionary<TurnID, Turn> = [:]
    /// Of each list in the order of their days. Their turns are those of the planning: how one
    /// stands now is in `turns`.
    package private(set) var plans: TreeDictionary<RotationList, [RotationPlan]> = [:]
    private var lasts: TreeDictionary<RotationKind, Int> = [:]
    /// The turns of each day, in the order of their ids.
    private var byDay: TreeDictionary<Day, [TurnID]> = [:]
    private var firstDay: Day?
    private var lastDay: Day?
    /// Sessions without a day.
    package private(set) var undated: TreeSet<TurnID> = []
    /// Turns for which somebody is asked, or nobody was found.
    package private(set) var unsettled: TreeSet<TurnID> = []

    package init() {}

    package func last(_ rotation: RotationKind) -> Int { lasts[rotation] ?? 0 }
    package func turn(_ id: TurnID) -> Turn? { turns[id] }
    package func plans(of list: RotationList) -> [RotationPlan] { plans[list] ?? [] }

    /// The turns on some days, in order.
    package func turns(on days: ClosedRange<Day>) -> [Turn] {
        guard let firstDay, let lastDay, days.lowerBound <= lastDay, firstDay <= days.upperBound
        else { return [] }
        let known = max(days.lowerBound, firstDay)...min(days.upperBound, lastDay)
        return known.flatMap { byDay[$0] ?? [] }.compactMap { turns[$0] }
    }

    /// The plan to which a turn belongs.
    package func plan(of turn: Turn) -> RotationPlan? {
        plans[turn.list]?.last { plan in
            guard let first = plan.turns.first, let last = plan.turns.last else { return false }
            return (first.id.number...last.id.number).contains(turn.id.number)
        }
    }

    /// Everything that was planned for a list, of the plans that begin up to a day.
    package func history(of list: RotationList, upTo day: Day = .last) -> RotationHistory {
        RotationHistory(plans(of: list).filter { $0.from <= day }.map(current))
    }

    /// A plan with its turns as they stand now.
    package func current(_ plan: RotationPlan) -> RotationPlan {
        var current = RotationPlan(
            list: plan.list, from: plan.from, to: plan.to, order: plan.order, queues: plan.queues,
            turns: plan.turns.map { turns[$0.id] ?? $0 })
        current.madeAt = plan.madeAt
        return current
    }

    /// A plan of this list that shares days with a range.
    package func plan(of list: RotationList, sharing days: ClosedRange<Day>) -> RotationPlan? {
        plans[list]?.first { $0.from <= days.upperBound && days.lowerBound <= $0.to }
    }

    // MARK: Events

    mutating func evolve(_ event: RotationEvent, _ record: Int64, at instant: Instant) {
        switch event {
        case .planned(let plan): add(plan, instant)
        case .daySet(let id, let day): change(id) { $0.day = day }
        case .excused(let id, let asking), .declined(let id, let asking),
            .passedOn(let id, let asking):
            change(id) { turn in
                turn.skipped += asking.skipped
                turn.asked = asking.asked
                turn.state = asking.asked == nil ? .exhausted : .asked
                turn.offer = nil
                if let asked = asking.asked, !turn.wereAsked.contains(asked) {
                    turn.wereAsked.append(asked)
                }
            }
        case .givenBack(let id, let person): change(id) { $0.giveBack(to: person) }
        case .accepted(let id, let acceptance): accept(id, acceptance)
        case .swapOffered(let id, let offer): change(id) { $0.offer = offer }
        case .swapEnded(let id, _): change(id) { $0.offer = nil }
        case .swapped(let id): swap(id)
        }
    }

    private mutating func add(_ plan: RotationPlan, _ instant: Instant) {
        var plan = plan
        plan.madeAt = instant
        restore(plan)
        for turn in plan.turns { put(turn) }
    }

    /// What a snapshot keeps of a plan.
    package mutating func restore(_ plan: RotationPlan) {
        var plans = self.plans[plan.list] ?? []
        let place = plans.firstIndex { $0.from > plan.from } ?? plans.count
        plans.insert(plan, at: place)
        self.plans[plan.list] = plans
        let number = plan.turns.last?.id.number ?? 0
        lasts[plan.list.rotation] = max(lasts[plan.list.rotation] ?? 0, number)
    }

    /// Puts a turn in, in place of what stood under its id.
    package mutating func put(_ turn: Turn) {
        if let old = turns.updateValue(turn, forKey: turn.id), let day = old.day, day != turn.day {
            let left = (byDay[day] ?? []).filter { $0 != turn.id }
            byDay[day] = left.isEmpty ? nil : left
            if left.isEmpty, day == firstDay || day == lastDay {
                firstDay = byDay.keys.min()
                lastDay = byDay.keys.max()
            }
        }
        if let day = turn.day {
            var ids = byDay[day] ?? []
            if !ids.contains(turn.id) {
                ids.insert(turn.id, at: ids.firstIndex { $0 > turn.id } ?? ids.count)
                byDay[day] = ids
            }
            firstDay = min(firstDay ?? day, day)
            lastDay = max(lastDay ?? day, day)
            undated.remove(turn.id)
        } else {
            undated.insert(turn.id)
        }
        if turn.isTaken { unsettled.remove(turn.id) } else { unsettled.insert(turn.id) }
    }

    private mutating func change(_ id: TurnID, _ body: (inout Turn) -> Void) {
        guard var turn = turns[id] else { return }
        body(&turn)
        put(turn)
    }

    private mutating func accept(_ id: TurnID, _ acceptance: Acceptance) {
        let excused = turns[id]?.counted
        change(id) { turn in
            turn.leader = acceptance.by
            turn.asked = acceptance.by
            turn.state = .accepted
            if acceptance.counts { turn.counted = acceptance.by }
        }
        if let other = acceptance.exchange, let excused {
            change(other) { turn in
                turn.leader = excused
                turn.counted = excused
            }
        }
    }

    private mutating func swap(_ id: TurnID) {
        guard let turn = turns[id], let offer = turn.offer, let other = turns[offer.with] else {
            return
        }
        change(id) { $0.take(over: other) }
        change(offer.with) { $0.take(over: turn) }
    }
}

extension Turn {
    fileprivate mutating func take(over other: Turn) {
        leader = other.leader
        counted = other.counted
        offer = nil
    }

    /// Whoever was to go goes after all: as planned or exchanged, else in another's place again.
    fileprivate mutating func giveBack(to person: PersonID) {
        leader = person
        let isOwn = person == planned || kind.isDuty && person == counted
        state = isOwn ? .planned : .accepted
        asked = isOwn ? nil : person
        skipped.removeAll { $0.person == person }
    }
}
