package import CivilTime

extension OfficeSetting {
    /// The meeting-free week (无会周) of the month that a day is in, in the rulebook's reading
    /// (Art. 73). Of `containing-first` it may begin in the month before.
    package func meetingFreeWeek(of month: Day) -> Range<Day> {
        let first = month.startOfMonth
        let sinceMonday = first.weekday.rawValue - 1
        let from =
            switch rulebook.meetingFreeWeek {
            case .firstMonday: first.advanced(by: (7 - sinceMonday) % 7)
            case .firstDays: first
            case .containingFirst: first.advanced(by: -sinceMonday)
            }
        return from..<from.advanced(by: 7)
    }

    /// The meeting-free week that a day lies in: its own month's, or the next one's, which may
    /// begin before that month does. No week reaches into the month after its own.
    package func meetingFreeWeek(holding day: Day) -> Range<Day>? {
        let own = meetingFreeWeek(of: day)
        if own.contains(day) { return own }
        let next = meetingFreeWeek(of: day.startOfMonth.advanced(by: 31))
        return next.contains(day) ? next : nil
    }

    /// Whether a day is free of meetings (Art. 73).
    package func isMeetingFree(_ day: Day) -> Bool { meetingFreeWeek(holding: day) != nil }

    /// The first meeting-free week that a period touches.
    package func meetingFreeWeek(touchedBy period: Period) -> Range<Day>? {
        zone.days(touchedBy: period).lazy.compactMap { meetingFreeWeek(holding: $0) }.first
    }
}
