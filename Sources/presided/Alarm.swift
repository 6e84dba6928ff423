import CTimer
import CivilTime
import Foundation

/// Sleeps until the next instant at which something changes, on the wall clock, and wakes also when
/// that clock is set either way. It never polls.
final class Alarm: Sendable {
    private let timer: Int32

    /// - Throws: the kernel's error when there is no timer to be had.
    init() throws {
        timer = ctimer_open()
        guard timer >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    }

    /// Wakes at this instant; nil: only when the clock is set.
    func set(_ instant: Instant?) {
        _ = ctimer_set(timer, (instant ?? .distantFuture).microseconds)
    }

    /// Calls at each waking, on a thread of its own, for as long as the process lives.
    func start(_ body: @escaping @Sendable () -> Void) {
        let timer = timer
        let thread = Thread {
            while ctimer_wait(timer) >= 0 {
                // Whoever is called sets the next instant; until then only the clock wakes.
                _ = ctimer_set(timer, Instant.distantFuture.microseconds)
                body()
            }
        }
        thread.name = "alarm"
        thread.start()
    }
}
