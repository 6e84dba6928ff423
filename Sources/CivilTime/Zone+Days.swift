extension Zone {
    /// What a reading of the clock comes to.
    private enum Reading {
        /// The clock shows it at this many microseconds, for the first time if it does so twice.
        case shown(Int64)
        /// The clock skips it: with the offset from before, it would be shown at `unskipped`, at or
        /// after the transition that skips it.
        case skipped(transition: Int64, unskipped: Int64)
    }

    private func reading(_ day: Day, _ time: TimeOfDay) -> Reading {
        let second = day.ordinal * Proleptic.secondsPerDay + time.secondsSinceMidnight
        let local = Int64(second) * Proleptic.microsecondsPerSecond
        var index = index(at: local - microseconds(Zone.furthestOffset))
        while true {
            let instant = local - microseconds(offsets[index])
            guard index < starts.count, instant >= starts[index] else {
                guard index > 0, instant < starts[index - 1] else { return .shown(instant) }
                let unskipped = local - microseconds(offsets[index - 1])
                return .skipped(transition: starts[index - 1], unskipped: unskipped)
            }
            index += 1
        }
    }

    private func microseconds(_ seconds: Int) -> Int64 {
        Int64(seconds) * Proleptic.microsecondsPerSecond
    }

    /// The instant at which the office's clock shows this day and time.
    ///
    /// A time that the clock shows twice means the first of the two; one that it skips means the
    /// instant as far after the gap's beginning as the time is (02:30 in a gap from 02:00 to 03:00
    /// is what the clock calls 03:30). Instants beyond the bounds of `Instant` are the bound.
    package func instant(_ day: Day, _ time: TimeOfDay) -> Instant {
        switch reading(day, time) {
        case .shown(let microseconds), .skipped(_, let microseconds):
            Instant(clampingMicroseconds: microseconds)
        }
    }

    /// The first instant of a day: 00:00, or the end of the gap where the clock skips midnight.
    package func start(of day: Day) -> Instant {
        switch reading(day, .midnight) {
        case .shown(let microseconds), .skipped(let microseconds, _):
            Instant(clampingMicroseconds: microseconds)
        }
    }

    /// From the start of the first day to the start of the day after the last one; nil when the
    /// range is empty or the clock skipped all of it.
    ///
    /// Periods of adjoining ranges adjoin. Only where clocks are put back across midnight, so that
    /// a day goes on after the next one has begun, does that rest count to the next day's period.
    package func period(of days: Range<Day>) -> Period? {
        Period(from: start(of: days.lowerBound), until: start(of: days.upperBound))
    }

    /// The whole of a day; the calendar's last one goes on to the end of time.
    package func period(of day: Day) -> Period? {
        day == .last
            ? Period(from: start(of: day), until: .distantFuture)
            : period(of: day..<day.advanced(by: 1))
    }

    /// The days that the office's calendar shows during a period. One that ends at 00:00 of a day
    /// does not touch that day.
    package func days(touchedBy period: Period) -> ClosedRange<Day> {
        let lastInstant = Instant(clampingMicroseconds: period.until.microseconds - 1)
        let ends = (day(of: period.from), day(of: lastInstant))
        var lowest = min(ends.0, ends.1)
        var highest = max(ends.0, ends.1)
        // Only a change of clocks can take the calendar back or forth between the two ends.
        if period.from.microseconds < lastStart {
            for start in starts[index(at: period.from.microseconds)...] {
                guard start < period.until.microseconds else { break }
                for microseconds in [start - 1, start] {
                    let day = day(of: Instant(clampingMicroseconds: microseconds))
                    lowest = min(lowest, day)
                    highest = max(highest, day)
                }
            }
        }
        return lowest...highest
    }
}
