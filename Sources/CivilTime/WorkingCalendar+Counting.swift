/// A count of working days: where it ended, and what became of each day on the way.
package struct WorkingDayCount: Hashable, Sendable {
    /// The day that the count arrived at.
    package let day: Day
    /// The working days, in the order in which they were counted.
    package let counted: [Day]
    /// The days of rest on the way, in the same order.
    package let skipped: [SkippedDay]
    /// One of the days counted or skipped is provisional, so that the count may change.
    package let provisional: Bool
}

/// A day that a count passed over.
package struct SkippedDay: Hashable, Sendable {
    package let day: Day
    package let why: DayReason

    package init(day: Day, why: DayReason) {
        self.day = day
        self.why = why
    }
}

extension WorkingCalendar {
    /// Counts `n` working days on from `day`, or back when `n` is negative, `day` itself not
    /// counted; nil when that leaves the calendar. With 0 the day is `day` and nothing is counted,
    /// even where `day` is a day of rest.
    ///
    /// Takes time and space in proportion to `n`; a bound on it is the caller's.
    package func add(_ n: Int, workingDaysTo day: Day) -> WorkingDayCount? {
        // No calendar has more days; it also keeps `abs` from overflowing.
        guard n.magnitude <= UInt(Day.last.ordinal - Day.first.ordinal) else { return nil }
        let step = n < 0 ? -1 : 1
        var tally = Tally()
        var current = day
        while tally.counted.count < abs(n) {
            guard let next = current.adding(days: step) else { return nil }
            current = next
            tally.take(current, status(of: current))
        }
        return tally.count(at: current)
    }

    /// Counts the working days of a range, both ends included.
    ///
    /// Takes time and space in proportion to the range; a bound on it is the caller's.
    package func between(_ days: ClosedRange<Day>) -> WorkingDayCount {
        var tally = Tally()
        for day in days {
            tally.take(day, status(of: day))
        }
        return tally.count(at: days.upperBound)
    }

    private struct Tally {
        var counted: [Day] = []
        var skipped: [SkippedDay] = []
        var provisional = false

        mutating func take(_ day: Day, _ status: DayStatus) {
            if status.isWorking {
                counted.append(day)
            } else {
                skipped.append(SkippedDay(day: day, why: status.why))
            }
            provisional = provisional || status.provisional
        }

        func count(at day: Day) -> WorkingDayCount {
            WorkingDayCount(
                day: day, counted: counted, skipped: skipped, provisional: provisional)
        }
    }
}
