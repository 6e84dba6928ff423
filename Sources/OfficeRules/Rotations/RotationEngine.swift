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
}

/// The one engine behind congress sessions, receptions and duty (Art. 32, 57).
///
/// A turn goes to whoever had the fewest among those who can take it; of equals to whoever is away
/// on the fewest of its days, then to whoever was not on the day before, then to whoever waited
/// longest. So without leave the people come round in one order for ever; a turn that is moved
/// because of leave leaves its person with fewer, and is made good at the next chance; and leave
/// that may not touch a turn never costs fairness.
package struct RotationEngine {
    private struct Standing {
        let person: PersonID
        var level: Int
        var served: Int
    }

    private var standings: [TurnClass: [Standing]] = [:]
    private var clock = 0
    private var last: (person: PersonID, day: Day)?

    package init(_ queues: [RotationQueue]) {
        for queue in queues {
            standings[queue.kind] = queue.places.enumerated().map { index, place in
                Standing(person: place.person, level: place.level, served: index)
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
        let able = queue.indices.filter { known[$0] != .away }
        // With everybody away the turn is planned all the same, and somebody will have to be found.
        let candidates = able.isEmpty ? Array(queue.indices) : able
        let chosen = candidates.min { left, right in
            rank(queue[left], known[left], slot) < rank(queue[right], known[right], slot)
        }
        guard let chosen else { return nil }
        queue[chosen].level += 1
        queue[chosen].served = clock
        clock += 1
        standings[slot.kind] = queue
        return queue[chosen].person
    }

    private func rank(
        _ standing: Standing, _ availability: Availability, _ slot: RotationSlot
    ) -> (Int, Int, Int, Int) {
        var days = 0
        if case .partly(let some) = availability { days = some }
        let isTired =
            last.map { $0.person == standing.person && slot.day == $0.day.adding(days: 1) } ?? false
        return (standing.level, days, isTired ? 1 : 0, standing.served)
    }
}
