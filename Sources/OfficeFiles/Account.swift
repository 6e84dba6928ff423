package import OfficeRules

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
    package let roles: Set<Role>
    package let person: PersonID?

    /// The account with this role, this person or both; it can at least ask.
    package init(_ matcher: Matcher, role: Role? = nil, person: PersonID? = nil) {
        var roles: Set<Role> = [.observer]
        if let role, role != .person { roles.insert(role) }
        if person != nil { roles.insert(.person) }
        self.matcher = matcher
        self.roles = roles
        self.person = person
    }
}
