package import CivilTime

/// A week of the office, Monday to Sunday.
package struct Week: Hashable, Sendable, Comparable {
    package let monday: Day

    /// The week that holds a day.
    package init(of day: Day) {
        monday = day.advanced(by: 1 - day.weekday.rawValue)
    }

    /// Its seven days; fewer only where the calendar ends.
    package var days: [Day] { (0..<7).compactMap { monday.adding(days: $0) } }

    package func period(in zone: Zone) -> Period? {
        zone.period(of: monday..<monday.advanced(by: 7))
    }

    /// Until when entries for this week are to be handed in: the rulebook's time of the week
    /// before (*ours*, serves Art. 60).
    package func due(_ setting: OfficeSetting) -> Instant {
        let time = setting.rulebook.weeklySheetDue
        let day = monday.advanced(by: time.weekday.rawValue - 1 - 7)
        return setting.zone.instant(day, time.time)
    }

    package static func < (left: Week, right: Week) -> Bool { left.monday < right.monday }
}
