import CivilTime
import Testing

@testable import OfficeRules

@Suite("Art. 57: the rotation is fair over the years")
struct RotationEngineTests {
    private let a = PersonID("a")!, b = PersonID("b")!, c = PersonID("c")!, d = PersonID("d")!

    private func slots(_ count: Int, _ kind: TurnClass = .session) -> [RotationSlot] {
        (0..<count).map { RotationSlot(kind, due: day("01-01").advanced(by: $0), day: nil) }
    }

    private func run(
        _ levels: [(PersonID, Int)], _ count: Int, away: [PersonID: Set<Int>] = [:],
        partly: [PersonID: [Int: Int]] = [:], left: [PersonID: Int] = [:],
        counts: [PersonID: [Int]] = [:]
    ) -> String {
        let queue = RotationQueue(
            .session, levels.map { RotationQueue.Place($0.0, level: $0.1) })
        var engine = RotationEngine([queue]) { person, _ in counts[person] ?? [] }
        let given = engine.assign(slots(count)) { person, slot in
            let index = day("01-01").distance(to: slot.due)
            if let since = left[person], index >= since { return .left }
            if away[person]?.contains(index) ?? false { return .away }
            return partly[person]?[index].map { .partly(days: $0) } ?? .free
        }
        return given.map { $0?.text ?? "-" }.joined()
    }

    @Test("Without leave the people come round in one order")
    func round() {
        #expect(run([(a, 0), (b, 0), (c, 0)], 7) == "abcabca")
        // It goes on where the levels say it stopped.
        #expect(run([(c, 2), (a, 3), (b, 3)], 4) == "cabc")
        #expect(run([], 2) == "--")
    }

    @Test("A turn that leave moves is made good at the next chance, every one of them")
    func madeGood() {
        let all = [(a, 0), (b, 0), (c, 0)]
        #expect(run(all, 6, away: [a: [0]]) == "bacbac")
        #expect(run(all, 9, away: [a: [0, 1, 2, 3, 4]]) == "bcbcbaaca")
        // Everybody away: somebody will have to be found, and it is planned in turn.
        #expect(run(all, 4, away: [a: [1], b: [1], c: [1]]) == "abca")
    }

    @Test("Leave that only may touch a turn changes the order among equals, never the level")
    func partly() {
        let all = [(a, 0), (b, 0), (c, 0)]
        #expect(run(all, 4, partly: [a: [0: 5]]) == "bacb")
        #expect(run(all, 4, partly: [a: [0: 5], b: [0: 4], c: [0: 9]]) == "bacb")
        // The only one who had fewer gets it all the same.
        #expect(run([(a, 0), (b, 1), (c, 1)], 2, partly: [a: [0: 20]]) == "ab")
    }

    @Test("Nor does it cost a newcomer, who begins above others, a turn")
    func partlyNewcomer() {
        // Of 2026 a and b had two, c and d one; e joins at two, and is away a day here and there.
        let e = PersonID("e")!
        let levels = [(c, 1), (d, 1), (a, 2), (b, 2), (e, 2)]
        let counts = [a: [2], b: [2], c: [1], d: [1]]
        #expect(run(levels, 6, partly: [e: [4: 1, 5: 1]], counts: counts) == "cdabec")
        // Among those who had equally many since then it still says who goes first.
        #expect(run(levels, 3, partly: [a: [2: 1]], counts: counts) == "cdb")
    }

    @Test("Who has left by then gets nothing, even with everybody else away")
    func left() {
        let all = [(a, 0), (b, 0), (c, 0)]
        #expect(run(all, 6, left: [a: 1]) == "abcbcb")
        #expect(run(all, 3, away: [b: [0, 1, 2], c: [0, 1, 2]], left: [a: 0]) == "bcb")
        #expect(run(all, 1, left: [a: 0, b: 0, c: 0]) == "a")
    }

    @Test("Nights, weekends and holidays are counted apart; not on two days running among equals")
    func classes() {
        let places = [a, b, c, d].map { RotationQueue.Place($0, level: 0) }
        var engine = RotationEngine([
            RotationQueue(.night, places), RotationQueue(.weekend, places),
        ])
        let days = (0..<7).map { index -> RotationSlot in
            let date = day("03-02").advanced(by: index)
            return RotationSlot(index < 5 ? .night : .weekend, due: date, day: date)
        }
        // The fifth night is a's, so that Saturday is b's, and Sunday a's.
        let given = engine.assign(days) { _, _ in .free }.map { $0?.text ?? "-" }
        #expect(given.joined() == "abcdaba")
    }

    // MARK: Over the years

    @Test("Who joins begins at the level in the middle, behind the others; who leaves drops out")
    func joining() throws {
        var years = Years(seed: 0)
        years.plan([a, b, c], slots: 4)
        #expect(years.text == "abca")
        years.plan([b, d, c, a], slots: 4)
        // b and c had one turn, a two; d is no more behind than those in the middle.
        #expect(years.last?.order == [b, c, d, a])
        #expect(years.text == "bcda")
        years.plan([a, c, d], slots: 3)
        #expect(years.text == "cda")
    }

    @Test(
        "30 random years without leave: a pair's turns since the later joined differ by at most 1",
        arguments: 1...40 as ClosedRange<UInt64>)
    func atMostOne(seed: UInt64) {
        var years = Years(seed: seed)
        for _ in 0..<30 { years.planRandomYear(leave: 0) }
        years.expectPairsLevel()
        years.expectNobodyTwice()
    }

    @Test(
        "30 random years with short leave: still never more than 1",
        arguments: 1...40 as ClosedRange<UInt64>)
    func atMostOneDespiteShortLeave(seed: UInt64) {
        var years = Years(seed: seed)
        for _ in 0..<30 { years.planRandomYear(leave: 0, short: 40) }
        years.expectPairsLevel()
    }

    @Test(
        "30 random years with leave: a turn goes to whoever had the fewest of those who are here",
        arguments: 1...40 as ClosedRange<UInt64>)
    func fewestFirst(seed: UInt64) {
        var years = Years(seed: seed)
        for _ in 0..<30 { years.planRandomYear(leave: 40, short: 20) }
        #expect(years.expectFewestFirst() > 5, "seed \(seed): hardly a turn was moved")
    }
}

/// Years of one rotation, with everything that was known when each was planned.
private struct Years {
    struct Given {
        let person: PersonID
        let away: Set<PersonID>
        let members: [PersonID]
        let isFirst: Bool
    }

    private var random: SplitMix
    private let seed: UInt64
    private var members: [PersonID] = []
    private var joined = 0
    private var plans: [RotationPlan] = []
    private(set) var given: [Given] = []

    init(seed: UInt64) {
        self.seed = seed
        random = SplitMix(seed: seed)
    }

    /// The people of the last plan's turns.
    var text: String { last?.turns.map(\.planned.text).joined() ?? "" }
    var last: RotationPlan? { plans.last }

    mutating func plan(
        _ members: [PersonID], slots count: Int, _ away: [Set<PersonID>]? = nil,
        short: [Set<PersonID>]? = nil
    ) {
        let history = RotationHistory(plans)
        let queue = history.queue(.session, of: members)
        var engine = history.engine([queue])
        let first = day("01-01")
        let slots = (0..<count).map {
            RotationSlot(.session, due: first.advanced(by: $0), day: nil)
        }
        let people = engine.assign(slots) { person, slot in
            let index = first.distance(to: slot.due)
            if away?[index].contains(person) ?? false { return .away }
            return short?[index].contains(person) ?? false ? .partly(days: 1) : .free
        }
        let number = given.count + 1
        let turns = zip(slots, people).enumerated().map { index, pair in
            Turn(
                id: TurnID(.congress, number: number + index)!, list: .congress, kind: .session,
                due: pair.0.due, day: nil, planned: pair.1!)
        }
        plans.append(
            RotationPlan(
                list: .congress, from: first, to: first, order: queue.places.map(\.person),
                queues: [queue], turns: turns))
        for (index, turn) in turns.enumerated() {
            given.append(
                Given(
                    person: turn.planned, away: away?[index] ?? [], members: members,
                    isFirst: index == 0))
        }
    }

    /// Six sessions; some leave, some join, at any place of the list.
    mutating func planRandomYear(leave percent: Int, short: Int = 0) {
        if members.isEmpty { for _ in 0..<Int.random(in: 3...9, using: &random) { join() } }
        if members.count > 3, random.chance(30) {
            members.remove(at: Int.random(in: 0..<members.count, using: &random))
        }
        if members.count < 11, random.chance(35) { join() }
        let away = (0..<6).map { _ in Set(members.filter { _ in random.chance(percent) }) }
        let briefly = (0..<6).map { _ in Set(members.filter { _ in random.chance(short) }) }
        plan(members, slots: 6, away, short: briefly)
    }

    private mutating func join() {
        joined += 1
        members.insert(
            PersonID("p\(joined)")!, at: Int.random(in: 0...members.count, using: &random))
    }

    // MARK: What is true

    /// Counted turn by turn, from the year in which the later of the two joined.
    func expectPairsLevel() {
        let everyone = Set(given.flatMap(\.members)).sorted()
        for left in everyone {
            for right in everyone where left < right {
                var difference = 0
                for turn in given {
                    let both = turn.members.contains(left) && turn.members.contains(right)
                    guard both else {
                        difference = 0
                        continue
                    }
                    if turn.person == left { difference += 1 }
                    if turn.person == right { difference -= 1 }
                    #expect(abs(difference) <= 1, "seed \(seed): \(left) and \(right)")
                }
            }
        }
    }

    /// Between two turns of one person everyone who was there all the time had one.
    func expectNobodyTwice() {
        for (start, turn) in given.enumerated() {
            let rest = given[(start + 1)...]
            guard let next = rest.firstIndex(where: { $0.person == turn.person }) else { continue }
            let between = given[(start + 1)..<next]
            for other in turn.members where other != turn.person {
                let stayed = given[start...next].allSatisfy { $0.members.contains(other) }
                guard stayed else { continue }
                #expect(between.contains { $0.person == other }, "seed \(seed): \(other)")
            }
        }
    }

    /// Counted from nothing but who had which turn: the levels, begun at the others' middle.
    ///
    /// - Returns: how many turns somebody with fewer could not take.
    func expectFewestFirst() -> Int {
        var moved = 0
        var levels: [PersonID: Int] = [:]
        for turn in given {
            if turn.isFirst {
                levels = levels.filter { turn.members.contains($0.key) }
                let sorted = levels.values.sorted()
                let middle = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
                for member in turn.members where levels[member] == nil { levels[member] = middle }
            }
            let here = turn.members.filter { !turn.away.contains($0) }
            let candidates = here.isEmpty ? turn.members : here
            let fewest = candidates.compactMap { levels[$0] }.min()
            #expect(candidates.contains(turn.person), "seed \(seed)")
            #expect(levels[turn.person] == fewest, "seed \(seed)")
            if let least = turn.members.compactMap({ levels[$0] }).min(), let fewest,
                least < fewest
            {
                moved += 1
            }
            levels[turn.person, default: 0] += 1
        }
        return moved
    }
}
