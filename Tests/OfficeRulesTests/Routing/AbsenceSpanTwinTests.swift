import CivilTime
import Testing

@testable import OfficeRules

/// Article 74's sum, walked day by day on a calendar of strings: a day is covered, or a day of
/// rest, or it ends the walk.
private struct DayWalk {
    /// Days since 1970 that are worked though a Saturday or Sunday, or rest though a weekday.
    let worked: Set<Int>
    let rest: Set<Int>
    /// What each other leave takes or asks for.
    var pieces: [(leave: LeaveID, stretches: [Period])] = []

    /// From the first to the last day touched, in days since 1970, in the office's zone.
    static func days(_ period: Period) -> ClosedRange<Int> {
        let first = (period.from.microseconds + 28_800_000_000) / 86_400_000_000
        let last = (period.until.microseconds - 1 + 28_800_000_000) / 86_400_000_000
        return Int(first)...Int(last)
    }

    private func isRest(_ day: Int) -> Bool {
        // 1970-01-01 was a Thursday.
        let weekend = [2, 3].contains(day % 7)
        return rest.contains(day) || weekend && !worked.contains(day)
    }

    func sum(of period: Period) -> (days: Int, leaves: [LeaveID]) {
        let own = Self.days(period)
        let others = pieces.map { piece in
            (piece.leave, Set(piece.stretches.flatMap { Array(Self.days($0)) }))
        }
        let covered = others.reduce(into: Set(own)) { $0.formUnion($1.1) }
        let low = reach(from: own.lowerBound, by: -1, covered)
        let high = reach(from: own.upperBound, by: 1, covered)
        let summed = others.filter { !$0.1.isDisjoint(with: low...high) }.map(\.0)
        return (high - low + 1, summed.sorted())
    }

    /// The last covered day that the walk comes to.
    private func reach(from day: Int, by step: Int, _ covered: Set<Int>) -> Int {
        var (last, next) = (day, day + step)
        while covered.contains(next) || isRest(next) {
            if covered.contains(next) { last = next }
            next += step
        }
        return last
    }
}

extension Set where Element == Int {
    fileprivate func isDisjoint(with range: ClosedRange<Int>) -> Bool {
        !contains(where: range.contains)
    }
}

@Suite("The sum of pieces against a walk day by day (Art. 74)")
struct AbsenceSpanTwinTests {
    private static func day(_ text: String) -> Int { OfficeRulesTests.day(text).ordinal }

    private static func days(_ ranges: [(String, String)]) -> Set<Int> {
        Set(ranges.flatMap { Array(day($0.0)...day($0.1)) })
    }

    @Test(arguments: UInt64(1)...60)
    func sums(seed: UInt64) {
        var random = SplitMix(seed: seed)
        let worked = ["02-14", "02-28", "05-09"].map { ($0, $0) }
        let rest = [
            ("02-15", "02-23"), ("04-04", "04-06"), ("05-01", "05-05"), ("06-19", "06-21"),
        ]
        var walk = DayWalk(worked: Self.days(worked), rest: Self.days(rest))
        var leaves = PersonLeaves()
        var free: [Period] = []
        // From 02-02 on, in hours.
        var hour = Int.random(in: 0...100, using: &random)
        while hour < 140 * 24 {
            let last = hour + 12 * Int.random(in: 1...14, using: &random)
            free.append(
                Period(
                    from: at("02-02").plus(minutes: 60 * hour),
                    until: at("02-02").plus(minutes: 60 * last))!)
            hour = last + 12 * random.pick([0, 1, 2, 2, 4, 5, 6, 8])
            if random.chance(20) { hour += Int.random(in: 1...11, using: &random) }
        }
        var asked: [Period] = []
        var number = 0
        while let period = free.popLast() {
            if random.chance(25) {
                asked.append(period)
                continue
            }
            number += 1
            var leave = Leave(
                id: LeaveID(number: number)!, person: .finance, kind: .annual, period: period,
                details: LeaveDetails(), requestedAt: at("02-01"), lateEntry: false, record: 1)
            leave.state = random.pick(LeaveState.allCases)
            var stretches = [period]
            if leave.state.isOpen, random.chance(40), let other = free.popLast() {
                leave.pending = Proposal(
                    what: .change, period: other, kind: .annual, reason: nil)
                stretches.append(other)
            }
            leaves.put(leave)
            if ![.declined, .cancelled].contains(leave.state) {
                walk.pieces.append((leave.id, stretches))
            }
        }
        let setting = OfficeSetting(zone: shanghai, workdays: .year2026, rulebook: Rulebook())
        for period in asked {
            let span = AbsenceSpan(of: period, among: leaves, except: nil, setting)
            let walked = walk.sum(of: period)
            let own = DayWalk.days(period)
            #expect(span.days == own.count, "seed \(seed), \(period)")
            #expect(span.sumOfDays == walked.days, "seed \(seed), \(period)")
            #expect(span.summedWith.sorted() == walked.leaves, "seed \(seed), \(period)")
        }
    }
}
