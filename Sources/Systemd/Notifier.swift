import CSystemd

/// What the daemon tells the service manager about itself (sd_notify(3)).
///
/// Without a service manager (`NOTIFY_SOCKET` not set) every call does nothing and returns false:
/// the daemon need not know how it was started.
package struct Notifier: Sendable {
    package init() {}

    /// Start-up is done, or a reload is: units ordered after this one may start.
    @discardableResult
    package func ready(status: String? = nil) throws(SystemdError) -> Bool {
        try send([.ready] + (status.map { [.status($0)] } ?? []))
    }

    /// One line for people, shown by `systemctl status`.
    @discardableResult
    package func status(_ text: String) throws(SystemdError) -> Bool {
        try send([.status(text)])
    }

    /// The configuration is being read again; `ready` must follow, whether it was taken or not.
    ///
    /// Carries the monotonic time of now, without which `Type=notify-reload` takes the message
    /// for one of an earlier reload.
    @discardableResult
    package func reloading() throws(SystemdError) -> Bool {
        try send([.reloading, .monotonicMicroseconds(MonotonicClock.microseconds())])
    }

    /// The daemon is on its way out: what was accepted is being finished.
    @discardableResult
    package func stopping(status: String? = nil) throws(SystemdError) -> Bool {
        try send([.stopping] + (status.map { [.status($0)] } ?? []))
    }

    /// A sign of life, due at least every half of `watchdogInterval()`.
    @discardableResult
    package func watchdog() throws(SystemdError) -> Bool {
        try send([.watchdog])
    }

    /// Start, reload or stop needs this much longer, counted from now.
    ///
    /// For a long replay at the start: repeat it while work goes on, so that one which hangs is
    /// still ended.
    @discardableResult
    package func extendTimeout(by duration: Duration) throws(SystemdError) -> Bool {
        try send([.extendTimeout(duration)])
    }

    /// Sends several assignments as one message, which the manager applies together.
    @discardableResult
    package func send(_ assignments: [NotifyAssignment]) throws(SystemdError) -> Bool {
        let message = assignments.map(\.text).joined(separator: "\n")
        return try SystemdError.check(sd_notify(0, message), "sd_notify") > 0
    }
}
