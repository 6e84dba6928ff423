import CivilTime
import Testing

@testable import OfficeRules

@Suite(
    "One resolver: at an instant, over a range, against a twin that walks in half-hours (Art. 8)")
struct ResolverTwinTests {
    /// Seeds that once failed come first.
    static let seeds: [UInt64] = Array(1...60)

    /// The twin's answers in half-hours, joined where they do not change.
    private func walk(_ twin: Twin, over period: Period) -> [StandingSegment] {
        var segments: [StandingSegment] = []
        var from = period.from
        var last = twin.standing(at: from)
        var instant = from
        while instant < period.until {
            let here = twin.standing(at: instant)
            if here != last {
                segments.append(StandingSegment(standing: last, from: from, until: instant))
                (last, from) = (here, instant)
            }
            instant = instant.plus(minutes: 30)
        }
        segments.append(StandingSegment(standing: last, from: from, until: period.until))
        return segments
    }

    @Test("A range is what a walk in half-hours finds", arguments: seeds)
    func during(seed: UInt64) throws {
        let made = RandomOffice(seed: seed)
        let walked = walk(made.twin, over: RandomOffice.whole)
        let found = try #require(made.resolver.during(RandomOffice.whole, limit: 10_000))
        #expect(found == walked, "seed \(seed)")
        #expect(made.resolver.during(RandomOffice.whole, limit: walked.count) == walked)
        #expect(made.resolver.during(RandomOffice.whole, limit: walked.count - 1) == nil)
    }

    @Test("Segments cover the range, and adjoining ones differ", arguments: seeds.prefix(40))
    func cover(seed: UInt64) throws {
        let made = RandomOffice(seed: seed)
        var random = SplitMix(seed: seed)
        for _ in 0..<20 {
            let ends = (0..<2).map { _ in Int.random(in: 0..<RandomOffice.steps, using: &random) }
            let from = RandomOffice.instant(ends.min()!).plus(minutes: 7)
            let until = RandomOffice.instant(ends.max()! + 1).plus(minutes: -11)
            let range = try #require(Period(from: from, until: until))
            let found = try #require(made.resolver.during(range, limit: 10_000))
            #expect(found.first?.from == range.from)
            #expect(found.last?.until == range.until)
            for (left, right) in zip(found, found.dropFirst()) {
                #expect(left.until == right.from, "seed \(seed)")
                #expect(left.standing != right.standing, "seed \(seed)")
            }
        }
    }

    @Test("An instant's answer is the slice of the range, as far as it holds", arguments: seeds)
    func at(seed: UInt64) throws {
        let made = RandomOffice(seed: seed)
        // Before and after the forty days nothing changes: there the answer has no bound.
        let wide = try #require(
            Period(
                from: RandomOffice.start.plus(minutes: -60),
                until: RandomOffice.whole.until.plus(minutes: 60)))
        let slices = try #require(made.resolver.during(wide, limit: 10_000))
        var random = SplitMix(seed: seed)
        for _ in 0..<60 {
            let step = Int.random(in: 0..<RandomOffice.steps, using: &random)
            let minutes = random.chance(50) ? 0 : Int.random(in: 1..<30, using: &random)
            let instant = RandomOffice.instant(step).plus(minutes: minutes)
            let slice = try #require(slices.first { instant < $0.until! })
            let expected = StandingSegment(
                standing: slice.standing, from: slice.from == wide.from ? nil : slice.from,
                until: slice.until == wide.until ? nil : slice.until)
            #expect(made.resolver.at(instant) == expected, "seed \(seed) at \(instant)")
            #expect(made.resolver.standing(at: instant) == made.twin.standing(at: instant))
        }
    }
}
