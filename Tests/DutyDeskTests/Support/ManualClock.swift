import CivilTime
import DutyDesk
import Synchronization

let shanghai = Zone.fixed(name: "Asia/Shanghai", offset: 8 * 3_600)!

/// `2026-03-02 09:00` on the office's clock, or `2026-03-02` for its begin.
func local(_ text: String) -> Instant {
    let parts = text.split(separator: " ")
    let time = parts.count > 1 ? TimeOfDay(parts[1])! : .midnight
    return shanghai.instant(Day(parts[0])!, time)
}

/// A clock that stands until it is set.
final class ManualClock: OfficeClock {
    private let time: Mutex<Instant>

    init(_ text: String) { time = Mutex(local(text)) }

    func now() -> Instant { time.withLock(\.self) }

    func set(_ text: String) { time.withLock { $0 = local(text) } }
    func set(_ instant: Instant) { time.withLock { $0 = instant } }
}
