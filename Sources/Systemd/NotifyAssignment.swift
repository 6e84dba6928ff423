/// One assignment of a message to the service manager: always one line, whatever it was made of.
package enum NotifyAssignment: Sendable, Equatable {
    case ready
    case reloading
    case stopping
    case watchdog
    /// A line for people. Control characters become spaces: a line break would start another
    /// assignment.
    case status(String)
    /// Microseconds of the monotonic clock.
    case monotonicMicroseconds(UInt64)
    /// A longer time limit, counted from now; less than nothing counts as nothing.
    case extendTimeout(Duration)

    /// As the service manager reads it, without a line break.
    package var text: String {
        switch self {
        case .ready: "READY=1"
        case .reloading: "RELOADING=1"
        case .stopping: "STOPPING=1"
        case .watchdog: "WATCHDOG=1"
        case .status(let line): "STATUS=\(Self.oneLine(line))"
        case .monotonicMicroseconds(let count): "MONOTONIC_USEC=\(count)"
        case .extendTimeout(let duration): "EXTEND_TIMEOUT_USEC=\(duration.wholeMicroseconds)"
        }
    }

    private static func oneLine(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isControl ? " " : $0 }))
    }
}
