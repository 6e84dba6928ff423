import DutyDesk
import OfficeRules

/// The columns of the table: what an account is, and for one that acts as a person, how that person
/// stands to 孙三, whose matter it is.
enum AuthorizationSeat: String, CaseIterable, Sendable {
    case nobody, observer, administrator, clerk, ownClerk
    case oneself, below, inCharge, standIn, mayor, other

    /// A deputy mayor who heads the police as well, so that every relation exists: 张三 of the
    /// tourism bureau is in his charge, 钱二 is in charge of the police, 赵一 presides while 钱二
    /// and the mayor are away, and the head of the audit bureau has nothing to do with him.
    static let roster = City.with("inCharge: [education, tourism]", "inCharge: [education, police]")
        .replacing("inCharge: [police]", with: "inCharge: [tourism]")

    static let persons: [(seat: AuthorizationSeat, id: String)] = [
        (.oneself, "sun-san"), (.below, "zhang-san"), (.inCharge, "qian-er"),
        (.standIn, "zhao-yi"), (.mayor, "ma-li"), (.other, "zhang-san-b"),
    ]

    /// Those who are away where somebody stands in.
    static let away = ["qian-er", "ma-li"]

    var title: String {
        switch self {
        case .nobody: "no account"
        case .observer: "observer"
        case .administrator: "administrator"
        case .clerk: "clerk"
        case .ownClerk: "clerk, self"
        case .oneself: "self"
        case .below: "subordinate"
        case .inCharge: "in charge"
        case .standIn: "stand-in"
        case .mayor: "mayor"
        case .other: "stranger"
        }
    }

    /// The roles without those of a person; nil for the columns that are a person's.
    private var roles: Set<Role>? {
        switch self {
        case .nobody: []
        case .observer: [.observer]
        case .administrator: [.observer, .administrator]
        case .clerk: [.observer, .clerk]
        default: nil
        }
    }

    private static func clerk(_ id: String) -> Caller {
        .account(
            Actor(
                account: id + "-too", roles: [.observer, .clerk, .person], person: PersonID(id)))
    }

    /// Every caller whose answer the column tells. A role's column holds for each relation: the
    /// account carries the person, and without the role `person` that changes nothing. A clerk may
    /// be a person besides; the one whose matter it is has a column of their own.
    func callers(head: Bool) -> [Caller] {
        let oneself = head ? "chen-shi" : "sun-san"
        if self == .ownClerk { return [Self.clerk(oneself)] }
        guard let roles else {
            let id = Self.persons.first { $0.seat == self }?.id ?? ""
            return [.person(self == .oneself ? oneself : id)]
        }
        let persons = Self.persons.map(\.id).filter { self != .clerk || $0 != oneself }
        let plain = Caller.account(Actor(account: "plain", roles: roles))
        return [plain]
            + persons.map { id in
                .account(
                    Actor(
                        account: id + "-too",
                        roles: self == .clerk ? roles.union([.person]) : roles,
                        person: PersonID(id)))
            }
    }
}
