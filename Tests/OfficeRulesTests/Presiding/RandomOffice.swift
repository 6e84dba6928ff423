import CivilTime

@testable import OfficeRules

/// An office made up from a seed, and its twin. Everything happens on half-hours of forty days, so
/// that a walk in half-hours misses nothing.
struct RandomOffice {
    static let start = at("03-01")
    static let steps = 40 * 48
    private static let people = (1...7).map { PersonID("p\($0)")! }

    private(set) var office = Office()
    private(set) var twin = Twin()
    private var random: SplitMix

    init(seed: UInt64) {
        random = SplitMix(seed: seed)
        makeRoster()
        for person in Self.people { makeLeaves(of: person) }
        makeEntrustments()
        twin.now = Self.instant(Int.random(in: 0...Self.steps, using: &random))
        // What is undecided is named by the number of the leave, in whatever order it was entered.
        for absence in twin.absences.shuffled(using: &random) { office.put(Self.leave(absence)) }
    }

    static func instant(_ step: Int) -> Instant { start.plus(minutes: 30 * step) }

    static var whole: Period { Period(from: start, until: instant(steps))! }

    var resolver: Resolver { Resolver(office, zone: shanghai, now: twin.now) }

    // MARK: Who holds what

    private mutating func makeRoster() {
        var standing = RosterFacts()
        var first: Day? = random.chance(80) ? nil : day("03-05")
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let (facts, seating) = makeSheet(from: first)
            office.roster.add(Roster.Layer(effective: first, changes: standing.changes(to: facts)))
            twin.seatings.append(seating)
            standing = facts
            let later = first ?? day("03-01")
            first = later.adding(days: Int.random(in: 1...12, using: &random))
        }
    }

    private mutating func makeSheet(from first: Day?) -> (RosterFacts, Twin.Seating) {
        var city = OfficeBuilder()
        var seating = Twin.Seating(from: first)
        let ranked = Self.people.shuffled(using: &random)
        let mayor = random.chance(85) ? random.pick(ranked) : nil
        var executive = random.chance(85) ? random.pick(ranked) : nil
        if executive == mayor, random.chance(60) { executive = nil }
        for person in ranked where person == mayor || person == executive || random.chance(80) {
            var seats: [Seat] = []
            if person == mayor { seats.append(Seat(random.chance(80) ? .mayor : .actingMayor)) }
            if person == executive { seats.append(Seat(.executiveDeputyMayor)) }
            if seats.isEmpty || random.chance(10) { seats.append(Seat(.deputyMayor)) }
            let outside = random.chance(15)
            city.add(person, seats, outsideLine: outside)
            seating.present.insert(person)
            if person == executive { seating.executiveInLine = !outside }
            if person != mayor, person != executive, !outside { seating.deputies.append(person) }
        }
        seating.mayor = mayor
        seating.executive = executive
        return (city.facts, seating)
    }

    // MARK: Who is away

    private mutating func makeLeaves(of person: PersonID) {
        var stretches = makeStretches(longest: 300, gap: 150)
        if random.chance(30) { stretches.shuffle(using: &random) }
        while let period = stretches.popLast() {
            var absence = Twin.Absence(
                id: LeaveID(number: twin.absences.count + 1)!, person: person, period: period,
                state: random.pick(LeaveState.allCases + [.filed, .approved]))
            if absence.state.isOpen, random.chance(40) {
                if random.chance(50), let other = stretches.popLast() {
                    absence.pending = other
                } else if let until = stretches.last?.from, until > period.until {
                    absence.pending = Period(from: period.from, until: until)
                }
            }
            twin.absences.append(absence)
        }
        // In order of begin an extension could run into the leave that follows.
        twin.absences = Self.withoutCollisions(twin.absences)
    }

    /// Takes out pending ends that run over another leave of the person.
    private static func withoutCollisions(_ absences: [Twin.Absence]) -> [Twin.Absence] {
        absences.enumerated().map { index, absence in
            guard let pending = absence.pending else { return absence }
            let collides = absences.enumerated().contains { other in
                other.offset != index && other.element.person == absence.person
                    && (pending.overlaps(other.element.period)
                        || other.element.pending.map(pending.overlaps) ?? false)
            }
            var clean = absence
            if collides { clean.pending = nil }
            return clean
        }
    }

    /// Stretches that do not overlap, in order; some touch.
    private mutating func makeStretches(longest: Int, gap: Int) -> [Period] {
        var stretches: [Period] = []
        var step = Int.random(in: 0...gap * 3, using: &random)
        while step < Self.steps {
            let end = min(step + Int.random(in: 1...longest, using: &random), Self.steps)
            stretches.append(Period(from: Self.instant(step), until: Self.instant(end))!)
            step = end + (random.chance(25) ? 0 : Int.random(in: 1...gap, using: &random))
        }
        return stretches
    }

    private static func leave(_ absence: Twin.Absence) -> Leave {
        var leave = Leave(
            id: absence.id, person: absence.person, kind: .annual, period: absence.period,
            details: LeaveDetails(), requestedAt: start, lateEntry: false, record: 1)
        leave.state = absence.state
        leave.pending = absence.pending.map {
            Proposal(what: .change, period: $0, kind: .annual, reason: nil)
        }
        return leave
    }

    // MARK: Who is entrusted

    private mutating func makeEntrustments() {
        for period in makeStretches(longest: 200, gap: 400) {
            make(period, presides: true)
            if random.chance(30) { make(period, presides: false) }
        }
    }

    private mutating func make(_ period: Period, presides: Bool) {
        var cancelled: Instant?
        if random.chance(30) {
            let cut = Int64.random(in: -20...20, using: &random) * 1_800_000_000
            cancelled = period.from.adding(microseconds: period.length / 2 / 1_800_000_000 * cut)
            cancelled = cancelled.map { Self.snapped($0) }
        }
        let mandate = Twin.Mandate(
            id: EntrustmentID(number: twin.mandates.count + 1)!,
            person: random.pick(Self.people), period: period, cancelledAt: cancelled,
            presides: presides)
        twin.mandates.append(mandate)
        office.put(
            Entrustment(
                id: mandate.id, person: mandate.person, entrustedBy: Self.people[0],
                period: period, scope: presides ? .preside : .task("招商"), reason: nil,
                cancelledAt: cancelled, record: 1))
    }

    /// Down to a half-hour.
    private static func snapped(_ instant: Instant) -> Instant {
        let step = (instant - start) / 1_800_000_000
        return start.plus(minutes: 30 * Int(step))
    }
}
