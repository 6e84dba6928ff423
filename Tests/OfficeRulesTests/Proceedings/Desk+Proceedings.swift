import CivilTime
import HashTreeCollections

@testable import OfficeRules

extension AgendaItemID: ExpressibleByIntegerLiteral {
    package init(integerLiteral number: Int) { self.init(number: number)! }
}

extension FollowUpID: ExpressibleByIntegerLiteral {
    package init(integerLiteral number: Int) { self.init(number: number)! }
}

extension Instruction {
    /// Entered by a clerk.
    static func of(_ person: PersonID, at text: String? = nil, orally: Bool = false) -> Instruction
    {
        Instruction(by: person, orally: orally, at: text.map { OfficeRulesTests.at($0) })
    }

    static let own = Instruction()
}

extension Desk {
    /// A desk with M1, of that kind, called for 10 March at nine, the second workday after the
    /// meeting-free week.
    static func with(
        _ kind: MeetingKind = .executive, chair: PersonID? = nil, by: PersonID? = nil,
        city: OfficeBuilder = .sample()
    ) throws -> Desk {
        var desk = Desk(city)
        try desk.call(kind, chair: chair, by: by)
        return desk
    }

    mutating func call(
        _ kind: MeetingKind, chair: PersonID? = nil, by: PersonID? = nil,
        on period: Period = period("03-10 09:00", "03-10 11:00")
    ) throws {
        let named = kind.rules.members == .named
        let request = MeetingRequest(
            kind: kind, period: period, chair: chair, with: named ? [.second, .schools] : [],
            sittingIn: named ? [] : [.archives],
            department: kind == .citywide ? DepartmentID(of: .schools) : nil, by: by)
        _ = try perform(.meeting(.call(request))).get()
    }

    @discardableResult
    mutating func proceed(
        _ command: ProceedingCommand, by actor: Actor = .clerk
    ) throws -> [Event] {
        try perform(.proceeding(command), by: actor).get()
    }

    func refused(_ command: ProceedingCommand, by actor: Actor = .clerk) -> Refusal? {
        refusal(.proceeding(command), by: actor)
    }

    func item(_ id: AgendaItemID = 1) -> AgendaItem { office.proceedings.items[id]! }
    func meeting(_ id: MeetingID = 1) -> Meeting { office.meetings[id]! }

    /// T1 of the finance bureau, as far as it is to come, at M1.
    mutating func propose(
        major: Bool = false, interests: Bool = false, until state: AgendaItemState = .proposed,
        papers: Bool = false
    ) throws {
        try proceed(
            .propose(
                ItemProposal(
                    department: DepartmentID(of: .finance), title: "预算", major: major,
                    touchesInterests: interests, meeting: 1)))
        if state == .proposed { return }
        try proceed(.review(1, .of(.executive)))
        if state == .reviewed { return }
        if major {
            for piece in [ChecklistPiece.research, .expertArgument] {
                try proceed(.check(1, ChecklistEntry(piece: piece)))
            }
        }
        try proceed(.settle(1, meeting: nil, .of(.mayor)))
        if papers { try proceed(.handOut(1, at: nil)) }
    }

    /// M1 begins and attendance is taken.
    mutating func hold(_ present: [PersonID]? = nil) throws {
        now = at("03-10 09:30")
        let all = office.party(of: meeting(), setting).participants
        try proceed(.takeAttendance(1, at: nil, present: present ?? all, because: nil))
    }
}
