import CivilTime
import Dispatch
import DutyDesk
import OfficeRules
import Synchronization
import Varlink

/// A clock that stands until it is set.
final class SimulatedClock: OfficeClock {
    private let time = Mutex(Instant.distantPast)

    func now() -> Instant { time.withLock(\.self) }
    func set(_ slot: Slot) {
        guard let instant = Instant(rfc3339: ModelTime.instant(slot)) else {
            preconditionFailure("slot \(slot) is an instant")
        }
        time.withLock { $0 = instant }
    }
}

/// The accounts of the model, by their place as the number of the user.
struct SimulatedAccounts: CallerDirectory {
    static func peer(_ account: ModelAccount) -> Peer {
        let place = ModelAccount.all.firstIndex(of: account) ?? 0
        return Peer(uid: 1_000 + UInt32(place), gid: 1_000, pid: 1)
    }

    func actor(for peer: Peer) -> Actor {
        let account = ModelAccount.all[Int(peer.uid) - 1_000]
        return Actor(
            account: account.name, roles: Set(account.roles.compactMap(Role.init(rawValue:))),
            person: account.person.flatMap { PersonID($0) })
    }
}

/// One answer, read and letter for letter.
struct SimulatedAnswer: Sendable {
    let error: String?
    let parameters: JSONObject
    let bytes: [UInt8]

    /// A member by its name; null where there is none.
    subscript(name: String) -> JSON { parameters[name] ?? .null }
    func text(_ name: String) -> String? { self[name].stringValue }
}

/// The other end of a call: gathers what is answered.
final class SimulatedSink: ReplySink {
    private let answers = Mutex<[SimulatedAnswer]>([])
    private let handlers = Mutex<[@Sendable () -> Void]?>([])
    private let arrived = DispatchSemaphore(value: 0)

    func reply(_ token: CallToken, encodedParameters: [UInt8], continues: Bool) {
        let parameters = (try? JSON.parse(encodedParameters))?.objectValue ?? [:]
        take(SimulatedAnswer(error: nil, parameters: parameters, bytes: encodedParameters))
    }

    func error(_ token: CallToken, name: String, parameters: JSONObject) {
        var bytes: [UInt8] = []
        JSON.object(parameters).encode(into: &bytes)
        take(SimulatedAnswer(error: name, parameters: parameters, bytes: bytes))
    }

    private func take(_ answer: SimulatedAnswer) {
        answers.withLock { $0.append(answer) }
        arrived.signal()
    }

    func onDisconnect(_ token: CallToken, _ body: @escaping @Sendable () -> Void) {
        let isGone = handlers.withLock { handlers in
            handlers?.append(body)
            return handlers == nil
        }
        if isGone { body() }
    }

    var isOpen: Bool { handlers.withLock { $0 != nil } }

    /// The first answer, nil when none comes in time.
    func first() -> SimulatedAnswer? {
        if let first = answers.withLock(\.first) { return first }
        guard arrived.wait(timeout: .now() + .seconds(30)) == .success else { return nil }
        return answers.withLock(\.first)
    }

    /// Everything that came since it was asked last.
    func drain() -> [SimulatedAnswer] {
        answers.withLock { answers in
            defer { answers = [] }
            return answers
        }
    }

    func disconnect() {
        let all = handlers.withLock { handlers in
            defer { handlers = nil }
            return handlers ?? []
        }
        for handler in all { handler() }
    }
}
