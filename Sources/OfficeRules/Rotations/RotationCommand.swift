package import CivilTime

/// What is asked of the turns: congress sessions, receptions, duty (Art. 32, 57).
package enum RotationCommand: Hashable, Sendable {
    /// The leaders by rank when none are given.
    case planCongress(year: Int, leaders: [PersonID]?)
    /// The congress set the day of a session, or moved it.
    case setDay(TurnID, Day)
    case planReceptions(ReceptionRequest)
    case planDuty(DutyRequest)
    case excuse(TurnID, reason: String, by: PersonID?)
    case accept(TurnID, by: PersonID?, reason: String?)
    case decline(TurnID, by: PersonID?, reason: String?)
    /// Offer a duty for another one.
    case swap(TurnID, with: TurnID, by: PersonID?)
    case agree(TurnID, by: PersonID?)
    /// Take an offer back, or say no to it.
    case endSwap(TurnID, by: PersonID?, reason: String?)

    /// The turn that it is about, where there is one.
    package var turn: TurnID? {
        switch self {
        case .planCongress, .planReceptions, .planDuty: nil
        case .setDay(let id, _), .excuse(let id, _, _), .accept(let id, _, _),
            .decline(let id, _, _), .swap(let id, _, _), .agree(let id, _),
            .endSwap(let id, _, _):
            id
        }
    }
}

/// A rotation of reception days (Art. 32): who, and in what rhythm.
package struct ReceptionRequest: Hashable, Sendable {
    /// What becomes of a reception day that is no working day.
    package enum OnRestDay: String, CaseIterable, Hashable, Sendable {
        case skip, next, previous
    }

    package let list: String
    package let people: [PersonID]
    package let from: Day
    /// The last day.
    package let to: Day
    package let weekday: Weekday
    package let everyWeeks: Int
    package let onRestDay: OnRestDay

    package init(
        list: String, people: [PersonID], from: Day, to: Day, weekday: Weekday, everyWeeks: Int,
        onRestDay: OnRestDay
    ) {
        self.list = list
        self.people = people
        self.from = from
        self.to = to
        self.weekday = weekday
        self.everyWeeks = everyWeeks
        self.onRestDay = onRestDay
    }
}

/// A duty roster (值班、带班) for a period.
package struct DutyRequest: Hashable, Sendable {
    package let from: Day
    /// The last day.
    package let to: Day
    /// The leaders by rank when nil.
    package let leaders: [PersonID]?
    package let officers: [PersonID]

    package init(from: Day, to: Day, leaders: [PersonID]?, officers: [PersonID]) {
        self.from = from
        self.to = to
        self.leaders = leaders
        self.officers = officers
    }
}
