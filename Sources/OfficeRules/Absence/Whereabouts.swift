package import CivilTime
internal import HashTreeCollections

/// Who is away at an instant, by leave that counts, and until when that stays so by itself.
package struct Whereabouts: Hashable, Sendable {
    /// In the order of the ids of the persons.
    package let away: [Absentee]
    /// When the next leave that counts begins or ends; nil when none does.
    package let until: Instant?
    /// Whose leave that is.
    let nextOf: PersonID?
}

/// Somebody who is away, by which leave and when: an end that has come and was not reported counts
/// as the end.
package struct Absentee: Hashable, Sendable {
    package let person: PersonID
    package let leave: LeaveID
    package let period: Period
}

extension Office {
    package func whereabouts(at now: Instant) -> Whereabouts {
        let none = Whereabouts(away: [], until: nil, nextOf: nil)
        return whereabouts(none, changedOf: byPerson.map(\.0), at: now)
    }

    /// The same where only some people's leave has changed since it was worked out, and nothing by
    /// time: what it costs does not grow with the office.
    package func whereabouts(
        after known: Whereabouts, changedOf people: Set<PersonID>, at now: Instant
    ) -> Whereabouts {
        if let next = known.nextOf, people.contains(next) { return whereabouts(at: now) }
        return whereabouts(known, changedOf: Array(people), at: now)
    }

    private func whereabouts(
        _ known: Whereabouts, changedOf people: [PersonID], at now: Instant
    ) -> Whereabouts {
        let changed = Set(people)
        var away = known.away.filter { !changed.contains($0.person) }
        var (until, nextOf) = (known.until, known.nextOf)
        for person in people {
            let leaves = leaves(of: person)
            if let slot = leaves.absence(at: now) {
                away.append(Absentee(person: person, leave: slot.leave, period: slot.period))
            }
            if let boundary = leaves.countedBoundary(after: now),
                until.map({ boundary < $0 }) ?? true
            {
                (until, nextOf) = (boundary, person)
            }
        }
        return Whereabouts(
            away: away.sorted { $0.person < $1.person }, until: until, nextOf: nextOf)
    }
}
