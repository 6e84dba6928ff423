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

/// The turns of one list that were planned together, and how the people stood before.
package struct RotationPlan: Hashable, Sendable {
    package let list: RotationList
    package let from: Day
    /// The last day.
    package let to: Day
    /// The plan's order, in which people are asked.
    package let order: [PersonID]
    package let queues: [RotationQueue]
    package let turns: [Turn]

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

    /// How the people of a list stand after this plan: who comes next in one kind of turn.
    ///
    /// Who leaves drops out. Who joins begins at the level in the middle and comes after those of
    /// the same level, so that a pair's turns since then differ by at most one without anybody
    /// being made to catch up (*ours*, serves Art. 57).
    package static func queue(
        _ kind: TurnClass, of members: [PersonID], after last: RotationPlan?
    ) -> RotationQueue {
        guard let last, let before = last.queues.first(where: { $0.kind == kind }) else {
            return RotationQueue(kind, members.map { RotationQueue.Place($0, level: 0) })
        }
        let turns = last.turns.filter { $0.kind == kind }
        var standing: [Standing] = []
        for (index, place) in before.places.enumerated() where members.contains(place.person) {
            let taken = turns.indices.filter { turns[$0].counted == place.person }
            standing.append(
                Standing(
                    person: place.person, level: place.level + taken.count,
                    served: taken.last.map { before.places.count + $0 } ?? index))
        }
        let levels = standing.map(\.level).sorted()
        let level = levels.isEmpty ? 0 : levels[levels.count / 2]
        let known = Set(standing.map(\.person))
        for (index, person) in members.enumerated() where !known.contains(person) {
            let served = before.places.count + turns.count + index
            standing.append(Standing(person: person, level: level, served: served))
        }
        standing.sort { ($0.level, $0.served) < ($1.level, $1.served) }
        return RotationQueue(
            kind, standing.map { RotationQueue.Place($0.person, level: $0.level) })
    }

    private struct Standing {
        let person: PersonID
        let level: Int
        let served: Int
    }
}
