import CivilTime
import Testing

@testable import OfficeRules

extension TurnID: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self.init(text)! }
}

extension Desk {
    func turn(_ id: TurnID) throws -> Turn { try #require(office.rotations.turn(id)) }

    /// What a rotation's command comes to, recorded.
    @discardableResult
    mutating func done(
        _ command: RotationCommand, by actor: Actor = .clerk
    ) throws -> [RotationEvent] {
        try perform(.rotation(command), by: actor).get().compactMap {
            if case .rotation(let event) = $0 { event } else { nil }
        }
    }

    func refusal(_ command: RotationCommand, by actor: Actor = .clerk) -> Refusal? {
        refusal(.rotation(command), by: actor)
    }

    /// The leaders of a list's turns in a year, in order.
    func leaders(_ list: RotationList, _ year: Int) -> [PersonID] {
        let first = Day(year: year, month: 1, day: 1)!
        guard let plan = office.rotations.plan(of: list, sharing: first...first) else { return [] }
        return plan.turns.compactMap { office.rotations.turn($0.id)?.leader }
    }
}

@Suite("Art. 57: congress sessions")
struct CongressTests {
    private static let order: [PersonID] = [.mayor, .executive, .second, .police, .seconded]

    private func planned(_ rulebook: Rulebook = Rulebook()) throws -> Desk {
        var desk = Desk(.sample(), rulebook)
        try desk.done(.planCongress(year: 2026, leaders: nil))
        return desk
    }

    // MARK: Plans

    @Test("六次例会，双月，按位次轮流；次年接着上年")
    func plan() throws {
        var desk = try planned()
        #expect(desk.leaders(.congress, 2026) == Self.order + [.mayor])
        let turns = desk.office.rotations.turns(on: day("01-01")...day("12-31"))
        #expect(turns.isEmpty, "no session has a day yet")
        #expect(
            try (1...6).map { try desk.turn(TurnID(.congress, number: $0)!).due.month }
                == [2, 4, 6, 8, 10, 12])
        try desk.done(.planCongress(year: 2027, leaders: nil))
        #expect(
            desk.leaders(.congress, 2027) == [.executive, .second, .police, .seconded]
                + [.mayor, .executive])
        #expect(try desk.turn("S7").id.number == 7)
    }

    /// Art. 57: turns counted differ by at most one, after every plan, whichever year comes first.
    @Test("Years planned in any order are as fair", arguments: 1...20 as ClosedRange<UInt64>)
    func anyOrder(_ seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        var desk = Desk()
        var counts: [PersonID: Int] = [:]
        for person in Self.order { counts[person] = 0 }
        for year in (2026...2040).shuffled(using: &random) {
            try desk.done(.planCongress(year: year, leaders: nil))
            for leader in desk.leaders(.congress, year) { counts[leader, default: 0] += 1 }
            let least = try #require(counts.values.min())
            let most = try #require(counts.values.max())
            #expect(most - least <= 1, "seed \(seed), \(year): \(counts)")
        }
        let levels = desk.office.fairness(
            of: .congress, upTo: day("2199-12-31"), at: desk.now, desk.setting)
        #expect(levels.map(\.planned) == levels.map { counts[$0.person] })
        #expect(levels.map(\.level) == levels.map(\.planned))
    }

    @Test("Whom the rulebook counts among the leaders, and its months")
    func rulebook() throws {
        var rulebook = Rulebook()
        rulebook.leadersInclude = [.secretaryGeneral]
        rulebook.congressMonths = [3, 9]
        var desk = Desk(.sample(), rulebook)
        try desk.done(.planCongress(year: 2030, leaders: nil))
        #expect(try desk.turn("S1").due == day("2030-03-01"))
        #expect(
            desk.office.rotations.plan(of: try desk.turn("S2"))?.order == Self.order + [.secretary])
        #expect(
            desk.office.rotations.plan(of: try desk.turn("S2"))?.order(from: .police)
                == [.police, .seconded, .secretary, .mayor, .executive, .second])
    }

    @Test("Leave that is known is avoided, and the turn made good at the next chance")
    func avoidsLeave() throws {
        var desk = Desk()
        let setting = desk.setting
        // The whole of February's working days; the others of equal standing come first.
        try desk.approved(.mayor, period("03-30", "05-01"), .official)
        try desk.approved(.executive, period("06-08", "06-12"))
        try desk.request(.second, period("06-01", "06-30"))
        let away = desk.office.availability(
            of: .mayor, for: RotationSlot(.session, due: day("04-01"), day: nil), setting)
        #expect(away == .away)
        let partly = desk.office.availability(
            of: .executive, for: RotationSlot(.session, due: day("06-01"), day: nil), setting)
        #expect(partly == .partly(days: 5))
        let leaders: [PersonID] = [.police, .mayor, .executive]
        try desk.done(.planCongress(year: 2026, leaders: leaders))
        #expect(
            desk.leaders(.congress, 2026) == [
                .police, .executive, .mayor, .police, .executive, .mayor,
            ])
    }

    @Test("What is refused when planning")
    func planRefusals() throws {
        let desk = try planned()
        func refusal(_ year: Int, _ leaders: [PersonID]? = nil) -> Refusal? {
            desk.refusal(.planCongress(year: year, leaders: leaders))
        }
        #expect(
            refusal(2026)
                == .rotation(.alreadyPlanned(.congress, from: day("01-01"), to: day("12-31"))))
        #expect(
            refusal(2025) == .invalidField(field: "year", value: "2025", why: "lies in the past"))
        #expect(
            refusal(2200)
                == .invalidField(
                    field: "year", value: "2200", why: "the calendar does not reach that far"))
        #expect(
            refusal(2027, [])
                == .invalidField(field: "leaders", value: "0", why: "must be 1 to 200 people"))
        #expect(
            refusal(2027, [.mayor, .mayor])
                == .invalidField(field: "leaders", value: "mayor", why: "is given twice"))
        #expect(
            refusal(2027, [.mayor, .finance])
                == .invalidField(
                    field: "leaders", value: "finance", why: "is no leader on 2027-01-01"))
        #expect(
            refusal(2027, [.newcomer])
                == .invalidField(
                    field: "leaders", value: "newcomer", why: "holds no post on 2027-01-01"))
        #expect(
            desk.refusal(.planCongress(year: 2027, leaders: nil), by: .person(.mayor))
                == .notPermitted(roles: [.clerk], persons: []))
    }

    /// Counted turn by turn from who goes, never from what the engine says of itself.
    @Test(
        "30 years of people who come and go: turns since the later joined differ by at most 1",
        arguments: 1...20 as ClosedRange<UInt64>)
    func thirtyYears(seed: UInt64) throws {
        var rulebook = Rulebook()
        rulebook.leadersInclude = [.secretaryGeneral, .mayorsAssistant, .deputySecretaryGeneral]
        var desk = Desk(.sample(), rulebook)
        var random = SplitMix(seed: seed)
        let pool =
            Self.order + [.secretary, .assistant, .pairedFirst, .pairedSecond, .unpaired]
        var members = Array(pool.prefix(5))
        var since: [PersonID: [PersonID: Int]] = [:]
        for year in 2026..<2056 {
            if random.chance(30), members.count > 3 {
                members.remove(at: Int.random(in: 0..<members.count, using: &random))
            }
            let others = pool.filter { !members.contains($0) }
            if random.chance(40), let other = others.randomElement(using: &random) {
                members.append(other)
            }
            try desk.done(.planCongress(year: year, leaders: members))
            // Of each pair the lead of the one over the other, from the year in which the later
            // joined, or joined anew.
            since = since.filter { members.contains($0.key) }
                .mapValues { $0.filter { members.contains($0.key) } }
            for leader in desk.leaders(.congress, year) {
                for other in members where other != leader {
                    since[leader, default: [:]][other, default: 0] += 1
                    since[other, default: [:]][leader, default: 0] -= 1
                    let lead = since[leader]?[other] ?? 0
                    #expect(abs(lead) <= 1, "seed \(seed), \(year): \(leader), \(other)")
                }
            }
        }
    }

    // MARK: Days

    @Test("A day is set, moved, and what is not accepted as one")
    func days() throws {
        var desk = try planned()
        try desk.done(.setDay("S2", day("04-28")))
        #expect(
            desk.setting.period(of: try desk.turn("S2")) == period("04-28 08:30", "04-28 18:00"))
        #expect(desk.office.turns(on: day("04-28")).map(\.id) == ["S2"])
        try desk.done(.setDay("S2", day("05-06")))
        #expect(desk.office.turns(on: day("04-28")) == [])
        #expect(desk.office.turns(on: day("05-06")).map(\.id) == ["S2"])
        let rows: [(TurnID, String, Refusal)] = [
            (
                "S2", "05-06",
                .invalidField(
                    field: "day", value: "2026-05-06", why: "is the session's day already")
            ),
            (
                "S2", "03-01",
                .invalidField(field: "day", value: "2026-03-01", why: "lies in the past")
            ),
            (
                "S2", "2027-01-05",
                .invalidField(
                    field: "day", value: "2027-01-05", why: "lies outside the year 2026")
            ),
            ("S9", "04-01", .rotation(.noSuch("S9"))),
        ]
        for (id, text, refusal) in rows {
            #expect(desk.refusal(.setDay(id, day(text))) == refusal)
        }
        // One that slipped out of its month gets its day when the congress sets it, and then it is
        // over when that is.
        try desk.done(.setDay("S1", day("03-05")))
        #expect(try desk.turn("S1").day == day("03-05"))
        desk.now = at("03-06")
        #expect(
            desk.refusal(.setDay("S1", day("04-01"))) == .rotation(.over("S1", on: day("03-05"))))
        // A day whose office hours are over would keep the session from ever being changed again.
        desk.now = at("04-28 18:00")
        #expect(
            desk.refusal(.setDay("S2", day("04-28")))
                == .invalidField(
                    field: "day", value: "2026-04-28", why: "its office hours are over"))
        desk.now = at("04-28 17:59")
        try desk.done(.setDay("S2", day("04-28")))
    }

    @Test("A session takes the office hours of its day from whoever goes")
    func commitment() throws {
        var desk = try planned()
        try desk.done(.setDay("S2", day("04-28")))
        func of(_ person: PersonID) -> [Commitment] {
            desk.office.commitments(of: [person], in: period("04-01", "04-30"), desk.setting)
        }
        #expect(
            of(.executive) == [
                Commitment(
                    source: .turn("S2"), persons: [.executive],
                    period: period("04-28 08:30", "04-28 18:00"), title: nil)
            ])
        try desk.done(.excuse("S2", reason: "病", by: nil))
        #expect(of(.executive) == [])
        #expect(of(.second).map(\.settled) == [false])
    }
}
