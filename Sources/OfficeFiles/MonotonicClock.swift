/// The clock for how long ago something was looked up; no step of the wall clock moves it.
enum MonotonicClock {
    static func now() -> ContinuousClock.Instant { .now }
}
