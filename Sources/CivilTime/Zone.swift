/// An office's zone: which offset from UTC its clocks had and have at any instant.
///
/// A table, read once from the system's zone data by whoever may read files, so that nothing here
/// depends on the host's settings and the same instant always has the same day.
package struct Zone: Hashable, Sendable {
    package let name: String
    /// The offsets in seconds east of UTC: `offsets[0]` before the first transition, then
    /// `offsets[n + 1]` from `starts[n]` on.
    let offsets: [Int]
    /// The instants at which the offset changes, ascending, in microseconds.
    let starts: [Int64]
    /// From this instant on nothing changes any more, which is where nearly every question lies.
    let lastStart: Int64
    let lastOffset: Int

    /// 18 hours: more than any clock on earth has been away from UTC.
    static let furthestOffset = 64_800

    /// The zone with these transitions, or nil when they are not in ascending order or an offset
    /// (in seconds, east positive) is further than 18 hours from UTC.
    package init?(name: String, initialOffset: Int, transitions: [(at: Instant, offset: Int)]) {
        let starts = transitions.map(\.at.microseconds)
        let offsets = [initialOffset] + transitions.map(\.offset)
        let bound = -Zone.furthestOffset...Zone.furthestOffset
        guard offsets.allSatisfy(bound.contains), zip(starts, starts.dropFirst()).allSatisfy(<)
        else { return nil }
        self.init(name: name, offsets: offsets, starts: starts, lastOffset: offsets.last ?? 0)
    }

    private init(name: String, offsets: [Int], starts: [Int64], lastOffset: Int) {
        self.name = name
        self.offsets = offsets
        self.starts = starts
        self.lastStart = starts.last ?? .min
        self.lastOffset = lastOffset
    }

    /// A zone whose clocks never change, or nil when `offset` (in seconds, east positive) is
    /// further than 18 hours from UTC.
    package static func fixed(name: String, offset: Int) -> Zone? {
        Zone(name: name, initialOffset: offset, transitions: [])
    }

    package static let utc = Zone(name: "UTC", offsets: [0], starts: [], lastOffset: 0)

    /// In seconds, east of UTC positive.
    package func offset(at instant: Instant) -> Int {
        guard instant.microseconds < lastStart else { return lastOffset }
        return offsets[index(at: instant.microseconds)]
    }

    /// Which of `offsets` holds at this many microseconds: the number of transitions up to then.
    func index(at microseconds: Int64) -> Int {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= microseconds {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }

    /// What the office's calendar and clock show at an instant; parts of a second are dropped.
    ///
    /// Where the calendar of this package ends before the instants do (up to 18 hours at either
    /// end), its first or last day is given.
    package func local(_ instant: Instant) -> LocalTime {
        let seconds = instant.seconds + offset(at: instant)
        let ordinal = floorDivide(seconds, Proleptic.secondsPerDay)
        let time = TimeOfDay(secondsSinceMidnight: seconds - ordinal * Proleptic.secondsPerDay)
        return LocalTime(day: Day(clampingOrdinal: ordinal), time: time ?? .midnight)
    }

    /// The day that the office's calendar shows at an instant.
    package func day(of instant: Instant) -> Day {
        let local =
            instant.microseconds
            + Int64(offset(at: instant)) * Proleptic.microsecondsPerSecond
        return Day(clampingOrdinal: Int(floorDivide(local, Proleptic.microsecondsPerDay)))
    }
}

extension Zone: CustomStringConvertible {
    package var description: String { name }
}
