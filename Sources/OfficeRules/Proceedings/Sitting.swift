package import CivilTime

/// Whether somebody is excused from a meeting (Art. 42).
package enum ExcuseState: String, CaseIterable, Hashable, Sendable {
    case requested, granted, declined
}

/// Somebody asks to be excused from a meeting on a day.
package struct Excuse: Hashable, Sendable {
    package let person: PersonID
    package let reason: String
    /// The day of the meeting when it was asked for; nil in records that did not say. It is for
    /// that day: a meeting that moves to another takes nobody's excuse along.
    package let day: Day?
    package let requestedAt: Instant
    package var state = ExcuseState.requested
    package var ruling: Ruling?

    package init(person: PersonID, reason: String, day: Day?, requestedAt: Instant) {
        self.person = person
        self.reason = reason
        self.day = day
        self.requestedAt = requestedAt
    }

    /// Whether it is for a meeting on a day.
    package func isFor(_ day: Day) -> Bool { self.day ?? day == day }
}

/// Who was really there, as it was taken or corrected.
package struct Attendance: Hashable, Sendable {
    /// When it was taken, at or after the meeting's begin.
    package let at: Instant
    /// Members, those sitting in and the chair, in the order of the meeting.
    package let present: [PersonID]
    /// How many of the members that were; nil where the meeting needs no quorum.
    package let quorum: Quorum?
    /// Who chaired; nil where nobody who may was there, and in records that did not say.
    package let chair: PersonID?
    /// Whether somebody who may chair was there (Art. 39, 40, 44, 45).
    package let isChaired: Bool
    /// What was wrong before; nil of the first.
    package let because: String?

    package init(
        at: Instant, present: [PersonID], quorum: Quorum?, chair: PersonID?,
        isChaired: Bool = true, because: String?
    ) {
        self.at = at
        self.present = present
        self.quorum = quorum
        self.chair = chair
        self.isChaired = isChaired
        self.because = because
    }

    /// Whether it was a meeting that can decide: chaired, and with half of the members where that
    /// is asked for.
    package var holds: Bool { isChaired && quorum?.holds ?? true }
}

/// How far a meeting's minutes have come (Art. 43).
package enum MinutesState: String, CaseIterable, Hashable, Sendable {
    case none, drafted, reviewed, signed
}

/// A meeting's minutes.
package struct Minutes: Hashable, Sendable {
    package var text: String
    package var draftedAt: Instant
    package var review: Ruling?
    package var signature: Ruling?

    package init(text: String, draftedAt: Instant) {
        self.text = text
        self.draftedAt = draftedAt
    }

    package var state: MinutesState {
        if signature != nil { return .signed }
        return review == nil ? .drafted : .reviewed
    }
}

/// What happened for and at one meeting.
package struct Sitting: Hashable, Sendable {
    /// In the order of the requests, the latest of each person.
    package var excuses: [Excuse] = []
    /// The first one and its corrections; the last one counts.
    package var attendance: [Attendance] = []
    package var minutes: Minutes?
    package var changedAt: Instant

    package init(changedAt: Instant) { self.changedAt = changedAt }

    package var present: [PersonID]? { attendance.last?.present }
    package var minutesState: MinutesState { minutes?.state ?? .none }

    /// What was asked for by a person for a meeting on a day.
    package func excuse(of person: PersonID, on day: Day) -> Excuse? {
        excuses.last { $0.person == person && $0.isFor(day) }
    }
}
