import CivilTime
import Testing

@testable import OfficeRules

@Suite("The sum of pieces against a walk day by day (Art. 74)")
struct AbsenceSpanTwinTests {
    @Test(arguments: UInt64(1)...60)
    func sums(seed: UInt64) {
        var random = SplitMix(seed: seed)
        var walk = DayWalk.year2026
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
