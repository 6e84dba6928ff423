import OfficeFiles
import OfficeRules
import Synchronization
import Testing

/// Who a caller is taken to be, from the user and groups that the kernel names.
@Suite("Accounts of callers")
struct AccountMapTests {
    private static let userIDs: [String: UInt32] = [
        "root": 0, "qian-er": 1_000, "li-si": 1_001, "wang-wu": 1_002, "nobody-else": 65_534,
        "invalid": .max,
    ]
    private static let groupIDs: [String: UInt32] = [
        "office": 50, "leaders": 51, "all": 52, "overflow": 65_534,
    ]

    private static let lookup = AccountMap.Lookup(
        userID: { userIDs[$0] }, groupID: { groupIDs[$0] },
        userName: { id in userIDs.first { $0.value == id }?.key })

    private static let map = AccountMap(
        [
            Account(.user("qian-er"), person: PersonID("qian")),
            Account(.user("qian-er"), role: .clerk),
            Account(.user("root"), role: .clerk),
            Account(.user("root"), person: PersonID("mayor")),
            Account(.group("leaders"), person: PersonID("leader")),
            Account(.group("office"), role: .clerk, person: PersonID("officer")),
            Account(.group("all"), role: .observer),
            Account(.user("made-later"), role: .clerk),
            Account(.group("made-later"), role: .clerk),
            Account(.user("made-later"), person: PersonID("later")),
            Account(.user("nobody-else"), role: .administrator),
            Account(.user("invalid"), role: .administrator),
            Account(.group("overflow"), role: .administrator),
        ], lookup: lookup)

    private typealias Row = (
        uid: UInt32, gid: UInt32, groups: [UInt32], account: String, roles: Set<Role>,
        person: String?
    )

    @Test(
        "Accounts of the user and of the groups add up",
        arguments: [
            (0, 0, [], "root", [.observer, .clerk, .administrator], nil),
            // Root administers and is nobody, by whatever user or group.
            (0, 50, [51], "root", [.observer, .clerk, .administrator], nil),
            (1_000, 1_000, [], "qian-er", [.observer, .person, .clerk], "qian"),
            // The user's own person comes before the groups'.
            (1_000, 50, [51], "qian-er", [.observer, .person, .clerk], "qian"),
            // By the primary group, by another one, by both: the first of the configuration.
            (1_001, 50, [], "li-si", [.observer, .person, .clerk], "officer"),
            (1_001, 1, [2, 50], "li-si", [.observer, .person, .clerk], "officer"),
            (1_001, 50, [51], "li-si", [.observer, .person, .clerk], "leader"),
            (1_001, 52, [], "li-si", [.observer], nil),
            (1_002, 1, [2, 3], "wang-wu", [], nil),
            (4_000, 52, [], "uid:4000", [.observer], nil),
            (4_000, 4_000, [], "uid:4000", [], nil),
            // The kernel's 'nobody' and 'no such id' are nobody, whatever their groups.
            (65_534, 50, [51], "uid:65534", [], nil),
            (.max, 50, [51], "uid:4294967295", [], nil),
            (1_002, 65_534, [65_534], "wang-wu", [], nil),
        ] as [(UInt32, UInt32, [UInt32], String, Set<Role>, String?)])
    func caller(
        row: (
            uid: UInt32, gid: UInt32, groups: [UInt32], account: String, roles: Set<Role>,
            person: String?
        )
    ) {
        let caller = Self.map.caller(uid: row.uid, gid: row.gid, groups: row.groups)
        #expect(caller.account == row.account)
        #expect(caller.roles == row.roles)
        #expect(caller.person == row.person.flatMap(PersonID.init))
    }

    @Test("Users and groups that the system does not have are named, each once")
    func unresolved() {
        #expect(
            Self.map.unresolved == [
                .user("made-later"), .group("made-later"), .user("nobody-else"), .user("invalid"),
                .group("overflow"),
            ])
    }

    @Test("That root is called a person is found")
    func rootIsNamed() {
        #expect(Self.map.rootIsNamed)
        let map = AccountMap([Account(.user("root"), role: .clerk)], lookup: Self.lookup)
        #expect(!map.rootIsNamed)
    }

    @Test("Root is an administrator without any account, and nobody else is anything")
    func empty() {
        let map = AccountMap([], lookup: Self.lookup)
        #expect(map.caller(uid: 0, gid: 0, groups: []).roles == [.observer, .administrator])
        #expect(map.caller(uid: 1_000, gid: 0, groups: [0]).roles == [])
    }

    /// A host whose users and groups change.
    private final class Host: Sendable {
        let users = Mutex<[String: UInt32]>(["qian-er": 1_000, "qian": 1_000, "li-si": 1_001])
        let groups = Mutex<[String: UInt32]>(["office": 50])
        let isSilent = Mutex(false)
        let told = Mutex<[String]>([])

        var lookup: AccountMap.Lookup {
            AccountMap.Lookup(
                userID: { name in self.silent { self.users.withLock { $0[name] } } },
                groupID: { name in self.silent { self.groups.withLock { $0[name] } } },
                userName: { id in
                    self.silent { self.users.withLock { $0.first { $0.value == id }?.key } }
                },
                groupName: { id in
                    self.silent { self.groups.withLock { $0.first { $0.value == id }?.key } }
                })
        }

        private func silent<Value>(_ value: () -> Value?) -> Value? {
            isSilent.withLock(\.self) ? nil : value()
        }
    }

    private static let granted: [Account] = [
        Account(.user("qian-er"), role: .clerk, person: PersonID("qian")),
        Account(.group("office"), role: .clerk),
    ]

    @Test(
        "A number that has gone to another name has nothing of the old one's, and it is told once")
    func recycled() {
        let host = Host()
        let map = AccountMap(Self.granted, lookup: host.lookup, recheck: .zero)
        map.onRecycled { matcher, id in host.told.withLock { $0.append("\(matcher.name) \(id)") } }
        func caller() -> AccountMap.Caller { map.caller(uid: 1_000, gid: 1, groups: []) }
        let own: Set<Role> = [.observer, .person, .clerk]
        #expect(caller().roles == own, "a second name of the number changes nothing")
        host.isSilent.withLock { $0 = true }
        #expect(caller().roles == own, "the directory of users does not answer")
        host.isSilent.withLock { $0 = false }
        host.users.withLock { $0 = ["wang-wu": 1_000] }
        for _ in 1...3 {
            let other = caller()
            #expect(other.account == "wang-wu" && other.roles == [] && other.person == nil)
        }
        #expect(host.told.withLock(\.self) == ["qian-er 1000"])
        host.users.withLock { $0 = ["qian-er": 2_000] }
        #expect(caller().roles == [], "the name has another number now")
        host.users.withLock { $0 = ["qian-er": 1_000] }
        #expect(caller().roles == own)
        func member() -> AccountMap.Caller { map.caller(uid: 1_001, gid: 1, groups: [50]) }
        #expect(member().roles == [.observer, .clerk])
        host.groups.withLock { $0 = ["printers": 50] }
        #expect(member().roles == [])
        #expect(host.told.withLock(\.self) == ["qian-er 1000", "office 50"])
    }

    @Test("This machine's own users and groups are found by name and by number")
    func system() {
        let lookup = AccountMap.Lookup.system
        #expect(lookup.userID("root") == 0)
        #expect(lookup.groupID("root") == 0)
        #expect(lookup.userName(0) == "root")
        #expect(lookup.userID("no-such-user-here") == nil)
        #expect(lookup.groupID("no-such-group-here") == nil)
        #expect(lookup.userName(3_999_999_999) == nil)
        #expect(lookup.userID("") == nil)
    }
}
