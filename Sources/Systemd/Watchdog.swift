import CSystemd

/// The interval within which the service manager wants a sign of life, or nil where it wants none
/// (`WatchdogSec=` of the unit; sd_watchdog_enabled(3)).
///
/// Send `Notifier.watchdog()` every half of it: one that comes late then finds the other half.
package func watchdogInterval() throws(SystemdError) -> Duration? {
    var microseconds: UInt64 = 0
    let wanted = try SystemdError.check(
        sd_watchdog_enabled(0, &microseconds), "sd_watchdog_enabled")
    guard wanted > 0, let count = Int64(exactly: microseconds) else { return nil }
    return .microseconds(count)
}
