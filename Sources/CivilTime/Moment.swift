/// A point or stretch of time as people type it, before it is known whether it begins or ends a
/// period: a day is its first instant where it begins one; where it ends one it is counted in.
///
///     Moment.parse("12-01am", today: today)?.end(in: zone, now: now)  // noon of 1 December
///
/// Without an offset a time is the office's.
package enum Moment: Hashable, Sendable {
    /// One half of a day: up to noon, or from noon on.
    package enum Half: Hashable, Sendable, CaseIterable {
        /// 00:00 to 12:00.
        case morning
        /// 12:00 to 24:00.
        case afternoon
    }

    case instant(Instant)
    case day(Day)
    case halfDay(Day, Half)
    case localTime(Day, TimeOfDay)
    case now

    /// The instant at which a period begins that is said to begin with this moment: of a day its
    /// first instant, of an afternoon noon.
    package func start(in zone: Zone, now: Instant) -> Instant {
        switch self {
        case .instant(let instant): instant
        case .day(let day), .halfDay(let day, .morning): zone.start(of: day)
        case .halfDay(let day, .afternoon): zone.instant(day, .noon)
        case .localTime(let day, let time): zone.instant(day, time)
        case .now: now
        }
    }

    /// The instant at which a period ends that is said to end with this moment, itself outside the
    /// period: a day is counted in, so that it is the start of the next; of a morning it is noon.
    package func end(in zone: Zone, now: Instant) -> Instant {
        switch self {
        case .instant, .localTime, .now: start(in: zone, now: now)
        case .halfDay(let day, .morning): zone.instant(day, .noon)
        case .day(let day), .halfDay(let day, .afternoon):
            day.adding(days: 1).map(zone.start(of:)) ?? zone.instant(day, .endOfDay)
        }
    }

    /// The day that is meant: the one written, else the one that the office's calendar shows. 24:00
    /// stays on the day it was written with.
    package func day(in zone: Zone, now: Instant) -> Day {
        switch self {
        case .instant(let instant): zone.day(of: instant)
        case .day(let day), .halfDay(let day, _), .localTime(let day, _): day
        case .now: zone.day(of: now)
        }
    }
}
