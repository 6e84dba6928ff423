package import CivilTime

/// One turn to be given to somebody.
package struct RotationSlot: Hashable, Sendable {
    package let kind: TurnClass
    package let due: Day
    package let day: Day?

    package init(_ kind: TurnClass, due: Day, day: Day?) {
        self.kind = kind
        self.due = due
        self.day = day
    }
}

/// Whether somebody can take a turn, by what is known when it is planned.
package enum Availability: Hashable, Sendable {
    case free
    /// Away on so many of the days on which the turn may yet lie.
    case partly(days: Int)
    case away
    /// Holds no post by then; for a session, is no leader.
    case left
}

/// The one engine behind congress sessions, receptions and duty (Art. 32, 57).
///
/// A turn goes to whoever had the fewest among those who can take it; of equals to whoever had no
/// more than another since the later of the two joined, then to whoever is away on the fewest of
/// its days, then to whoever was not on the day before, then to whoever waited longest. So without
/// leave the people come round in one order for ever; a turn that is moved because of leave leaves
/// its person with fewer, and is made good at the next chance; and leave that may not touch a turn
/// never costs fairness.
package struct RotationEngine {
    private struct Standing {
        let person: PersonID
        var level: Int
        var served: Int
        /// The turns counted in the last plan, the last two, and so on through the person's row.
        let sums: [Int]
        /// The turns given out by this engine.
        var given = 0

        init(_ place: RotationQueue.Place, served: Int, counts: [Int]) {
            person = place.person
            level = place.level
            self.served = served
            sums = counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
        }

        /// Whether this one had fewer than another since the later of the two joined. Equals can
        /// differ in that: a newcomer's level begins at the middle, which may be above another's.
        func hadFewer(than other: Standing) -> Bool {
            let both = min(sums.count, other.sums.count) - 1
            return sums[both] + given < other.sums[both] + other.given
        }
    }

    private var standings: [TurnClass: [Standing]] = [:]
    private var clock = 0
    private var last: (person: PersonID, day: Day)?

    /// - Parameter counts: the turns that counted for a person in each plan of an unbroken row, the
    ///   last one's first; none for a newcomer.
    package init(
        _ queues: [RotationQueue], counts: (PersonID, TurnClass) -> [Int] = { _, _ in [] }
    ) {
        for queue in queues {
            standings[queue.kind] = queue.places.enumerated().map { index, place in
                Standing(place, served: index, counts: counts(place.person, queue.kind))
            }
            clock = max(clock, queue.places.count)
        }
    }

    /// The people of the turns, in the order of the slots; nobody when there is nobody at all.
    package mutating func assign(
        _ slots: [RotationSlot],
        _ availability: (PersonID, RotationSlot) -> Availability
    ) -> [PersonID?] {
        slots.map { slot in
            let person = next(slot, availability)
            if let person, let day = slot.day { last = (person, day) }
            return person
        }
    }

    private mutating func next(
        _ slot: RotationSlot, _ availability: (PersonID, RotationSlot) -> Availability
    ) -> PersonID? {
        guard var queue = standings[slot.kind] else { return nil }
        let known = queue.map { availability($0.person, slot) }
        let here = queue.indices.filter { known[$0] != .left }
        let able = here.filter { known[$0] != .away }
        // With everybody away the turn is planned all the same, and somebody will have to be found.
        let candidates = [able, here].first { !$0.isEmpty } ?? Array(queue.indices)
        let fewest = candidates.map { queue[$0].level }.min()
        let equals = candidates.filter { queue[$0].level == fewest }
        let first = equals.filter { index in
            !equals.contains { queue[$0].hadFewer(than: queue[index]) }
        }
        let chosen = (first.isEmpty ? equals : first).min { left, right in
            rank(queue[left], known[left], slot) < rank(queue[right], known[right], slot)
        }
        guard let chosen else { return nil }
        queue[chosen].level += 1
        queue[chosen].given += 1
        queue[chosen].served = clock
        clock += 1
        standings[slot.kind] = queue
        return queue[chosen].person
    }

    private func rank(
        _ standing: Standing, _ availability: Availability, _ slot: RotationSlot
    ) -> (Int, Int, Int) {
        var days = 0
        if case .partly(let some) = availability { days = some }
        let isTired =
            last.map { $0.person == standing.person && slot.day == $0.day.adding(days: 1) } ?? false
        return (days, isTired ? 1 : 0, standing.served)
    }
}
