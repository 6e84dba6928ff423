package import CivilTime

/// Everything that was planned for one list, in the order in which it was planned, the turns as
/// they stand now.
///
/// Levels are counted from the turns, never taken from what a plan froze: a turn that changes hands
/// in an earlier plan after a later one was made counts as well (*ours*, serves Art. 57).
package struct RotationHistory: Sendable {
    private struct Chapter: Sendable {
        let plan: RotationPlan
        /// By kind and person: how each stood before, and the turns that count for each.
        let levels: [TurnClass: [PersonID: Int]]
        let counts: [TurnClass: [PersonID: Int]]

        init(_ plan: RotationPlan) {
            self.plan = plan
            levels = plan.queues.reduce(into: [:]) { levels, queue in
                for place in queue.places {
                    levels[queue.kind, default: [:]][place.person] = place.level
                }
            }
            counts = plan.turns.reduce(into: [:]) { counts, turn in
                counts[turn.kind, default: [:]][turn.counted, default: 0] += 1
            }
        }
    }

    /// The unbroken row of plans up to the last that name a person.
    package struct Row: Sendable {
        /// The first day of the earliest of them.
        package let since: Day
        /// How the person stood when joining.
        let joined: Int
        /// The turns that count for the person in each plan of the row, the last one's first. What
        /// came by an exchange from a plan before the row counts with its first.
        let counts: [Int]
        /// The plans of the row, and those before it from which something may have been exchanged.
        let plans: [RotationPlan]

        /// The turns counted, a newcomer's from the others' middle on.
        package var level: Int { joined + counts.reduce(0, +) }
    }

    private let chapters: [Chapter]

    /// - Parameter plans: of one list, in any order.
    package init(_ plans: [RotationPlan]) {
        chapters = plans.sorted { $0.number < $1.number }.map(Chapter.init)
    }

    /// The plan that was made last: a further one goes on from it, even one for days before it,
    /// since every turn that was planned counts.
    package var last: RotationPlan? { chapters.last?.plan }

    /// Nil for one whom the last plan does not name.
    package func row(of person: PersonID, _ kind: TurnClass) -> Row? {
        var plans: [RotationPlan] = []
        var counts: [Int] = []
        var joined = 0
        var since: Day?
        var rest = chapters[...]
        while let chapter = rest.last, let level = chapter.levels[kind]?[person] {
            joined = level
            since = min(since ?? chapter.plan.from, chapter.plan.from)
            counts.append(chapter.counts[kind]?[person] ?? 0)
            plans.append(chapter.plan)
            rest.removeLast()
        }
        guard let since else { return nil }
        while let chapter = rest.last, chapter.levels[kind]?[person] == nil {
            counts[counts.count - 1] += chapter.counts[kind]?[person] ?? 0
            plans.append(chapter.plan)
            rest.removeLast()
        }
        return Row(since: since, joined: joined, counts: counts, plans: plans)
    }

    /// How the people of a list stand after everything that was planned: who comes next in one kind
    /// of turn.
    ///
    /// Who leaves drops out. Who joins begins at the level in the middle and comes after those of
    /// the same level, so that a pair's turns since then differ by at most one without anybody
    /// being made to catch up (*ours*, serves Art. 57).
    package func queue(_ kind: TurnClass, of members: [PersonID]) -> RotationQueue {
        guard let last, let before = last.queues.first(where: { $0.kind == kind }) else {
            return RotationQueue(kind, members.map { RotationQueue.Place($0, level: 0) })
        }
        let turns = last.turns.filter { $0.kind == kind }
        var standing: [Standing] = []
        for (index, place) in before.places.enumerated() where members.contains(place.person) {
            guard let row = row(of: place.person, kind) else { continue }
            let taken = turns.lastIndex { $0.counted == place.person }
            standing.append(
                Standing(
                    person: place.person, level: row.level,
                    served: taken.map { before.places.count + $0 } ?? index))
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

    /// The engine that gives out further turns among the people of these queues.
    package func engine(_ queues: [RotationQueue]) -> RotationEngine {
        RotationEngine(queues) { person, kind in row(of: person, kind)?.counts ?? [] }
    }

    private struct Standing {
        let person: PersonID
        let level: Int
        let served: Int
    }
}
