import Glibc

/// The kernel's monotonic clock, which the service manager compares reloads by.
enum MonotonicClock {
    /// Microseconds of `CLOCK_MONOTONIC`: never steps back, and stands while the host sleeps.
    static func microseconds() -> UInt64 {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return UInt64(now.tv_sec) * 1_000_000 + UInt64(now.tv_nsec) / 1_000
    }
}
