package import CivilTime

/// Who comes next in one kind of turn: the people in their order, each with the turns counted so
/// far. Only the differences between levels say something: a newcomer begins at the others'.
package struct RotationQueue: Hashable, Sendable {
    /// One person's place.
    package struct Place: Hashable, Sendable {
        package let person: PersonID
        package let level: Int

        package init(_ person: PersonID, level: Int) {
            self.person = person
            self.level = level
        }
    }

    package let kind: TurnClass
    package let places: [Place]

    package init(_ kind: TurnClass, _ places: [Place]) {
        self.kind = kind
        self.places = places
    }
}

/// The turns of one list that were planned together, and how the people stood before: as it was
/// known when they were planned. How they stand by now is `RotationHistory`'s to say.
package struct RotationPlan: Hashable, Sendable {
    package let list: RotationList
    package let from: Day
    /// The last day.
    package let to: Day
    /// The plan's order, in which people are asked.
    package let order: [PersonID]
    package let queues: [RotationQueue]
    package let turns: [Turn]
    /// Nil until it is recorded.
    package var madeAt: Instant?

    package init(
        list: RotationList, from: Day, to: Day, order: [PersonID], queues: [RotationQueue],
        turns: [Turn]
    ) {
        self.list = list
        self.from = from
        self.to = to
        self.order = order
        self.queues = queues
        self.turns = turns
    }

    /// The number of its first turn: a plan that was made later has a higher one.
    var number: Int { turns.first?.id.number ?? 0 }

    /// The plan's order beginning with a person; as it is for one who is not in it.
    package func order(from person: PersonID) -> [PersonID] {
        guard let place = order.firstIndex(of: person) else { return order }
        return Array(order[place...] + order[..<place])
    }
}
