package import CivilTime
internal import HashTreeCollections

/// How one person fared in a rotation since joining it.
package struct Fairness: Hashable, Sendable {
    package let person: PersonID
    package let kind: TurnClass
    /// The first day of the first plan of an unbroken row, in the order of their making, that names
    /// the person.
    package let since: Day
    /// Turns that count for the person since then, those to come included.
    package var planned = 0
    /// Turns of the person's own that are over and that he or she took.
    package var taken = 0
    /// Turns taken, or to be taken, in another's place.
    package var stoodIn = 0
    /// Turns of the person's own that somebody else had to be found for.
    package var excused = 0
    /// What is compared: the turns planned, and for a newcomer the others' at joining.
    package let level: Int
}

extension Office {
    /// The people of a list's plan that was made last, of those up to a day, in its order, kind by
    /// kind.
    package func fairness(
        of list: RotationList, upTo day: Day, at now: Instant, _ setting: OfficeSetting
    ) -> [Fairness] {
        let plans = (rotations.plans[list] ?? []).filter { $0.from <= day }
            .sorted { $0.number < $1.number }.map(rotations.current)
        guard let last = plans.last else { return [] }
        return last.queues.flatMap { queue in
            queue.places.map { place in
                let row = plans.reversed().prefix { $0.order.contains(place.person) }
                let turns = row.reversed().flatMap(\.turns).filter { $0.kind == queue.kind }
                let inLast = last.turns.count {
                    $0.kind == queue.kind && $0.counted == place.person
                }
                var fairness = Fairness(
                    person: place.person, kind: queue.kind, since: row.last?.from ?? last.from,
                    level: place.level + inLast)
                for turn in turns { fairness.count(turn, over: setting.isOver(turn, at: now)) }
                return fairness
            }
        }
    }
}

extension Fairness {
    fileprivate mutating func count(_ turn: Turn, over: Bool) {
        let goes = turn.isTaken && turn.leader == person
        if turn.counted == person { planned += 1 }
        if goes, over, turn.counted == person { taken += 1 }
        if goes, turn.state == .accepted, turn.planned != person { stoodIn += 1 }
        if turn.skipped.contains(where: { $0.person == person && $0.why == .excused })
            || turn.planned == person && turn.leader != person
            || turn.planned == person && !turn.isTaken
        {
            excused += 1
        }
    }
}
