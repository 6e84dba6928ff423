import CivilTime
import Testing

@testable import OfficeRules

/// One person's leaves as a plain list.
private struct PlainList {
    var leaves: [LeaveID: Leave] = [:]

    private var live: [Leave] {
        leaves.values.filter { $0.state != .declined && $0.state != .cancelled }
            .sorted { $0.id < $1.id }
    }

    private func isAway(_ leave: Leave) -> Bool { leave.state != .requested }

    func absence(at instant: Instant) -> LeaveID? {
        live.first { isAway($0) && $0.period.contains(instant) }?.id
    }

    func undecided(at instant: Instant) -> [LeaveID] {
        live.filter {
            $0.state == .requested && $0.period.contains(instant)
                || isAway($0) && !$0.period.contains(instant)
                    && $0.pending?.period.contains(instant) ?? false
        }.map(\.id)
    }

    func unconfirmed(at instant: Instant) -> [LeaveID] {
        live.filter { [.approved, .filed].contains($0.state) && $0.period.until <= instant }
            .map(\.id)
    }

    func overlapping(_ period: Period, except: LeaveID?) -> [LeaveID] {
        live.filter {
            $0.id != except
                && ($0.period.overlaps(period) || $0.pending?.period.overlaps(period) ?? false)
        }.sorted { $0.period.from < $1.period.from }.map(\.id)
    }

    var edges: [Instant] { live.flatMap { [$0.period.from, $0.period.until] } }

    var undecidedEdges: [Instant] {
        live.filter { $0.state == .requested || $0.pending != nil }.flatMap {
            [$0.period.from, $0.period.until]
                + ($0.pending.map { [$0.period.from, $0.period.until] } ?? [])
        }
    }
}

@Suite("One person's leaves against a plain list")
struct PersonLeavesTwinTests {
    /// A leave of the seed's making that overlaps nothing in the list.
    private func make(_ list: PlainList, _ random: inout SplitMix) -> Leave? {
        let id = LeaveID(number: Int.random(in: 1...12, using: &random))!
        let period = makePeriod(&random)
        guard list.overlapping(period, except: id).isEmpty else { return nil }
        var leave = Leave(
            id: id, person: .second, kind: .annual, period: period, details: LeaveDetails(),
            requestedAt: at("03-01"), lateEntry: false, record: 1)
        leave.state = random.pick(LeaveState.allCases)
        let other =
            random.chance(50)
            ? makePeriod(&random)
            : Period(from: period.from, until: makePeriod(&random).until) ?? period
        if leave.state.isOpen, random.chance(50), list.overlapping(other, except: id).isEmpty {
            leave.pending = Proposal(what: .change, period: other, kind: .annual, reason: nil)
        }
        return leave
    }

    private func makePeriod(_ random: inout SplitMix) -> Period {
        let from = at("03-01").plus(minutes: 720 * Int.random(in: 0..<80, using: &random))
        return Period(
            from: from, until: from.plus(minutes: 720 * Int.random(in: 1...12, using: &random)))!
    }

    @Test(arguments: UInt64(1)...40)
    func agrees(seed: UInt64) {
        var random = SplitMix(seed: seed)
        var (list, leaves) = (PlainList(), PersonLeaves())
        for _ in 0..<60 {
            if random.chance(15), let id = list.leaves.keys.sorted().randomElement(using: &random) {
                list.leaves[id] = nil
                leaves.remove(id)
            } else if let leave = make(list, &random) {
                list.leaves[leave.id] = leave
                leaves.put(leave)
            }
            let step = Int.random(in: -2...90, using: &random)
            compare(leaves, list, at: at("03-01").plus(minutes: 720 * step), seed)
            compare(leaves, list, at: at("03-01").plus(minutes: 720 * step - 1), seed)
            let period = makePeriod(&random)
            let except = random.chance(50) ? list.leaves.keys.sorted().first : nil
            let found = leaves.overlapping(period, except: except).map(\.leave)
            #expect(found == list.overlapping(period, except: except), "seed \(seed)")
        }
    }

    private func compare(
        _ leaves: PersonLeaves, _ list: PlainList, at instant: Instant, _ seed: UInt64
    ) {
        #expect(leaves.absence(at: instant)?.leave == list.absence(at: instant), "seed \(seed)")
        #expect(leaves.undecided(at: instant) == list.undecided(at: instant), "seed \(seed)")
        #expect(leaves.unconfirmed(at: instant) == list.unconfirmed(at: instant), "seed \(seed)")
        let edges = list.edges
        #expect(leaves.boundary(after: instant) == edges.filter { $0 > instant }.min())
        #expect(leaves.boundary(atOrBefore: instant) == edges.filter { $0 <= instant }.max())
        let undecided = list.undecidedEdges
        #expect(
            leaves.undecidedBoundary(after: instant) == undecided.filter { $0 > instant }.min())
        #expect(
            leaves.undecidedBoundary(atOrBefore: instant)
                == undecided.filter { $0 <= instant }.max())
    }

    @Test("The order of recording leaves no trace")
    func order() throws {
        var random = SplitMix(seed: 7)
        var list = PlainList()
        for _ in 0..<80 {
            if let leave = make(list, &random) { list.leaves[leave.id] = leave }
        }
        let sorted = list.leaves.values.sorted { $0.id < $1.id }
        var expected = PersonLeaves()
        for leave in sorted { expected.put(leave) }
        for _ in 0..<10 {
            var shuffled = PersonLeaves()
            for leave in sorted.shuffled(using: &random) { shuffled.put(leave) }
            #expect(shuffled == expected)
        }
    }
}
