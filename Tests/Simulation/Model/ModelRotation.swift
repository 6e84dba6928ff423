/// One turn: a session of the congress, a reception day or a duty (Art. 32, 57).
struct ModelTurn {
    /// In the order in which those of one day are looked at.
    enum Rotation: Int {
        case congress, duty, reception

        var interface: String { ["Congress", "Duty", "Receptions"][rawValue] }
        var field: String { ["session", "duty", "reception"][rawValue] }
    }

    let name: String
    let rotation: Rotation
    /// Of receptions the list's name, of duty the part.
    var list = ""
    /// What it counts as: session, reception, night, weekend or holiday.
    let kind: String
    /// Of a session.
    var year = 0
    var month = 0
    var day: Int?
    let planned: String
    var leader: String
    /// Whose turn it counts as.
    var counted: String
    var asked: String?
    var state = "planned"
    /// The plan's order, from the one planned on.
    let order: [String]
    /// Who said no, and is not asked again.
    var refused: Set<String> = []
    /// Who was asked before, and is asked again only after everybody else.
    var wereAsked: Set<String> = []
    /// The exchange that is offered: for which turn, and by whom.
    var offer: (with: String, by: String)?
    /// Who was to go, and somebody else had to be found.
    var excused: Set<String> = []
    /// Whether it ever changed hands by an exchange.
    var wasExchanged = false

    /// Its time: the office hours of its day; of duty what lies between them.
    var span: Span? { day.map { Self.span(of: kind, on: $0) } }
    var isTaken: Bool { state == "planned" || state == "accepted" }
    /// Whoever goes, or is asked.
    var person: String? { isTaken ? leader : state == "asked" ? asked : nil }
    /// The number of its id.
    var number: Int { Int(name.dropFirst()) ?? 0 }

    static func span(of kind: String, on day: Int) -> Span {
        let first = day * ModelTime.slotsOfDay
        let (morning, evening, next) = (first + 17, first + 36, first + ModelTime.slotsOfDay + 17)
        return switch kind {
        case "night": Span(from: evening, until: next)
        case "weekend", "holiday": Span(from: morning, until: next)
        default: Span(from: morning, until: evening)
        }
    }

    func isOver(_ now: Slot) -> Bool {
        if let span { return span.until <= now }
        let date = ModelTime.date(ModelTime.day(now))
        return (date.year, date.month) > (year, month)
    }
}

/// What was planned together for one list of receptions or duty.
struct ModelPlan {
    let rotation: ModelTurn.Rotation
    let list: String
    let days: ClosedRange<Int>
    let members: [String]
    /// Of each kind the people in their order, and the level of each when it was planned.
    let orders: [String: [String]]
    let levels: [String: [String: Int]]
    let turns: Range<Int>
    let at: Slot
}

/// Who is excused, and who is asked for it (Art. 57; receptions and duty likewise).
extension ModelCalendar {
    /// Whom the search for a stand-in comes to; somebody who was just excused is passed over.
    func next(_ turn: ModelTurn, except: String?, _ office: ModelOffice) -> String? {
        let free = turn.order.filter { person in
            guard person != except, !turn.refused.contains(person) else { return false }
            return isFree(person, turn, office)
        }
        return free.first { !turn.wereAsked.contains($0) } ?? free.first
    }

    private func isFree(_ person: String, _ turn: ModelTurn, _ office: ModelOffice) -> Bool {
        guard let span = turn.span else { return true }
        return !isAway(person, span, office) && !isEngaged(person, span, turn: turn.name)
    }

    /// What a new day, or a leave, brings: whose turn it is goes after all once free, or whoever
    /// was to go instead, unless it was one's own word; who is away is passed over; where nobody
    /// was found somebody may be.
    mutating func reconsider(_ place: Int, _ office: ModelOffice) {
        let turn = turns[place]
        guard let span = turn.span else { return }
        let named = turn.counted == turn.planned ? [turn.planned] : []
        let back = (named + [turn.leader]).first {
            turn.excused.contains($0) && !turn.refused.contains($0) && isFree($0, turn, office)
        }
        if !turn.isTaken, let back {
            let isOwn = back == turn.planned || turn.rotation == .duty && back == turn.counted
            turns[place].leader = back
            turns[place].state = isOwn ? "planned" : "accepted"
            turns[place].asked = nil
            turns[place].excused.remove(back)
        } else if let person = turn.person {
            if isAway(person, span, office) {
                pass(place, refusing: nil, except: person, office)
            }
        } else if next(turn, except: nil, office) != nil {
            pass(place, refusing: nil, except: nil, office)
        }
    }

    /// Somebody does not go: whoever is asked, or nobody is left.
    mutating func pass(
        _ place: Int, refusing person: String?, except: String?, _ office: ModelOffice
    ) {
        if let person { turns[place].refused.insert(person) }
        if turns[place].isTaken { turns[place].excused.insert(turns[place].leader) }
        turns[place].asked = next(turns[place], except: except ?? person, office)
        turns[place].state = turns[place].asked == nil ? "exhausted" : "asked"
        turns[place].offer = nil
        if let asked = turns[place].asked { turns[place].wereAsked.insert(asked) }
    }

    /// What a leave brings that counts from now on, or counts no more.
    mutating func reconsider(
        leaveOf person: String, _ period: Span, _ office: ModelOffice, now: Slot
    ) {
        let touched = turns.indices.filter { turns[$0].span?.overlaps(period) ?? false }
        let inOrder = touched.sorted { left, right in
            let (one, other) = (turns[left], turns[right])
            return (one.day ?? 0, one.rotation.rawValue, one.number)
                < (other.day ?? 0, other.rotation.rawValue, other.number)
        }
        for place in inOrder where !turns[place].isOver(now) {
            let turn = turns[place]
            guard
                turn.leader == person || turn.person == person || turn.counted == person
                    || turn.state == "exhausted" && turn.order.contains(person)
            else { continue }
            reconsider(place, office)
        }
    }

    // MARK: Exchanges

    func place(_ name: String) -> Int? { turns.firstIndex { $0.name == name } }

    /// Whether each of two people can take the other's duty over.
    func canExchange(_ one: ModelTurn, _ other: ModelTurn, _ office: ModelOffice, now: Slot) -> Bool
    {
        guard let span = one.span, let otherSpan = other.span else { return false }
        return one.isTaken && other.isTaken && !one.isOver(now) && !other.isOver(now)
            && !isAway(other.leader, span, office) && !isAway(one.leader, otherSpan, office)
            && !hasOtherPart(other.leader, one) && !hasOtherPart(one.leader, other)
    }

    /// Whether somebody has the other part of a duty's day already.
    private func hasOtherPart(_ person: String, _ duty: ModelTurn) -> Bool {
        turns.contains {
            $0.rotation == .duty && $0.list != duty.list && $0.day == duty.day && $0.isTaken
                && $0.leader == person
        }
    }

    /// Each takes the other's, and for whom it counts goes with it.
    mutating func exchange(_ place: Int, _ other: Int) {
        let (one, two) = (turns[place], turns[other])
        (turns[place].leader, turns[place].counted) = (two.leader, two.counted)
        (turns[other].leader, turns[other].counted) = (one.leader, one.counted)
        for exchanged in [place, other] {
            turns[exchanged].offer = nil
            turns[exchanged].wasExchanged = true
        }
    }
}

/// Whose turn it is, so that it is fair over the years.
extension ModelCalendar {
    /// The days of a reception's rhythm from one day to another: of a day of rest nothing, or the
    /// working day beside it, beyond the last day too, but none before today; none twice.
    static func receptionDays(
        _ days: ClosedRange<Int>, weekday: Int, everyWeeks: Int, onRestDay: String, today: Int
    ) -> [Int] {
        let matching = days.filter { ModelTime.weekday($0) == weekday }
        var found: Set<Int> = []
        for day in matching where (day - matching[0]) % (7 * everyWeeks) == 0 {
            var held = day
            if !ModelTime.isWorking(day) {
                if onRestDay == "skip" { continue }
                while !ModelTime.isWorking(held) { held += onRestDay == "next" ? 1 : -1 }
            }
            if held >= today { found.insert(held) }
        }
        return found.sorted()
    }

    /// What duty of a day counts as.
    static func duty(_ day: Int) -> String {
        ModelTime.isWorking(day) ? "night" : ModelTime.isHoliday(day) ? "holiday" : "weekend"
    }

    func plans(_ rotation: ModelTurn.Rotation, _ list: String) -> [ModelPlan] {
        plans.filter { $0.rotation == rotation && $0.list == list }
    }

    /// The turns of a plan that count for somebody.
    private func count(_ person: String, _ kind: String, _ plan: ModelPlan) -> Int {
        plan.turns.filter { turns[$0].kind == kind && turns[$0].counted == person }.count
    }

    /// Of somebody's unbroken row of plans, from the last one back: what counted in each; and the
    /// plans, with those before the row in which something may have been got by an exchange.
    func row(
        _ person: String, _ kind: String, _ plans: [ModelPlan]
    ) -> (counts: [Int], joined: Int, since: Int, plans: [ModelPlan])? {
        let row = plans.reversed().prefix { $0.members.contains(person) }
        guard let first = row.last else { return nil }
        let before = plans.dropLast(row.count).reversed().prefix { !$0.members.contains(person) }
        var counts = row.map { count(person, kind, $0) }
        for plan in before { counts[counts.count - 1] += count(person, kind, plan) }
        return (
            counts, first.levels[kind]?[person] ?? 0, row.map(\.days.lowerBound).min() ?? 0,
            Array(row) + before
        )
    }

    /// How people stand before further turns are planned: who had the fewest comes first, of
    /// equals whoever waited longest; who joins begins at the level of the one in the middle,
    /// behind the others.
    private func standing(
        _ kind: String, _ members: [String], _ plans: [ModelPlan]
    ) -> (order: [String], levels: [String: Int]) {
        guard let last = plans.last else {
            return (members, Dictionary(uniqueKeysWithValues: members.map { ($0, 0) }))
        }
        let before = last.orders[kind] ?? []
        let ofKind = last.turns.filter { turns[$0].kind == kind }
        var levels: [String: Int] = [:]
        var served: [String: Int] = [:]
        for (position, person) in before.enumerated() where members.contains(person) {
            guard let row = row(person, kind, plans) else { continue }
            levels[person] = row.joined + row.counts.reduce(0, +)
            let lastTurn = ofKind.lastIndex { turns[$0].counted == person }
            served[person] = lastTurn.map { before.count + $0 } ?? position
        }
        let inOrder = levels.values.sorted()
        let middle = inOrder.isEmpty ? 0 : inOrder[inOrder.count / 2]
        for (position, person) in members.enumerated() where levels[person] == nil {
            levels[person] = middle
            served[person] = Int.max / 2 + position
        }
        let order = members.sorted { left, right in
            (levels[left] ?? 0, served[left] ?? 0) < (levels[right] ?? 0, served[right] ?? 0)
        }
        return (order, levels)
    }

    /// Takes over what was planned for a list, once it is seen to be fair: nobody is planned who is
    /// known to be away, nor gets a turn while another who is here has had fewer.
    ///
    /// - Parameter slots: the days, and as what each counts.
    /// - Parameter rows: id and person of each turn as the daemon planned it.
    mutating func take(
        _ rotation: ModelTurn.Rotation, _ list: String, _ days: ClosedRange<Int>,
        _ members: [String], _ slots: [(day: Int, kind: String)],
        _ rows: [(name: String, planned: String)], _ office: ModelOffice, now: Slot
    ) throws {
        let kinds = rotation == .duty ? ["night", "weekend", "holiday"] : ["reception"]
        let earlier = plans(rotation, list)
        var orders: [String: [String]] = [:]
        var levels: [String: [String: Int]] = [:]
        for kind in kinds { (orders[kind], levels[kind]) = standing(kind, members, earlier) }
        guard rows.count == slots.count else {
            throw SimulationFailure("\(rows.count) turns for \(slots)")
        }
        var given: [String: [String]] = [:]
        let first = turns.count
        let asking = orders[kinds[0]] ?? []
        for (slot, row) in zip(slots, rows) {
            let span = ModelTurn.span(of: slot.kind, on: slot.day)
            let able = members.filter { person in
                !isAway(person, span, office)
                    && !(list == "officer" && isLeaderOnDuty(person, slot.day))
            }
            let fairest = fairest(
                able.isEmpty ? members : able, slot.kind, levels[slot.kind] ?? [:],
                given[slot.kind] ?? [], earlier)
            guard fairest.contains(row.planned) else {
                throw SimulationFailure("\(row) on \(slot), and not one of \(fairest)")
            }
            given[slot.kind, default: []].append(row.planned)
            let place = asking.firstIndex(of: row.planned) ?? 0
            turns.append(
                ModelTurn(
                    name: row.name, rotation: rotation, list: list, kind: slot.kind, day: slot.day,
                    planned: row.planned, leader: row.planned, counted: row.planned,
                    order: Array(asking[place...] + asking[..<place])))
        }
        plans.append(
            ModelPlan(
                rotation: rotation, list: list, days: days, members: members, orders: orders,
                levels: levels, turns: first..<turns.count, at: now))
    }

    /// Of those who can take a turn whoever has the fewest; of equals nobody who had more than
    /// another since the later of the two joined, as long as there is one of whom that is true.
    private func fairest(
        _ able: [String], _ kind: String, _ levels: [String: Int], _ given: [String],
        _ earlier: [ModelPlan]
    ) -> [String] {
        func now(_ person: String) -> Int { given.filter { $0 == person }.count }
        let level = able.map { (levels[$0] ?? 0) + now($0) }
        let equals = zip(able, level).filter { $0.1 == level.min() }.map(\.0)
        func hadFewer(_ one: String, than other: String) -> Bool {
            let rows = [one, other].map { row($0, kind, earlier)?.counts ?? [] }
            let both = rows.map(\.count).min() ?? 0
            let counts = zip(rows, [one, other]).map { $0.prefix(both).reduce(now($1), +) }
            return counts[0] < counts[1]
        }
        let fairest = equals.filter { one in !equals.contains { hadFewer($0, than: one) } }
        return fairest.isEmpty ? equals : fairest
    }

    /// How somebody fared: person, kind, since when, and the turns that count, were taken, were
    /// taken for others, make the level, and for which somebody else had to be found.
    func fared(_ person: String, _ kind: String, _ plans: [ModelPlan], now: Slot) -> [String]? {
        guard let row = row(person, kind, plans) else { return nil }
        let planned = row.counts.reduce(0, +)
        var (taken, stoodIn, excused) = (0, 0, 0)
        for plan in row.plans {
            for turn in turns[plan.turns] where turn.kind == kind {
                if turn.planned == person, turn.excused.contains(person) { excused += 1 }
                guard turn.isTaken, turn.leader == person else { continue }
                if turn.counted != person {
                    stoodIn += 1
                } else if turn.isOver(now), !turn.isOver(plan.at) {
                    taken += 1
                }
            }
        }
        let counts = [planned, taken, stoodIn, row.joined + planned, excused]
        return [person, kind, ModelTime.text(day: row.since)] + counts.map { "\($0)" }
    }

    private func isLeaderOnDuty(_ person: String, _ day: Int) -> Bool {
        turns.contains {
            $0.rotation == .duty && $0.list == "leader" && $0.day == day && $0.planned == person
        }
    }
}
