import CivilTime
import Testing

@Suite struct PeriodTests {
    /// All periods on a ruler of seven instants, each with the set of instants that it holds.
    private func all() throws -> [(period: Period, held: Set<Int64>)] {
        var all: [(Period, Set<Int64>)] = []
        for from in Int64(0)...6 {
            for until in Int64(0)...6 {
                let start = try #require(Instant(microseconds: from))
                let end = try #require(Instant(microseconds: until))
                guard let period = Period(from: start, until: end) else {
                    #expect(from >= until)
                    continue
                }
                #expect(from < until)
                #expect(period.length == until - from)
                all.append((period, Set(from..<until)))
            }
        }
        #expect(all.count == 21)
        return all
    }

    @Test func `a period holds what a set of its instants holds`() throws {
        for (period, held) in try all() {
            for number in Int64(-1)...7 {
                let instant = try #require(Instant(microseconds: number))
                #expect(period.contains(instant) == held.contains(number))
            }
        }
    }

    @Test func `two periods stand to each other as their sets do`() throws {
        for (left, leftHeld) in try all() {
            for (right, rightHeld) in try all() {
                let shared = leftHeld.intersection(rightHeld)
                #expect(left.overlaps(right) == !shared.isEmpty)
                let intersection = left.intersection(right)
                let numbers = intersection.map { $0.from.microseconds..<$0.until.microseconds }
                #expect(Set(numbers ?? 0..<0) == shared)
                #expect(left.contains(right) == rightHeld.isSubset(of: leftHeld))
                let joined = leftHeld.union(rightHeld).sorted()
                let isGapless = zip(joined, joined.dropFirst()).allSatisfy { $1 == $0 + 1 }
                #expect(left.touches(right) == (shared.isEmpty && isGapless))
            }
        }
    }

    @Test func `a period is shown with both ends`() throws {
        let from = try instant("2026-01-01T00:00:00Z")
        let period = try #require(Period(from: from, until: instant("2026-01-02T00:00:00Z")))
        #expect(period.description == "2026-01-01T00:00:00+00:00/2026-01-02T00:00:00+00:00")
    }
}
