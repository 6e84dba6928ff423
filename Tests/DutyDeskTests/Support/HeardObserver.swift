import CivilTime
import DutyDesk
import OfficeRules
import Synchronization

/// Remembers what the desk told its owner.
final class HeardObserver: DeskObserver {
    struct Heard {
        var events: [(kind: String, record: Int64, account: String)] = []
        /// Everything that was told of each event.
        var told: [[(key: String, value: String)]] = []
        var refused: [String] = []
        var presiding: [String?] = []
        var troubles: [JournalTrouble?] = []
        var problems: [String] = []
        var nextChange: Instant?
        var snapshots: [(record: Int64, problem: String?)] = []
    }

    private let heard = Mutex(Heard())
    /// What is done when it is told of an event, before those who follow are.
    let meanwhile = Mutex<(@Sendable () -> Void)?>(nil)

    var all: Heard { heard.withLock(\.self) }

    func recorded(_ notice: Notice) {
        heard.withLock {
            $0.events.append((notice.event.kind, notice.record, notice.account))
            $0.told.append(notice.fields)
        }
        meanwhile.withLock(\.self)?()
    }
    func refused(account: String, method: String) {
        heard.withLock { $0.refused.append("\(account) \(method)") }
    }
    func presiding(_ segment: StandingSegment, before: StandingSegment?) {
        heard.withLock { $0.presiding.append(segment.standing.holder?.text) }
    }
    func journal(_ trouble: JournalTrouble?) {
        heard.withLock { $0.troubles.append(trouble) }
    }
    func unrecordable(_ problem: String) {
        heard.withLock { $0.problems.append(problem) }
    }
    func nextChange(_ instant: Instant?) {
        heard.withLock { $0.nextChange = instant }
    }
    func snapshot(record: Int64, problem: String?) {
        heard.withLock { $0.snapshots.append((record, problem)) }
    }
}
