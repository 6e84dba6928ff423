import CivilTime
import Testing

@testable import OfficeRules

/// Who is away, kept up leave by leave, is what looking at everybody anew finds.
@Suite struct WhereaboutsTests {
    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `kept up it is what looking at everybody finds`(_ seed: UInt64) {
        var random = SplitMix(seed: seed)
        var desk = Desk(at: "03-05 09:00")
        let people = OfficeBuilder.sample().facts.ranking
        var known = desk.office.whereabouts(at: desk.now)
        for _ in 0..<60 {
            let person = random.pick(people)
            let from = at("03-01").plus(minutes: 30 * Int.random(in: 0...480, using: &random))
            let until = from.plus(minutes: 30 * Int.random(in: 1...200, using: &random))
            if random.chance(30), let id = LeaveID(number: Int.random(in: 1...60, using: &random)),
                let leave = desk.office.allLeaves.first(where: { $0.id == id }),
                leave.state != .cancelled
            {
                desk.record(.leaveCancelled(id, reason: nil))
                known = desk.office.whereabouts(
                    after: known, changedOf: [leave.person], at: desk.now)
            } else {
                let period = Period(from: from, until: until)!
                guard desk.office.leaves(of: person).overlapping(period).isEmpty else { continue }
                desk.away(person, period)
                known = desk.office.whereabouts(after: known, changedOf: [person], at: desk.now)
            }
            let anew = desk.office.whereabouts(at: desk.now)
            #expect(known.away == anew.away, "seed \(seed)")
            #expect(known.until == anew.until, "seed \(seed)")
        }
    }
}
