/// Comes up with commands: most fit the office as it stands, others are a little beside it.
struct CommandMaker {
    var random: SimulationRandom
    let office: ModelOffice
    let now: Slot
    let mark: Int

    private static let kinds = ["official", "abroad", "training", "annual", "personal", "sick"]

    mutating func make() -> ModelCommand {
        let what = makeWhat()
        var command = ModelCommand(account: account(for: what), what: what, mark: mark)
        if random.chance(60) { command.id = "c\(mark)" }
        return command
    }

    /// The mayor and the line more often than others.
    private mutating func person() -> String {
        if random.chance(65) { return "p\(random.number(0...7))" }
        // Who is a clerk as well.
        if random.chance(20) { return "p13" }
        return "p\(random.number(0...37))"
    }

    /// On a half day mostly; about the present.
    private mutating func slot(_ days: ClosedRange<Int>) -> Slot {
        let day = ModelTime.day(now) + random.number(days)
        let half = random.chance(75) ? random.number(0...1) * 24 : random.number(0...47)
        return day * ModelTime.slotsOfDay + half
    }

    private mutating func length() -> Int {
        switch random.number(0...9) {
        case 0: random.number(1...48)
        case 1: random.number(14...17) * 48
        case 2: random.number(18...40) * 48
        case 3: 0
        default: random.number(1...14) * 24
        }
    }

    private mutating func span() -> Span {
        let from = random.chance(10) ? now : slot(-8...20)
        return Span(from: from, until: from + length())
    }

    /// Also of whoever is entrusted, for some of the time for which that counts, and of whoever
    /// presides while others are away.
    private mutating func request() -> ModelCommand.What {
        let kind = random.pick(Self.kinds)
        let entrusted = office.countingEntrustments(after: now)
        if !entrusted.isEmpty, random.chance(12) {
            let one = random.pick(entrusted)
            let from = max(one.span.from, now) + random.number(0...3) * 24
            return .request(one.person, Span(from: from, until: from + length()), kind: kind)
        }
        let from = max(now, slot(0...20))
        let standing = office.standing(from, now: now)
        if let holder = standing.holder, !standing.passed.isEmpty, random.chance(20) {
            return .request(holder, Span(from: from, until: from + length()), kind: kind)
        }
        return .request(person(), span(), kind: kind)
    }

    /// A leave: mostly one with which something can still happen, late ones before early ones.
    private mutating func leave() -> ModelLeave? {
        let live = office.leaves.filter { $0.awaits || $0.isOpen }
        if !live.isEmpty, random.chance(85) { return random.pick(live) }
        return office.leaves.isEmpty ? nil : random.pick(office.leaves)
    }

    private mutating func makeWhat() -> ModelCommand.What {
        let choice = random.number(0...99)
        if choice < 28 { return request() }
        if choice >= 93 { return entrusting() }
        guard let leave = leave() else { return request() }
        let begins = office.leaves.filter { $0.isOpen && $0.span.from == now }
        if !begins.isEmpty, random.chance(30) {
            return .reportBack(random.pick(begins).number, nil)
        }
        let number = random.chance(1) ? office.leaves.count + 1 : leave.number
        switch choice {
        case ..<56: return approval(number, leave)
        case ..<60:
            return .decline(number, by: nil, orally: random.chance(20), at: nil)
        case ..<63: return .confirm(number)
        case ..<68: return .file(number)
        case ..<74: return .extend(number, leave.span.until + random.number(-1...20) * 24)
        case ..<79:
            let (from, until) = bounds(leave)
            return .change(
                number, from: from, until: until,
                kind: random.chance(30) ? random.pick(Self.kinds) : nil, place: random.chance(30))
        case ..<82: return correction(number, leave)
        case ..<85: return .giveBack(number, random.chance(40) ? nil : slot(-4...6))
        case ..<90:
            return .reportBack(number, random.chance(60) ? nil : slot(-4...1))
        default: return .cancel(number)
        }
    }

    private mutating func bounds(_ leave: ModelLeave) -> (Slot?, Slot?) {
        if random.chance(20) {
            // All of it, elsewhere.
            let days = random.number(-20...20) * 24
            return (leave.span.from + days, leave.span.from + days + random.number(1...6) * 24)
        }
        let from = random.chance(50) ? leave.span.from + random.number(-6...6) * 24 : nil
        let until = random.chance(50) ? leave.span.until + random.number(-6...12) * 24 : nil
        return (from, until)
    }

    /// What was entered wrongly by much: longer than half a month, or before other leave, into
    /// which its extension would then run.
    private mutating func correction(_ number: Int, _ leave: ModelLeave) -> ModelCommand.What {
        let extended = office.leaves.filter { $0.isOpen && $0.pending?.what == "extension" }
        if !extended.isEmpty, random.chance(50) {
            let one = random.pick(extended)
            let before = office.leaves(of: one.person).map(\.span.from).min() ?? one.span.from
            if before == one.span.from || random.chance(30) {
                return .correct(
                    one.number, from: nil, until: nil, kind: random.pick(Self.kinds),
                    place: random.chance(30))
            }
            let from = before - random.number(2...6) * 24
            return .correct(
                one.number, from: from, until: from + random.number(1...2) * 24, kind: nil,
                place: false)
        }
        var (from, until) = bounds(leave)
        if random.chance(30) {
            (from, until) = (nil, leave.span.from + random.number(14...20) * 48)
        }
        return .correct(
            number, from: from, until: until,
            kind: random.chance(30) ? random.pick(Self.kinds) : nil, place: random.chance(30))
    }

    private mutating func approval(_ number: Int, _ leave: ModelLeave) -> ModelCommand.What {
        let at = random.chance(18) ? now - random.number(-40...480) : nil
        let concerns = office.concerns(toDecide: leave, at: at ?? now)
        let acknowledged = random.chance(90) ? concerns : Array(concerns.dropFirst())
        return .approve(
            number, by: nil, orally: random.chance(15), at: at, acknowledges: acknowledged)
    }

    private mutating func entrusting() -> ModelCommand.What {
        if random.chance(35), !office.entrustments.isEmpty {
            return .cancelEntrustment(
                office.entrustments.count
                    - random.number(-1...min(4, office.entrustments.count - 1)))
        }
        let mayor = office.sheet(ModelTime.day(now)).mayor
        let away = office.leaves.filter { $0.person == mayor && $0.isLive && $0.span.until > now }
        if !away.isEmpty, random.chance(50) {
            // One outside the line is entrusted as well as any other deputy.
            let person = random.chance(30) ? "p6" : "p\(random.number(1...6))"
            return .entrust(person, random.pick(away).span, isTask: false)
        }
        let from = slot(-1...12)
        return .entrust(
            "p\(random.number(0...7))", Span(from: from, until: from + random.number(0...20) * 24),
            isTask: random.chance(15))
    }

    /// Who gives it: a clerk, whoever it is for, whoever is asked, or anybody.
    private mutating func account(for what: ModelCommand.What) -> ModelAccount {
        if random.chance(8) { return random.pick(ModelAccount.all) }
        let clerk = ModelAccount.named(random.chance(15) ? "both" : "clerk\(random.number(1...3))")
        switch what {
        case .request(let person, _, _):
            return random.chance(50) ? clerk : .named(person)
        case .approve(let number, _, _, _, _), .decline(let number, _, _, _):
            guard let leave = office.leave(number) else { return clerk }
            let route = office.route(leave, at: now)
            let deciders = [route.approver, route.standIn, route.mayor, leave.person]
                .compactMap(\.self).filter { $0 != "superior" }
            return deciders.isEmpty || random.chance(50) ? clerk : .named(random.pick(deciders))
        case .entrust, .cancelEntrustment:
            let mayor = office.sheet(ModelTime.day(now)).mayor
            return random.chance(50) ? clerk : .named(mayor ?? "p0")
        case .file, .correct, .roster: return clerk
        case .confirm(let number):
            let by = office.leave(number)?.decision?.by
            return random.chance(50) ? clerk : .named(by ?? "clerk1")
        default:
            guard let number = ModelCommand(account: clerk, what: what, mark: 0).leave,
                let leave = office.leave(number), random.chance(50)
            else { return clerk }
            return .named(leave.person)
        }
    }

    /// A clerk says whose decision it is: mostly of one who may.
    mutating func naming(_ command: ModelCommand) -> ModelCommand {
        guard let number = command.leave, let leave = office.leave(number) else { return command }
        var command = command
        func decider(_ at: Slot?) -> String? {
            guard command.account.isClerk else { return nil }
            let route = office.route(leave, at: min(at ?? now, now))
            let deciders = [route.approver, route.approver, route.standIn, route.mayor]
                .compactMap(\.self)
            if random.chance(6) { return nil }
            if random.chance(8) { return random.pick(["superior", leave.person, "p1", "p20"]) }
            return deciders.isEmpty ? nil : random.pick(deciders)
        }
        switch command.what {
        case .approve(_, _, let orally, let at, let codes):
            command.what = .approve(
                number, by: decider(at), orally: orally, at: at, acknowledges: codes)
        case .decline(_, _, let orally, let at):
            command.what = .decline(number, by: decider(at), orally: orally, at: at)
        default: break
        }
        return command
    }
}

/// A small generator whose whole state is its seed.
struct SimulationRandom {
    private var state: UInt64

    /// Of one step; leaving out other steps does not change it.
    init(seed: UInt64, step: Int) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(step) &* 0xD134_2543_DE82_EF95
        _ = next()
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }
    /// True in so many of a hundred cases.
    mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }
    mutating func pick<Value>(_ values: [Value]) -> Value { values[number(0...values.count - 1)] }
}
