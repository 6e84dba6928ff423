import CivilTime

@testable import OfficeRules

/// Commands made up from a seed, of every kind, by accounts of every role; about half of them are
/// such as the rules allow.
struct RandomCommands {
    static let people: [PersonID] = [
        .mayor, .executive, .second, .police, .seconded, .secretary, .assistant, .pairedFirst,
        .pairedSecond, .petitions, .finance, .finance, .schools, .archives, .newcomer,
    ]

    var random: SplitMix

    init(seed: UInt64) { random = SplitMix(seed: seed) }

    mutating func next(_ desk: Desk) -> (Command, Actor) {
        let id = LeaveID(
            number: max(1, desk.office.lastLeave - Int.random(in: 0..<14, using: &random)))!
        let leave = try? desk.leave(id)
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<26: return request(desk)
        case 26..<50: return judge(desk, id)
        case 50..<54: return (.file(id), actor(leave))
        case 54..<60: return (.extend(id, until: moment(desk), reason: nil), actor(leave))
        case 60..<65: return (.change(id, alteration(desk)), actor(leave))
        case 65..<69: return (.correct(id, alteration(desk), because: "笔误"), actor(leave))
        case 69..<74:
            return (.returnEarly(id, on: random.chance(50) ? moment(desk) : nil), actor(leave))
        case 74..<82:
            let on = random.chance(40) ? moment(desk) : nil
            return (.reportBack(id, on: on, report: nil), actor(leave))
        case 82..<86: return (.cancel(id, reason: nil), actor(leave))
        case 86..<88:
            let oral = desk.office.allLeaves.last { $0.decision?.manner == .orally }
            return (.confirm(random.chance(80) ? oral?.id ?? id : id, note: nil), actor(oral))
        case 88..<92: return entrust(desk)
        case 92..<94: return roster(desk)
        case 94..<96: return (.importLeave(rows(desk)), actor(nil))
        default: return (.pulse, .daemon)
        }
    }

    private mutating func actor(_ leave: Leave?) -> Actor {
        switch Int.random(in: 0..<10, using: &random) {
        case 0..<5: return .clerk
        case 5..<8:
            guard let leave else { return .observer }
            return .person(leave.person)
        case 8: return .person(random.pick(Self.people))
        default:
            let both = Actor(
                account: "both", roles: [.clerk, .person], person: random.pick(Self.people))
            return random.pick([.observer, .administrator, both])
        }
    }

    // MARK: Times

    /// A half-hour within some days of now.
    private mutating func moment(_ desk: Desk) -> Instant {
        let halves = desk.now.seconds / 1_800 + Int.random(in: -200...700, using: &random)
        return Instant(seconds: halves * 1_800)!
    }

    private mutating func stretch(_ desk: Desk) -> Period {
        let today = shanghai.start(of: shanghai.day(of: desk.now))
        let from = today.plus(minutes: 720 * Int.random(in: -8...50, using: &random))
        let halves = random.chance(15) ? 34 : Int.random(in: 1...14, using: &random)
        return Period(from: from, until: from.plus(minutes: 720 * halves))!
    }

    // MARK: Commands

    private mutating func request(_ desk: Desk) -> (Command, Actor) {
        let person = random.pick(Self.people)
        let command = Command.request(
            .of(person, stretch(desk), random.pick(LeaveKind.allCases)))
        return (command, random.chance(80) ? .clerk : actor(nil))
    }

    private mutating func alteration(_ desk: Desk) -> Alteration {
        var alteration = Alteration()
        if random.chance(60) { alteration.until = moment(desk) }
        if random.chance(40) { alteration.from = moment(desk) }
        if random.chance(30) { alteration.kind = random.pick(LeaveKind.allCases) }
        if random.chance(30) { alteration.place = random.pick(["北京", "呼和浩特"]) }
        return alteration
    }

    private mutating func judge(_ desk: Desk, _ id: LeaveID) -> (Command, Actor) {
        let right = try? desk.route(id)
        var by: Decider = .person(random.pick(Self.people))
        if let right, random.chance(60) {
            by = (right.standIn ?? right.approverPerson).map { .person($0) } ?? .superior
        }
        if random.chance(5) { by = .superior }
        let dated = random.chance(15) ? moment(desk) : nil
        let acknowledged = random.chance(85) ? Set(ConcernCode.allCases) : []
        var judgement = Judgement.by(
            by, orally: random.chance(20), at: dated, acknowledged: acknowledged)
        var actor = Actor.clerk
        if case .person(let person) = by, random.chance(50) {
            actor = .person(person)
            judgement = Judgement(at: dated, acknowledged: acknowledged)
        }
        if random.chance(5) { actor = self.actor(try? desk.leave(id)) }
        return (random.chance(80) ? .approve(id, judgement) : .decline(id, judgement), actor)
    }

    private mutating func entrust(_ desk: Desk) -> (Command, Actor) {
        let actor = random.chance(70) ? Actor.clerk : .person(random.pick([.mayor, .executive]))
        if random.chance(30), let id = EntrustmentID(number: desk.office.lastEntrustment) {
            return (.cancelEntrustment(id, reason: nil), actor)
        }
        let person = random.pick([PersonID.executive, .second, .police, .seconded, .mayor])
        let request =
            random.chance(80)
            ? EntrustmentRequest.preside(person, stretch(desk))
            : .task(person, stretch(desk), "招商")
        return (.entrust(request), actor)
    }

    private mutating func roster(_ desk: Desk) -> (Command, Actor) {
        var city = OfficeBuilder.sample()
        for person: PersonID in [.mayor, .executive, .second, .secretary, .finance, .pairedFirst]
        where random.chance(12) {
            city.remove(person)
        }
        if random.chance(30) {
            city.add(.newcomer, [Seat(random.pick([.deputyMayor, .mayorsAssistant]))])
        }
        if random.chance(30) { city.facts.ranking.shuffle(using: &random) }
        if random.chance(20), var second = city.facts.people[.second] {
            second.inCharge = [DepartmentID(of: .schools)]
            city.facts.people[.second] = second
        }
        let today = shanghai.day(of: desk.now)
        let first = today.adding(days: Int.random(in: -6...10, using: &random))
        return (.applyRoster(city.facts, effective: random.chance(50) ? nil : first), actor(nil))
    }

    private mutating func rows(_ desk: Desk) -> [ImportRow] {
        (1...Int.random(in: 1...3, using: &random)).map { line in
            let person = random.pick(Self.people)
            let asked = stretch(desk)
            let route = desk.route(person, asked)
            return ImportRow(
                line: line, request: .of(person, asked), state: random.pick(LeaveState.allCases),
                judgement: .by(route.approverPerson.map { .person($0) } ?? .superior))
        }
    }
}
