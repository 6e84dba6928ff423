package import OfficeRules

/// What an account may do; every role includes asking, which is the observer's.
package enum AccountRole: String, CaseIterable, Hashable, Sendable, Comparable {
    /// Asks.
    case observer
    /// Acts for a person of the roster: oneself, and what is that person's to decide.
    case person
    /// The General Office: enters what others decided, and files.
    case clerk
    /// Looks after the daemon.
    case administrator

    private var order: Int {
        switch self {
        case .observer: 0
        case .person: 1
        case .clerk: 2
        case .administrator: 3
        }
    }

    package static func < (left: AccountRole, right: AccountRole) -> Bool {
        left.order < right.order
    }
}

/// A row of the configuration's accounts: what one user, or every member of one group, may do.
package struct Account: Hashable, Sendable {
    /// The user or group of the operating system, by name.
    package enum Matcher: Hashable, Sendable {
        case user(String)
        case group(String)

        package var name: String {
            switch self {
            case .user(let name), .group(let name): name
            }
        }
    }

    package let matcher: Matcher
    /// `person` is among them where there is a person, and only there.
    package let roles: Set<AccountRole>
    package let person: PersonID?

    /// The account with this role, this person or both; it can at least ask.
    package init(_ matcher: Matcher, role: AccountRole? = nil, person: PersonID? = nil) {
        var roles: Set<AccountRole> = [.observer]
        if let role, role != .person { roles.insert(role) }
        if person != nil { roles.insert(.person) }
        self.matcher = matcher
        self.roles = roles
        self.person = person
    }
}
