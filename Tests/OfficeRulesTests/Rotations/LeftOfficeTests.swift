import CivilTime
import Testing

@testable import OfficeRules

@Suite("Art. 32, 57: who has left office takes no turn")
struct LeftOfficeTests {
    private func planned(_ rulebook: Rulebook = Rulebook()) throws -> Desk {
        var desk = Desk(.sample(), rulebook)
        try desk.done(.planCongress(year: 2026, leaders: nil))
        try desk.done(.setDay("S2", day("04-28")))
        return desk
    }

    private func lose(_ person: PersonID, from first: String, _ desk: inout Desk) throws {
        let city = OfficeBuilder.sample(without: person)
        _ = try desk.perform(.applyRoster(city.facts, effective: day(first))).get()
    }

    @Test("No turn is given to somebody known to have left by then")
    func planning() throws {
        var desk = Desk()
        try lose(.executive, from: "2027-03-01", &desk)
        try desk.done(.planCongress(year: 2027, leaders: nil))
        let sessions = desk.leaders(.congress, 2027)
        #expect(sessions == [.mayor, .second, .police, .seconded, .mayor, .second])
        try desk.done(
            .planDuty(
                DutyRequest(
                    from: day("2027-02-01"), to: day("2027-03-31"),
                    leaders: [.mayor, .executive, .second], officers: [.finance, .executive])))
        try desk.done(
            .planReceptions(
                ReceptionRequest(
                    list: "领导", people: [.executive, .mayor], from: day("2027-02-01"),
                    to: day("2027-03-31"), weekday: .wednesday, everyWeeks: 1, onRestDay: .next)))
        let february = desk.office.rotations.turns(on: day("2027-02-01")...day("2027-02-28"))
        let march = desk.office.rotations.turns(on: day("2027-03-01")...day("2027-03-31"))
        #expect(february.count { $0.leader == .executive } > 20)
        #expect(march.count { $0.leader == .executive } == 0)
        #expect(march.count == 2 * 31 + 5)
    }

    @Test("One who is no leader any more goes to no session")
    func noLeader() throws {
        var desk = try planned()
        var city = OfficeBuilder.sample()
        city.facts.people[.second]?.seats = [Seat(.mayorsAssistant)]
        _ = try desk.perform(.applyRoster(city.facts, effective: day("04-20"))).get()
        try desk.done(.excuse("S2", reason: "r", by: nil))
        #expect(try desk.turn("S2").asked == .police)
        #expect(try desk.turn("S2").skipped.last == Skipped(.second, .left))
    }

    @Test("Who was asked and left cannot accept, and it is an alert")
    func asked() throws {
        var desk = try planned()
        try desk.done(.excuse("S2", reason: "r", by: nil))
        #expect(try desk.turn("S2").awaited == .second)
        try lose(.second, from: "03-03", &desk)
        let gone = Refusal.rotation(.holdsNoPost("S2", .second, day("04-28")))
        #expect(desk.refusal(.accept("S2", by: .second, reason: nil)) == gone)
        #expect(
            desk.refusal(.accept("S2", by: nil, reason: nil), by: .person(.second)) == gone)
        #expect(
            desk.office.rotationAttention(at: desk.now, desk.setting).map { [$0.turn: $0.code] }
                == [["S2": .turnLeaderLeft], ["S3": .turnLeaderLeft]])
        // A new day brings it to the next by itself.
        try desk.done(.setDay("S2", day("04-29")))
        #expect(try desk.turn("S2").awaited == .police)
        #expect(
            try desk.turn("S2").skipped == [
                Skipped(.executive, .excused, reason: "r"), Skipped(.second, .left),
            ])
    }

    @Test("With nobody left to be asked neither: away or gone is gone")
    func exhausted() throws {
        var desk = try planned()
        try desk.approved(.police, period("04-28", "04-28"))
        try desk.done(.excuse("S2", reason: "r", by: nil))
        for _ in 0..<3 { try desk.done(.decline("S2", by: nil, reason: nil)) }
        #expect(try desk.turn("S2").state == .exhausted)
        try lose(.seconded, from: "04-01", &desk)
        #expect(
            desk.refusal(.accept("S2", by: .police, reason: nil))
                == .rotation(.awayThen("S2", .police, 1)))
        #expect(
            desk.refusal(.accept("S2", by: .seconded, reason: nil))
                == .rotation(.holdsNoPost("S2", .seconded, day("04-28"))))
    }

    @Test("A session without a day is out of reach for who is away through its month")
    func undated() throws {
        var desk = try planned()
        try desk.done(.excuse("S3", reason: "r", by: nil))
        try desk.approved(.police, period("06-01", "06-30"))
        for _ in 0..<3 { try desk.done(.decline("S3", by: nil, reason: nil)) }
        #expect(
            desk.refusal(.accept("S3", by: .police, reason: nil))
                == .rotation(.awayThen("S3", .police, 1)))
    }

    @Test("Duty is not exchanged with one who has left by then")
    func swap() throws {
        var desk = Desk()
        try desk.done(
            .planDuty(
                DutyRequest(
                    from: day("03-02"), to: day("03-12"), leaders: [.mayor, .executive, .second],
                    officers: [.finance])))
        try desk.done(.swap("D2", with: "D11", by: nil))
        try lose(.executive, from: "03-10", &desk)
        let refusal = Refusal.rotation(.holdsNoPost("D11", .executive, day("03-12")))
        #expect(desk.refusal(.agree("D2", by: nil)) == refusal)
        #expect(desk.refusal(.swap("D2", with: "D11", by: nil)) == refusal)
    }

    @Test("However far ahead, a turn whose leader will have left is an alert")
    func alerts() throws {
        var desk = try planned()
        try lose(.seconded, from: "07-01", &desk)
        let alerts = desk.office.rotationAttention(at: desk.now, desk.setting)
        #expect(alerts.map(\.turn) == ["S5"])
        #expect(alerts.map(\.due) == [day("10-01")])
        #expect(alerts.map(\.code) == [.turnLeaderLeft])
    }

    @Test("Where turns are swapped none goes to the one excused who has left by then")
    func swapped() throws {
        var rulebook = Rulebook()
        rulebook.congressTurnsSwapped = true
        for effective in ["05-01", "07-01"] {
            var desk = try planned(rulebook)
            try lose(.executive, from: effective, &desk)
            try desk.done(.excuse("S2", reason: "r", by: nil))
            try desk.done(.accept("S2", by: nil, reason: nil))
            #expect(try desk.turn("S3").leader == (effective == "05-01" ? .second : .executive))
        }
        // Nor to one who takes no turns any more by the plan of that year.
        var desk = try planned(rulebook)
        try desk.done(.planCongress(year: 2027, leaders: [.police, .seconded]))
        try desk.done(.excuse("S6", reason: "r", by: nil))
        for _ in 0..<2 { try desk.done(.decline("S6", by: nil, reason: nil)) }
        try desk.done(.accept("S6", by: nil, reason: nil))
        #expect(try desk.turn("S6").leader == .police)
        #expect(desk.leaders(.congress, 2027).allSatisfy { $0 != .mayor })
    }
}
