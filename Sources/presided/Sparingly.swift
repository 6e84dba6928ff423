import Synchronization

/// Lets something through once a minute for each key, so that nobody fills the log.
final class Sparingly: Sendable {
    private static let keysKept = 1_000

    private let clock = ProcessClock()
    private let last = Mutex<[String: Int64]>([:])

    func once(_ key: String, _ body: () -> Void) {
        let now = clock.uptime
        let isDue = last.withLock { last in
            if let before = last[key], now - before < 60 { return false }
            if last.count >= Self.keysKept { last.removeAll() }
            last[key] = now
            return true
        }
        if isDue { body() }
    }
}
