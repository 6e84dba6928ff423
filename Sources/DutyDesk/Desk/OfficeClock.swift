package import CivilTime
import Glibc

/// Where the time comes from. Everything else is given `now`.
package protocol OfficeClock: Sendable {
    /// The instant, in whole milliseconds.
    func now() -> Instant
}

/// The machine's wall clock.
package struct SystemClock: OfficeClock {
    package init() {}

    package func now() -> Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        let milliseconds = Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
        return Instant(microseconds: milliseconds * 1_000) ?? .distantPast
    }
}
