import DutyDesk
import OfficeRules
import Synchronization
import Varlink

/// Who calls in the tests.
enum Caller: Hashable, Sendable, CustomStringConvertible {
    case clerk, secondClerk, observer, administrator, stranger
    case person(String)
    /// An account as some configuration could make it.
    case account(Actor)

    static let mayor = Caller.person("ma-li")
    static let executive = Caller.person("zhao-yi")
    static let head = Caller.person("feng-jiu")

    var actor: Actor {
        switch self {
        case .clerk: Actor(account: "office", roles: [.observer, .clerk])
        case .secondClerk: Actor(account: "office-two", roles: [.observer, .clerk])
        case .observer: Actor(account: "guest", roles: [.observer])
        case .administrator: Actor(account: "root", roles: [.observer, .administrator])
        case .stranger: Actor(account: "uid:4242", roles: [])
        case .person(let id):
            Actor(account: id, roles: [.observer, .person], person: PersonID(id))
        case .account(let actor): actor
        }
    }

    var description: String { actor.account }
}

/// Accounts by the number of the user, one for each caller that there was.
final class Callers: CallerDirectory {
    private let known = Mutex<[Caller]>([])

    func peer(_ caller: Caller) -> Peer {
        let number = known.withLock { known in
            if let place = known.firstIndex(of: caller) { return place }
            known.append(caller)
            return known.count - 1
        }
        return Peer(uid: 1_000 + UInt32(number), gid: 1_000, pid: 1)
    }

    func actor(for peer: Peer) -> Actor {
        known.withLock { $0[Int(peer.uid) - 1_000] }.actor
    }
}
