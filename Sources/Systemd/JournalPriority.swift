package import Logging

/// syslog's severities (sd-daemon(3)), as journald filters by them: the lower, the graver.
package enum JournalPriority: Int, Sendable, CaseIterable {
    case emergency
    case alert
    case critical
    case error
    case warning
    case notice
    case info
    case debug

    /// The alarms of the office (nobody presides) are logged as `critical`; nothing of a daemon's
    /// own is graver than that.
    package init(_ level: Logger.Level) {
        self =
            switch level {
            case .trace, .debug: .debug
            case .info: .info
            case .notice: .notice
            case .warning: .warning
            case .error: .error
            case .critical: .critical
            }
    }
}
