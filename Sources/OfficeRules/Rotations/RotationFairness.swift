package import CivilTime
internal import HashTreeCollections

/// How one person fared in a rotation since joining it.
package struct Fairness: Hashable, Sendable {
    package let person: PersonID
    package let kind: TurnClass
    /// The earliest day of an unbroken row of plans, in the order of their making, that name the
    /// person.
    package let since: Day
    /// Turns that count for the person since then, those to come included.
    package var planned = 0
    /// Turns of the person's own that are over and that he or she took; not those that were over
    /// when they were planned.
    package var taken = 0
    /// Turns taken, or to be taken, in another's place.
    package var stoodIn = 0
    /// Turns of the person's own that somebody else had to be found for; none that was exchanged.
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
        let history = rotations.history(of: list, upTo: day)
        guard let last = history.last else { return [] }
        return last.queues.flatMap { queue in
            queue.places.compactMap { place in
                guard let row = history.row(of: place.person, queue.kind) else { return nil }
                var fairness = Fairness(
                    person: place.person, kind: queue.kind, since: row.since, level: row.level)
                for plan in row.plans {
                    for turn in plan.turns where turn.kind == queue.kind {
                        let wasOver = plan.madeAt.map { setting.isOver(turn, at: $0) } ?? false
                        fairness.count(turn, over: setting.isOver(turn, at: now) && !wasOver)
                    }
                }
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
        // In another's place goes whom it does not count for, or who was asked and has it counted
        // where turns are swapped. A duty that counts was exchanged for one's own, whoever was
        // asked before.
        let wasAsked =
            turn.state == .accepted && turn.asked == person && turn.planned != person
            && !turn.kind.isDuty
        if goes, turn.counted != person || wasAsked { stoodIn += 1 }
        // A stand-in who is excused in turn had none of one's own.
        let was = turn.skipped.filter { $0.person == person }.map(\.why)
        let isOwn = turn.planned == person && !was.isEmpty
        if isOwn || turn.counted == person && was.contains(.excused) { excused += 1 }
    }
}
