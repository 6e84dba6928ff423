import CivilTime

@testable import OfficeRules

extension Actor {
    static let clerk = Actor(account: "office", roles: [.clerk])
    static let administrator = Actor(account: "root", roles: [.administrator])
    static let observer = Actor(account: "guest", roles: [.observer])

    static func person(_ id: PersonID) -> Actor {
        Actor(account: id.text, roles: [.person], person: id)
    }
}

extension LeaveID: ExpressibleByIntegerLiteral {
    package init(integerLiteral number: Int) { self.init(number: number)! }
}

extension EntrustmentID: ExpressibleByIntegerLiteral {
    package init(integerLiteral number: Int) { self.init(number: number)! }
}

/// `at` under another name, for where a parameter hides it.
private func instant(_ text: String) -> Instant { at(text) }

/// An office at a moment, with everything that was recorded: commands are decided, and their events
/// laid on, one record each.
struct Desk {
    struct Entry {
        let event: Event
        let record: Int64
        let at: Instant
    }

    private(set) var office: Office
    private(set) var log: [Entry] = []
    var setting: OfficeSetting
    var now: Instant

    /// The office on this roster, kept from the beginning.
    init(
        _ city: OfficeBuilder = .sample(), _ rulebook: Rulebook = Rulebook(),
        at now: String = "03-02 09:00", keepsEverything: Bool = false
    ) {
        office = Office(keepsEverything: keepsEverything)
        setting = OfficeSetting(zone: shanghai, workdays: .year2026, rulebook: rulebook)
        self.now = instant(now)
        if !city.facts.people.isEmpty { perform(.applyRoster(city.facts, effective: nil)) }
    }

    @discardableResult
    mutating func perform(
        _ command: Command, by actor: Actor = .clerk
    ) -> Result<[Event], Refusal> {
        let outcome = office.decide(command, by: actor, at: now, setting)
        if case .success(let events) = outcome { for event in events { record(event) } }
        return outcome
    }

    mutating func record(_ event: Event) {
        let record = office.record + 1
        office.evolve(event, record: record, at: now, zone: setting.zone)
        log.append(Entry(event: event, record: record, at: now))
    }

    // MARK: Short ways

    /// The outcome of a command, with nothing recorded.
    func refusal(_ command: Command, by actor: Actor = .clerk) -> Refusal? {
        guard case .failure(let refusal) = office.decide(command, by: actor, at: now, setting)
        else { return nil }
        return refusal
    }

    func events(_ command: Command, by actor: Actor = .clerk) throws -> [Event] {
        try office.decide(command, by: actor, at: now, setting).get()
    }

    @discardableResult
    mutating func request(
        _ person: PersonID, _ period: Period, _ kind: LeaveKind = .annual
    ) throws -> LeaveID {
        _ = try perform(.request(.of(person, period, kind))).get()
        return LeaveID(number: office.lastLeave)!
    }

    /// Somebody asks for a day, so that the year of now is one in which something was entered.
    mutating func enter(_ text: String) {
        perform(.request(.of(.second, period(text, text))))
    }

    /// Requested, and approved by whoever the route names, with every concern acknowledged.
    @discardableResult
    mutating func approved(
        _ person: PersonID, _ period: Period, _ kind: LeaveKind = .annual
    ) throws -> LeaveID {
        let id = try request(person, period, kind)
        try approve(id)
        return id
    }

    mutating func approve(_ id: LeaveID) throws {
        let route = try route(id)
        let by: Decider = route.approverPerson.map { .person($0) } ?? .superior
        _ = try perform(.approve(id, .by(by))).get()
    }

    func leave(_ id: LeaveID) throws -> Leave {
        try Decision(office: office, actor: .clerk, now: now, setting: setting).leave(id)
    }

    /// The route that a decision now would take.
    func route(_ id: LeaveID) throws -> Route {
        office.assess(Candidate(deciding: try leave(id)), at: now, setting).route
    }

    /// The route of a leave that nobody has asked for yet.
    func route(_ person: PersonID, _ period: Period) -> Route {
        assess(person, period).route
    }

    func assess(_ person: PersonID, _ period: Period, _ kind: LeaveKind = .annual) -> Assessment {
        office.assess(Candidate(person: person, period: period, kind: kind), at: now, setting)
    }

    var resolver: Resolver { Resolver(office, zone: setting.zone, now: now) }
}

extension LeaveRequest {
    static func of(
        _ person: PersonID, _ period: Period, _ kind: LeaveKind = .annual,
        _ details: LeaveDetails = LeaveDetails()
    ) -> LeaveRequest {
        LeaveRequest(person: person, period: period, kind: kind, details: details)
    }
}

extension Judgement {
    /// A clerk's entry of somebody's decision, every concern acknowledged unless it says which.
    static func by(
        _ decider: Decider?, orally: Bool = false, at: Instant? = nil,
        acknowledged: Set<ConcernCode> = Set(ConcernCode.allCases)
    ) -> Judgement {
        Judgement(by: decider, orally: orally, at: at, acknowledged: acknowledged)
    }

    static func by(_ person: PersonID) -> Judgement { by(.person(person)) }

    /// The caller's own.
    static let own = Judgement(acknowledged: Set(ConcernCode.allCases))
}

extension Office {
    /// Every leave that is held, in the order of entry.
    var allLeaves: [Leave] { leaves.map { $0.1 }.sorted { $0.id < $1.id } }
}
