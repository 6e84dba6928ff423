import CivilTime

/// What becomes of an occurrence that its rule puts on a day that is not worked.
package enum RestDayRule: String, CaseIterable, Hashable, Sendable {
    /// It does not take place.
    case skip
    /// On the first working day after it.
    case next
    /// On the last working day before it.
    case previous

    /// The furthest that an occurrence is moved, in days; no holiday is nearly as long. Where no day
    /// as near is worked, it does not take place.
    static let furthest = 31

    /// The day on which it takes place, nil for none.
    func day(for day: Day, _ calendar: WorkingCalendar) -> Day? {
        if calendar.status(of: day).isWorking { return day }
        let step: Int
        switch self {
        case .skip: return nil
        case .next: step = 1
        case .previous: step = -1
        }
        for distance in 1...Self.furthest {
            guard let other = day.adding(days: step * distance) else { return nil }
            if calendar.status(of: other).isWorking { return other }
        }
        return nil
    }
}
