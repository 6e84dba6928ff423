package import OfficeRules

/// Who a caller on the socket is: from the user and groups that the kernel names to the roles of
/// the configuration's accounts.
///
/// Names are looked up when the map is made: a user or group that is made later counts when the
/// configuration is read again. One whose number has gone to another name since is nobody's: what
/// the configuration grants, it grants to the name.
package struct AccountMap: Sendable {
    /// The operating system's users and groups; each answers nil for one it does not have.
    package struct Lookup: Sendable {
        package let userID: @Sendable (_ name: String) -> UInt32?
        package let groupID: @Sendable (_ name: String) -> UInt32?
        package let userName: @Sendable (_ id: UInt32) -> String?
        package let groupName: @Sendable (_ id: UInt32) -> String?

        package init(
            userID: @escaping @Sendable (_ name: String) -> UInt32?,
            groupID: @escaping @Sendable (_ name: String) -> UInt32?,
            userName: @escaping @Sendable (_ id: UInt32) -> String?,
            groupName: @escaping @Sendable (_ id: UInt32) -> String? = { _ in nil }
        ) {
            self.userID = userID
            self.groupID = groupID
            self.userName = userName
            self.groupName = groupName
        }
    }

    /// Who somebody is taken to be.
    package struct Caller: Hashable, Sendable {
        /// The user's name, or `uid:1234` where the system has none.
        package let account: String
        /// Empty for one whom no account covers.
        package let roles: Set<Role>
        package let person: PersonID?
    }

    private struct Grant {
        var roles: Set<Role> = []
        var person: PersonID?

        /// Adds another; the person that is there stays.
        mutating func add(_ roles: Set<Role>, person: PersonID?) {
            self.roles.formUnion(roles)
            self.person = self.person ?? person
        }
    }

    /// Accounts whose user or group the system did not have when the map was made.
    package private(set) var unresolved: [Account.Matcher] = []
    /// Whether the configuration says that root is a person, which root is not.
    package private(set) var rootIsNamed = false
    private let lookup: Lookup
    private let holders: AccountHolders
    /// Both in the order of the configuration.
    private var users: [UInt32: [(name: String, grant: Grant)]] = [:]
    private var groups: [(id: UInt32, name: String, grant: Grant)] = []

    /// `nobody` and 'no such id': the kernel shows them for users that it cannot name here, so they
    /// are everybody and nobody.
    private static let nobody: Set<UInt32> = [65_534, .max]

    /// `recheck`: how long a name counts as the number's before it is looked up again.
    package init(
        _ accounts: [Account], lookup: Lookup, recheck: Duration = .seconds(1)
    ) {
        self.lookup = lookup
        holders = AccountHolders(lookup: lookup, recheck: recheck)
        for account in accounts {
            let isKnown =
                switch account.matcher {
                case .user(let name): add(account, user: name)
                case .group(let name): add(account, group: name)
                }
            if !isKnown, !unresolved.contains(account.matcher) {
                unresolved.append(account.matcher)
            }
        }
    }

    private mutating func add(_ account: Account, user name: String) -> Bool {
        guard let id = lookup.userID(name), !Self.nobody.contains(id) else { return false }
        if id == 0, account.person != nil { rootIsNamed = true }
        let grant = Grant(roles: account.roles, person: account.person)
        users[id, default: []].append((name, grant))
        return true
    }

    private mutating func add(_ account: Account, group name: String) -> Bool {
        guard let id = lookup.groupID(name), !Self.nobody.contains(id) else { return false }
        groups.append((id, name, Grant(roles: account.roles, person: account.person)))
        return true
    }

    /// Calls for each account whose number is found to be another name's, once.
    package func onRecycled(_ body: @escaping @Sendable (Account.Matcher, UInt32) -> Void) {
        holders.onRecycled(body)
    }

    /// The roles of a user's own accounts and of those of the groups together; the person of the
    /// user's own, else of the first group in the order of the configuration that has one. Root is
    /// an administrator besides, and never a person: root can be anybody, so what root did would
    /// be nobody's decision.
    ///
    /// Names are looked up now and then, which may read files.
    package func caller(uid: UInt32, gid: UInt32, groups memberships: [UInt32]) -> Caller {
        guard !Self.nobody.contains(uid) else {
            return Caller(account: "uid:\(uid)", roles: [], person: nil)
        }
        var grant = Grant()
        var name: String?
        for user in users[uid] ?? [] where holders.holds(.user(user.name), uid) {
            grant.add(user.grant.roles, person: user.grant.person)
            name = name ?? user.name
        }
        for group in groups
        where (group.id == gid || memberships.contains(group.id))
            && holders.holds(.group(group.name), group.id)
        {
            grant.add(group.grant.roles, person: group.grant.person)
        }
        if uid == 0 {
            grant.roles.remove(.person)
            grant.person = nil
            grant.add([.observer, .administrator], person: nil)
        }
        let account = name ?? lookup.userName(uid) ?? "uid:\(uid)"
        return Caller(account: account, roles: grant.roles, person: grant.person)
    }
}
