import Glibc

/// A clock that never goes back, for waiting with a limit.
enum MonotonicClock {
    /// Milliseconds since some time before the process began.
    static func milliseconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
    }
}
