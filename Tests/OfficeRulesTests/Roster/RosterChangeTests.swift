import Testing

@testable import OfficeRules

/// Applying a roster records the differences from what stands, and nothing else.
@Suite("Differences between rosters")
struct RosterChangeTests {
    private static let newcomer = RosterFacts.Person(name: "new", seats: [Seat(.deputyMayor)])

    @Test(
        "Each difference is one change",
        arguments: [
            ChangedRoster([]) { _ in },
            ChangedRoster([.name(.second, "张三")]) { $0.facts.people[.second]?.name = "张三" },
            ChangedRoster([.posts(.second, [Seat(.mayorsAssistant)])]) {
                $0.facts.people[.second]?.seats = [Seat(.mayorsAssistant)]
            },
            ChangedRoster([.inCharge(.second, [])]) { $0.facts.people[.second]?.inCharge = [] },
            ChangedRoster([.coordinatesFor(.unpaired, [.mayor])]) {
                $0.facts.people[.unpaired]?.coordinatesFor = [.mayor]
            },
            ChangedRoster([.outsideLine(.second, true)]) {
                $0.facts.people[.second]?.outsideLine = true
            },
            // Only the order of rank differs.
            ChangedRoster([.ranking(swapped(OfficeBuilder.sample().facts.ranking))]) {
                $0.facts.ranking.swapAt(0, 1)
            },
            ChangedRoster([.departmentOrder(swapped(OfficeBuilder.sample().facts.departmentOrder))])
            { $0.facts.departmentOrder.swapAt(0, 1) },
            // Who leaves takes the place in the ranking along.
            ChangedRoster([.personLeft(.unpaired)]) {
                $0.facts.people[.unpaired] = nil; $0.facts.ranking.removeAll { $0 == .unpaired }
            },
            ChangedRoster([
                .personAdded(.newcomer, newcomer),
                .ranking(OfficeBuilder.sample().facts.ranking + [.newcomer]),
            ]) {
                $0.facts.people[.newcomer] = newcomer
                $0.facts.ranking.append(.newcomer)
            },
            ChangedRoster([
                .departmentChanged(
                    DepartmentID(of: .audit),
                    RosterFacts.Department(name: "audit", constituent: false))
            ]) { $0.facts.departments[DepartmentID(of: .audit)]?.constituent = false },
            ChangedRoster([.departmentClosed(DepartmentID(of: .archives)), .personLeft(.archives)])
            {
                $0.facts.departments[DepartmentID(of: .archives)] = nil
                $0.facts.departmentOrder.removeLast()
                $0.remove(.archives)
            },
            ChangedRoster([
                .departmentAdded(
                    DepartmentID(of: .newcomer), RosterFacts.Department(name: "newcomer")),
                .departmentOrder(
                    OfficeBuilder.sample().facts.departmentOrder + [
                        DepartmentID(of: .newcomer)
                    ]),
            ]) { $0.add(department: DepartmentID(of: .newcomer)) },
        ] as [ChangedRoster<[RosterChange]>])
    func single(row: ChangedRoster<[RosterChange]>) {
        let before = OfficeBuilder.sample().facts
        #expect(before.changes(to: row.facts) == row.expected)
    }

    private static func swapped<Value>(_ values: [Value]) -> [Value] {
        var values = values
        values.swapAt(0, 1)
        return values
    }

    @Test("What changed is enough to get from one roster to any other", arguments: 1...200)
    func enough(seed: UInt64) {
        var generator = SplitMix(seed: seed)
        let before = Self.random(using: &generator)
        let after = Self.random(using: &generator)
        var laid = before
        for change in before.changes(to: after) { laid.apply(change) }
        #expect(laid == after)
        #expect(laid.changes(to: after) == [])
    }

    @Test("A change to someone who is not there has no effect")
    func absent() {
        let before = OfficeBuilder.sample().facts
        var after = before
        for change: RosterChange in [
            .name(.newcomer, "x"), .posts(.newcomer, []), .inCharge(.newcomer, []),
            .coordinatesFor(.newcomer, []), .outsideLine(.newcomer, true), .personLeft(.newcomer),
            .departmentClosed(DepartmentID(of: .newcomer)),
        ] { after.apply(change) }
        #expect(after == before)
    }

    /// The sample city with people and departments missing, moved and altered.
    static func random(using generator: inout SplitMix) -> RosterFacts {
        var city = OfficeBuilder.sample()
        for id in city.facts.ranking {
            if generator.chance(20) { city.remove(id) }
            if generator.chance(20) { city.facts.people[id]?.name += "*" }
            if generator.chance(20) { city.facts.people[id]?.inCharge.append(.init(of: .audit)) }
            if generator.chance(20) { city.facts.people[id]?.coordinatesFor.append(.mayor) }
            if generator.chance(20) { city.facts.people[id]?.outsideLine.toggle() }
            if generator.chance(20) { city.facts.people[id]?.seats.append(Seat(.deputyMayor)) }
        }
        for id in city.facts.departmentOrder {
            if generator.chance(20) { city.facts.departments[id]?.constituent.toggle() }
            if generator.chance(20) {
                city.facts.departments[id] = nil
                city.facts.departmentOrder.removeAll { $0 == id }
            }
        }
        if generator.chance(50) { city.add(.newcomer, [Seat(.deputyMayor)]) }
        if generator.chance(30) { city.facts.ranking.shuffle(using: &generator) }
        if generator.chance(30) { city.facts.departmentOrder.shuffle(using: &generator) }
        return city.facts
    }
}
