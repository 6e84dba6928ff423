import CivilTime
import Dispatch
import DutyDesk
import OfficeRules
import Synchronization
import Varlink

/// Eight users: of every role, and a stranger.
struct FuzzCallers: CallerDirectory {
    func actor(for peer: Peer) -> Actor {
        switch peer.uid {
        case 1_000: Actor(account: "office", roles: [.observer, .clerk])
        case 1_001: person(0)
        case 1_002: person(1)
        case 1_003: person(7)
        case 1_004: person(20)
        case 1_005: Actor(account: "root", roles: [.observer, .administrator])
        case 1_006: Actor(account: "guest", roles: [.observer])
        default: Actor(account: "uid:\(peer.uid)", roles: [])
        }
    }

    /// One of the roster, by rank.
    private func person(_ place: Int) -> Actor {
        let person = FuzzOffice.people[place]
        return Actor(account: person.text, roles: [.observer, .person], person: person)
    }
}

/// A clock that moves on by a quarter of an hour a call.
final class FuzzClock: OfficeClock {
    private let quarters = Mutex(0)

    func now() -> Instant {
        FuzzOffice.now.adding(seconds: quarters.withLock(\.self) * 900) ?? FuzzOffice.now
    }

    func advance() { quarters.withLock { $0 += 1 } }
}

/// Waits for the first answer, and counts those that come after the last.
final class FuzzSink: ReplySink {
    private let arrived = DispatchSemaphore(value: 0)
    private let counts = Mutex((last: 0, late: 0))
    private let handlers = Mutex<[@Sendable () -> Void]?>([])

    func reply(_ token: CallToken, encodedParameters: [UInt8], continues: Bool) {
        answered(isLast: !continues)
    }

    func error(_ token: CallToken, name: String, parameters: JSONObject) {
        answered(isLast: true)
    }

    private func answered(isLast: Bool) {
        counts.withLock { counts in
            if counts.last > 0 { counts.late += 1 }
            if isLast { counts.last += 1 }
        }
        arrived.signal()
    }

    /// Answers to a call that had been answered for good.
    var late: Int { counts.withLock(\.late) }

    func onDisconnect(_ token: CallToken, _ body: @escaping @Sendable () -> Void) {
        let gone = handlers.withLock { handlers in
            handlers?.append(body)
            return handlers == nil
        }
        if gone { body() }
    }

    var isOpen: Bool { handlers.withLock { $0 != nil } }

    func awaitAnswer() -> Bool { arrived.wait(timeout: .now() + .seconds(10)) == .success }

    func disconnect() {
        let all = handlers.withLock { handlers in
            defer { handlers = nil }
            return handlers ?? []
        }
        for handler in all { handler() }
    }
}
