/// What an account may do. Each role includes asking.
package enum Role: String, CaseIterable, Hashable, Sendable, Comparable {
    /// Asks.
    case observer
    /// Acts for oneself, and decides what is one's own to decide.
    case person
    /// The General Office: enters what others decided, and files.
    case clerk
    /// Looks after the daemon; decides nothing as someone.
    case administrator

    private var order: Int {
        switch self {
        case .observer: 0
        case .person: 1
        case .clerk: 2
        case .administrator: 3
        }
    }

    package static func < (left: Role, right: Role) -> Bool { left.order < right.order }
}

/// Who gives a command: the account by which the caller is known, its roles, and the person of the
/// roster whom it stands for.
package struct Actor: Hashable, Sendable {
    package let account: String
    package let roles: Set<Role>
    package let person: PersonID?

    package init(account: String, roles: Set<Role>, person: PersonID? = nil) {
        self.account = account
        self.roles = roles
        self.person = person
    }

    /// The daemon itself, when time passes and when it applies the configured roster.
    package static let daemon = Actor(account: "presided", roles: [.administrator])

    package var isClerk: Bool { roles.contains(.clerk) }

    /// The person for whom this account acts, if it may act for one.
    package var actingPerson: PersonID? { roles.contains(.person) ? person : nil }
}
