import CivilTime
import Testing

@testable import OfficeRules

@Suite("Art. 57: a turn that changes hands late counts as well")
struct LateExchangeTests {
    private static let leaders: [PersonID] = [.mayor, .executive, .second]

    /// For whom the turns of a list count, counted one by one.
    private func counts(_ desk: Desk, _ list: RotationList, _ kind: TurnClass) -> [PersonID: Int] {
        desk.office.rotations.plans(of: list).flatMap(\.turns)
            .compactMap { desk.office.rotations.turn($0.id) }.filter { $0.kind == kind }
            .reduce(into: [:]) { $0[$1.counted, default: 0] += 1 }
    }

    private func levels(_ desk: Desk, _ list: RotationList, _ kind: TurnClass) -> [PersonID: Int] {
        desk.office.fairness(of: list, upTo: .last, at: desk.now, desk.setting)
            .filter { $0.kind == kind }.reduce(into: [:]) { $0[$1.person] = $1.level }
    }

    private func expectLevel(_ counts: [PersonID: Int], _ what: String = "") {
        #expect((counts.values.max() ?? 0) - (counts.values.min() ?? 0) <= 1, "\(what) \(counts)")
    }

    @Test("A session that is swapped after the next year is planned")
    func session() throws {
        var rulebook = Rulebook()
        rulebook.congressTurnsSwapped = true
        var desk = Desk(.sample(), rulebook)
        for year in [2027, 2028] {
            try desk.done(.planCongress(year: year, leaders: Self.leaders))
        }
        try desk.done(.excuse("S6", reason: "r", by: nil))
        try desk.done(.accept("S6", by: nil, reason: nil))
        #expect(try desk.turn("S6").counted == .mayor)
        #expect(try desk.turn("S7").leader == .second, "in the next year's plan")
        #expect(counts(desk, .congress, .session) == [.mayor: 4, .executive: 4, .second: 4])
        #expect(levels(desk, .congress, .session) == counts(desk, .congress, .session))
        for year in 2029...2031 {
            try desk.done(.planCongress(year: year, leaders: Self.leaders))
            let counted = counts(desk, .congress, .session)
            #expect(levels(desk, .congress, .session) == counted)
            expectLevel(counted, "\(year)")
        }
    }

    @Test("A weekend that is exchanged for a night of the next roster")
    func duty() throws {
        var desk = Desk()
        func plan(_ from: String, _ to: String) throws {
            try desk.done(
                .planDuty(
                    DutyRequest(
                        from: day(from), to: day(to), leaders: Self.leaders,
                        officers: [.finance, .schools, .tourism, .archives])))
        }
        try plan("03-02", "03-29")
        try plan("03-30", "04-26")
        let list = RotationList.dutyOfficers
        let plans = desk.office.rotations.plans(of: list)
        let weekend = try #require(plans[0].turns.first { $0.kind == .weekend })
        let night = try #require(
            plans[1].turns.first { $0.kind == .night && $0.planned != weekend.planned })
        try desk.done(.swap(weekend.id, with: night.id, by: nil))
        try desk.done(.agree(weekend.id, by: nil))
        try plan("04-27", "06-30")
        for kind: TurnClass in [.night, .weekend, .holiday] {
            expectLevel(counts(desk, list, kind), "\(kind)")
            #expect(levels(desk, list, kind) == counts(desk, list, kind))
        }
    }

    @Test("Somebody new who takes over a duty of before joining has it counted")
    func newcomer() throws {
        var desk = Desk()
        func plan(_ from: String, _ to: String, _ officers: [PersonID]) throws {
            try desk.done(
                .planDuty(
                    DutyRequest(
                        from: day(from), to: day(to), leaders: Self.leaders, officers: officers)))
        }
        try plan("03-02", "03-05", [.finance, .schools])
        try plan("03-09", "03-13", [.finance, .schools, .tourism])
        let list = RotationList.dutyOfficers
        let before = levels(desk, list, .night)
        let own = try #require(
            desk.office.rotations.plans(of: list)[1].turns.first { $0.planned == .tourism })
        let other = try #require(
            desk.office.rotations.plans(of: list)[0].turns.last { $0.planned == .finance })
        try desk.done(.swap(own.id, with: other.id, by: nil))
        try desk.done(.agree(own.id, by: nil))
        #expect(levels(desk, list, .night) == before, "one for one")
    }

    @Test("An exchange is no excuse; what was over when it was planned was taken by nobody")
    func fairness() throws {
        var desk = Desk(at: "08-03 09:00")
        try desk.done(.planCongress(year: 2026, leaders: Self.leaders))
        try desk.done(
            .planDuty(
                DutyRequest(
                    from: day("08-03"), to: day("08-06"), leaders: Self.leaders,
                    officers: [.finance, .schools])))
        try desk.done(.swap("D1", with: "D2", by: nil))
        try desk.done(.agree("D1", by: nil))
        desk.now = at("2027-01-01")
        let duty = desk.office.fairness(of: .dutyLeaders, upTo: .last, at: desk.now, desk.setting)
            .filter { $0.kind == .night }
        #expect(duty.map(\.excused) == [0, 0, 0])
        #expect(duty.map(\.stoodIn) == [0, 0, 0])
        #expect(duty.map(\.taken) == [2, 1, 1])
        let sessions = desk.office.fairness(
            of: .congress, upTo: .last, at: desk.now, desk.setting)
        // February, April and June lay behind in August.
        #expect(sessions.map(\.taken).reduce(0, +) == 3)
        #expect(sessions.map(\.planned) == [2, 2, 2])
    }

    @Test("Since when somebody takes part does not hang on the order of planning")
    func since() throws {
        var desk = Desk()
        for year in [2028, 2026, 2027] {
            try desk.done(.planCongress(year: year, leaders: Self.leaders))
        }
        let found = desk.office.fairness(
            of: .congress, upTo: .last, at: desk.now, desk.setting)
        #expect(found.map(\.since) == Array(repeating: day("01-01"), count: 3))
    }
}
