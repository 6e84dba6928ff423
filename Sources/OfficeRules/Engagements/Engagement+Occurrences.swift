package import CivilTime

/// One time that an engagement takes place.
package struct Occurrence: Hashable, Sendable {
    /// The day on which the rule puts it; nil for an engagement that does not recur.
    package let day: Day?
    package let period: Period
    package let details: EngagementDetails
}

extension Engagement {
    /// What of it lies in a part of a period, in order. The time of day is the office's clock's
    /// throughout. Takes time in proportion to what is there, not to the age of the rule.
    package func occurrences(
        in period: Period, _ zone: Zone, _ calendar: WorkingCalendar
    ) -> [Occurrence] {
        guard state.stands else { return [] }
        guard let repetition else {
            guard self.period.overlaps(period) else { return [] }
            return [Occurrence(day: nil, period: self.period, details: details)]
        }
        let clock = OccurrenceClock(self.period, zone)
        let touched = zone.days(touchedBy: period)
        let margin = repetition.onRestDay == nil ? 0 : RestDayRule.furthest
        let lower = touched.lowerBound.advanced(by: -clock.span - margin)
        let upper = touched.upperBound.advanced(by: margin)
        var found: [Occurrence] = []
        for day in repetition.days(in: lower...upper)
        where changes[day] == nil && isLeft(day) {
            if let one = occurrence(on: day, clock, calendar) { found.append(one) }
        }
        for day in changes.keys where isLeft(day) {
            if let one = occurrence(on: day, clock, calendar) { found.append(one) }
        }
        return found.filter { $0.period.overlaps(period) }.sorted {
            ($0.period.from, $0.day ?? .first) < ($1.period.from, $1.day ?? .first)
        }
    }

    /// The occurrence that the rule puts on a day, as it stands; nil when there is none.
    package func occurrence(
        on day: Day, _ zone: Zone, _ calendar: WorkingCalendar
    ) -> Occurrence? {
        guard state.stands, let repetition, isLeft(day) else { return nil }
        guard repetition.days(in: day...day) == [day] else { return nil }
        let clock = OccurrenceClock(period, zone)
        return occurrence(on: day, clock, calendar)
    }

    /// Whether the day is before the cut, or was kept when the others were called off.
    func isLeft(_ day: Day) -> Bool {
        endsBefore.map { day < $0 || kept.contains(day) } ?? true
    }

    /// Where the rule puts the occurrence of a day, whatever was changed about it: nil where it
    /// does not take place.
    func regular(
        on day: Day, _ clock: OccurrenceClock, _ calendar: WorkingCalendar
    ) -> Period? {
        guard let onRestDay = repetition?.onRestDay else { return clock.period(on: day) }
        return onRestDay.day(for: day, calendar).flatMap(clock.period(on:))
    }

    private func occurrence(
        on day: Day, _ clock: OccurrenceClock, _ calendar: WorkingCalendar
    ) -> Occurrence? {
        if case .cancelled? = changes[day] { return nil }
        var own: (period: Period?, details: EngagementDetails?)
        if case .changed(let period, let details)? = changes[day] { own = (period, details) }
        if let period = own.period {
            return Occurrence(day: day, period: period, details: own.details ?? details)
        }
        guard let period = regular(on: day, clock, calendar) else { return nil }
        return Occurrence(day: day, period: period, details: own.details ?? details)
    }

    /// When the last of it is over; nil where nothing ends it.
    func end(_ zone: Zone) -> Instant? {
        guard let repetition else { return period.until }
        let clock = OccurrenceClock(period, zone)
        let moved = changes.values.compactMap { change in
            if case .changed(let period?, _) = change { period.until } else { nil }
        }
        let ended = endsBefore.map { $0.advanced(by: -1) } ?? .last
        let last = min(repetition.last ?? repetition.first, ended)
        guard last < .last else { return nil }
        let margin = repetition.onRestDay == nil ? 0 : RestDayRule.furthest
        let latest = last.advanced(by: clock.span + 1 + margin)
        return ([zone.start(of: latest)] + moved).max()
    }
}

/// The clock times of a recurring engagement.
struct OccurrenceClock {
    /// From the day of the begin to that of the end.
    let span: Int
    private let from: TimeOfDay
    private let until: TimeOfDay
    private let zone: Zone

    init(_ period: Period, _ zone: Zone) {
        let begin = zone.local(period.from)
        let end = zone.local(period.until)
        span = begin.day.distance(to: end.day)
        from = begin.time
        until = end.time
        self.zone = zone
    }

    /// Nil where the clock skips all of it, or the calendar ends.
    func period(on day: Day) -> Period? {
        guard let last = day.adding(days: span) else { return nil }
        return Period(from: zone.instant(day, from), until: zone.instant(last, until))
    }
}
