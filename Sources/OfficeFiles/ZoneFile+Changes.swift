import CivilTime
import Glibc

extension ZoneFile {
    /// Seconds. Clocks that change and change back within six days are not noticed: in all the zone
    /// data since 1900 those are four days of Freetown in 1939, and with it the whole search stays
    /// within a few milliseconds.
    private static let step = 6 * 86_400

    /// Every change of the C library's local time from 1900 to 2199, to the second.
    static func changes() -> (initialOffset: Int, transitions: [(at: Instant, offset: Int)]) {
        let end = Instant.distantFuture.seconds
        var low = Instant.distantPast.seconds
        var offset = offset(at: low)
        let initialOffset = offset
        var transitions: [(at: Instant, offset: Int)] = []
        while low < end {
            let high = min(low + step, end)
            let next = Self.offset(at: high)
            // More than one change may lie within a step.
            while offset != next {
                let (start, changed) = firstChange(from: offset, after: low, until: high)
                if let at = Instant(seconds: start) { transitions.append((at, changed)) }
                low = start
                offset = changed
            }
            low = high
        }
        return (initialOffset, transitions)
    }

    /// The first second, and its offset, at which the offset is no longer `offset`, which it is at
    /// `low` and is not at `high`.
    private static func firstChange(
        from offset: Int, after low: Int, until high: Int
    ) -> (start: Int, offset: Int) {
        var low = low
        var high = high
        var changed = Self.offset(at: high)
        while high - low > 1 {
            let middle = low + (high - low) / 2
            let found = Self.offset(at: middle)
            if found == offset {
                low = middle
            } else {
                high = middle
                changed = found
            }
        }
        return (high, changed)
    }

    /// Seconds east of UTC on the C library's local clock.
    private static func offset(at seconds: Int) -> Int {
        var time = time_t(seconds)
        var local = tm()
        guard localtime_r(&time, &local) != nil else { return 0 }
        return local.tm_gmtoff
    }
}
