package import CivilTime
internal import HashTreeCollections

/// Who is away at an instant, by leave that counts, and until when that stays so by itself.
package struct Whereabouts: Hashable, Sendable {
    /// In the order of the ids of the persons.
    package let away: [Absentee]
    /// When the next leave that counts begins or ends; nil when none does.
    package let until: Instant?
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
        var away: [Absentee] = []
        var until: Instant?
        for (person, leaves) in byPerson {
            if let slot = leaves.absence(at: now) {
                away.append(Absentee(person: person, leave: slot.leave, period: slot.period))
            }
            if let boundary = leaves.countedBoundary(after: now) {
                until = until.map { min($0, boundary) } ?? boundary
            }
        }
        return Whereabouts(away: away.sorted { $0.person < $1.person }, until: until)
    }
}
