/// How long the process has run, whatever was done to the wall clock.
struct ProcessClock {
    private let start = ContinuousClock.now

    /// Whole seconds.
    var uptime: Int64 { (ContinuousClock.now - start).components.seconds }
}
