import CivilTime
import Testing

@testable import OfficeRules

@Suite("Art. 57: who cannot go is replaced in the plan's order")
struct SubstitutionTests {
    private func planned(_ rulebook: Rulebook = Rulebook()) throws -> Desk {
        var desk = Desk(.sample(), rulebook)
        try desk.done(.planCongress(year: 2026, leaders: nil))
        try desk.done(.setDay("S2", day("04-28")))
        return desk
    }

    @Test("Excused, asked, declined, accepted; everyone once, and why is remembered")
    func life() throws {
        var desk = try planned()
        try desk.done(.excuse("S2", reason: "出国", by: nil), by: .person(.executive))
        #expect(try desk.turn("S2").asked == .second)
        #expect(try desk.turn("S2").state == .asked)
        try desk.done(.decline("S2", by: nil, reason: "病"), by: .person(.second))
        try desk.done(.decline("S2", by: .police, reason: nil))
        try desk.done(.accept("S2", by: nil, reason: nil))
        let turn = try desk.turn("S2")
        #expect(turn.leader == .seconded)
        #expect(turn.planned == .executive)
        #expect(turn.counted == .executive)
        #expect(turn.state == .accepted)
        #expect(
            turn.skipped == [
                Skipped(.executive, .excused, reason: "出国"),
                Skipped(.second, .declined, reason: "病"), Skipped(.police, .declined),
            ])
        // The stand-in keeps an own turn, and may be excused in turn: those asked are not again.
        #expect(try desk.turn("S5").leader == .seconded)
        try desk.done(.excuse("S2", reason: "病", by: .seconded))
        #expect(try desk.turn("S2").asked == .mayor)
        try desk.done(.decline("S2", by: nil, reason: nil))
        #expect(try desk.turn("S2").state == .exhausted)
        #expect(try desk.turn("S2").asked == nil)
    }

    @Test("When nobody is left it is an alarm, until somebody is willing after all")
    func exhausted() throws {
        var desk = try planned()
        try desk.done(.excuse("S2", reason: "r", by: nil))
        for _ in 0..<4 { try desk.done(.decline("S2", by: nil, reason: nil)) }
        let alerts = desk.office.rotationAttention(at: desk.now, desk.setting)
        #expect(
            alerts == [
                TurnAlert(
                    code: .turnExhausted, turn: "S2", person: nil, list: .congress,
                    kind: .session, article: 57, due: day("04-28"),
                    period: period("04-28 08:30", "04-28 18:00"))
            ])
        #expect(
            desk.refusal(.decline("S2", by: nil, reason: nil))
                == .rotation(.wrongState("S2", .exhausted, allowed: [.asked])))
        #expect(
            desk.refusal(.accept("S2", by: nil, reason: nil))
                == .invalidField(
                    field: "by", value: "",
                    why: "nobody is asked any more: a clerk says who goes"))
        #expect(
            desk.refusal(.accept("S2", by: .finance, reason: nil))
                == .rotation(.notAsked("S2", person: .finance, asked: nil)))
        try desk.done(.accept("S2", by: .police, reason: nil))
        #expect(try desk.turn("S2").leader == .police)
        #expect(desk.office.rotationAttention(at: desk.now, desk.setting) == [])
    }

    @Test("Whoever is away or engaged that day is passed over, with what is in the way")
    func passedOver() throws {
        var desk = try planned()
        try desk.approved(.second, period("04-27", "04-29am"), .official)
        try desk.done(.setDay("S4", day("04-28")))
        try desk.done(.excuse("S2", reason: "r", by: nil))
        #expect(try desk.turn("S2").asked == .seconded)
        #expect(
            try desk.turn("S2").skipped == [
                Skipped(.executive, .excused, reason: "r"),
                Skipped(.second, .away, source: .leave(1)),
                Skipped(.police, .engaged, source: .turn("S4")),
            ])
        // On another day they are looked at anew: who was away was not asked.
        try desk.done(.setDay("S2", day("04-30")))
        try desk.done(.decline("S2", by: nil, reason: nil))
        #expect(try desk.turn("S2").asked == .second)
    }

    @Test("Who may say what about whom")
    func refusals() throws {
        var desk = try planned()
        let excuse = RotationCommand.excuse("S2", reason: "r", by: nil)
        #expect(
            desk.refusal(.excuse("S2", reason: "r", by: .second))
                == .rotation(.notTheLeader("S2", person: .second, leader: .executive)))
        #expect(
            desk.refusal(excuse, by: .person(.second))
                == .rotation(.notTheLeader("S2", person: .second, leader: .executive)))
        #expect(
            desk.refusal(.excuse("S2", reason: "r", by: .executive), by: .person(.second))
                == .notPermitted(roles: [.clerk], persons: [.executive]))
        #expect(
            desk.refusal(excuse, by: .observer)
                == .notPermitted(roles: [.clerk], persons: [.executive]))
        #expect(
            desk.refusal(.excuse("S2", reason: "", by: nil))
                == .invalidField(field: "reason", value: "", why: "is missing"))
        let long = String(repeating: "长", count: 700)
        #expect(
            desk.refusal(.excuse("S2", reason: long, by: nil))
                == .invalidField(
                    field: "reason", value: String(long.prefix(40)),
                    why: "at most 2000 bytes of UTF-8"))
        #expect(
            desk.refusal(.accept("S2", by: nil, reason: nil))
                == .rotation(.wrongState("S2", .planned, allowed: [.asked, .exhausted])))
        try desk.done(excuse)
        #expect(
            desk.refusal(excuse)
                == .rotation(.wrongState("S2", .asked, allowed: [.planned, .accepted])))
        #expect(
            desk.refusal(.accept("S2", by: .police, reason: nil))
                == .rotation(.notAsked("S2", person: .police, asked: .second)))
        #expect(
            desk.refusal(.decline("S2", by: nil, reason: nil), by: .person(.police))
                == .rotation(.notAsked("S2", person: .police, asked: .second)))
        #expect(
            desk.refusal(.accept("S2", by: .second, reason: nil), by: .person(.police))
                == .notPermitted(roles: [.clerk], persons: [.second]))
        desk.now = at("04-28 18:00")
        #expect(
            desk.refusal(.accept("S2", by: nil, reason: nil))
                == .rotation(.over("S2", on: day("04-28"))))
    }

    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func `the order is followed, and nobody is asked twice while another was not`(
        _ seed: UInt64
    ) throws {
        var random = SplitMix(seed: seed)
        var desk = try planned()
        for person: PersonID in [.mayor, .second, .police, .seconded] where random.chance(30) {
            try desk.approved(person, period("04-27", "04-29"))
        }
        let plan = try #require(desk.office.rotations.plan(of: try desk.turn("S2")))
        let free = plan.order(from: .executive).dropFirst().filter {
            desk.office.leaves(of: $0).slots.isEmpty
        }
        try desk.done(.excuse("S2", reason: "r", by: nil))
        var asked: [PersonID] = []
        while let person = try desk.turn("S2").awaited {
            asked.append(person)
            try desk.done(.decline("S2", by: nil, reason: nil))
        }
        #expect(asked == Array(free), "seed \(seed)")
        #expect(try desk.turn("S2").state == .exhausted)
    }

    // MARK: Turns swapped

    @Test("The stand-in's own turn goes to the one excused where the rulebook says so")
    func swapped() throws {
        var rulebook = Rulebook()
        rulebook.congressTurnsSwapped = true
        var desk = try planned(rulebook)
        try desk.done(.excuse("S2", reason: "r", by: nil))
        try desk.done(.accept("S2", by: .second, reason: nil))
        #expect(try desk.turn("S2").counted == .second)
        #expect(try desk.turn("S3").leader == .executive)
        #expect(try desk.turn("S3").counted == .executive)
        // Without a later turn of the stand-in's own, the next plan makes it good.
        try desk.done(.excuse("S6", reason: "r", by: nil))
        try desk.done(.decline("S6", by: nil, reason: nil))
        try desk.done(.accept("S6", by: nil, reason: nil))
        #expect(try desk.turn("S6").leader == .second)
        try desk.done(.planCongress(year: 2027, leaders: nil))
        #expect(desk.leaders(.congress, 2027).last == .mayor)
    }

    @Test("Unless it does, the stand-in's turn counts for the one excused")
    func kept() throws {
        var desk = try planned()
        try desk.done(.excuse("S6", reason: "r", by: .mayor))
        try desk.done(.accept("S6", by: nil, reason: nil))
        try desk.done(.planCongress(year: 2027, leaders: nil))
        #expect(desk.leaders(.congress, 2027).first == .executive)
        let found = desk.office.fairness(
            of: .congress, upTo: day("12-31"), at: at("2027-01-01"), desk.setting)
        // February's session was over when the year was planned in March.
        #expect(
            found.first { $0.person == .mayor }.map { [$0.planned, $0.taken, $0.excused] }
                == [2, 0, 1])
        #expect(
            found.first { $0.person == .executive }.map { [$0.planned, $0.taken, $0.stoodIn] }
                == [1, 1, 1])
    }

    // MARK: Leave

    @Test("A leave that covers a session says so, and opens the excuse when approved")
    func leave() throws {
        var desk = try planned()
        let concern = Concern(
            code: .missesSession, subjects: [.turn("S2")],
            period: period("04-28 08:30", "04-28 18:00"))
        #expect(desk.assess(.executive, period("04-28pm", "04-29")).concerns == [concern])
        #expect(desk.assess(.executive, period("04-29", "04-30")).concerns == [])
        #expect(desk.assess(.second, period("04-28", "04-28")).concerns == [])
        let id = try desk.request(.executive, period("04-27", "04-28"))
        #expect(try desk.turn("S2").state == .planned, "asked for is not approved")
        #expect(
            desk.refusal(.approve(id, Judgement(by: .person(.mayor))))
                == .concernsNotAcknowledged(id, missing: [.missesSession], [concern]))
        try desk.approve(id)
        #expect(try desk.turn("S2").asked == .second)
        #expect(
            try desk.turn("S2").skipped == [Skipped(.executive, .away, source: .leave(id))])
        // The one who is asked goes on leave as well: the question passes on.
        try desk.approved(.second, period("04-28", "04-28"))
        #expect(try desk.turn("S2").asked == .police)
    }

    @Test(
        "An extension opens it too; so does a day that falls into leave; a whole month without day")
    func later() throws {
        var desk = try planned()
        let id = try desk.approved(.executive, period("04-22", "04-24"))
        #expect(try desk.turn("S2").state == .planned)
        _ = try desk.perform(.extend(id, until: at("04-29"), reason: nil)).get()
        try desk.approve(id)
        #expect(try desk.turn("S2").asked == .second)
        try desk.approved(.second, period("06-09", "06-10"))
        #expect(try desk.turn("S3").state == .planned, "some day of June will do")
        try desk.done(.setDay("S3", day("06-10")))
        #expect(try desk.turn("S3").asked == .police)
        func concerned(_ first: String, _ last: String) -> Bool {
            desk.assess(.police, period(first, last)).concerns.map(\.code)
                .contains(.missesSession)
        }
        // August has 21 working days; half of them may be the session's, fewer are not said.
        #expect(concerned("08-17", "08-31"))
        #expect(!concerned("08-18", "08-31"))
        let half = try desk.approved(.police, period("08-17", "08-30"))
        #expect(try desk.turn("S4").state == .planned)
        // With the half of the month that is approved already, a day more says so too.
        #expect(concerned("08-03", "08-03"))
        _ = try desk.perform(.cancel(half, reason: nil)).get()
        try desk.approved(.police, period("08-01", "08-31"))
        #expect(try desk.turn("S4").asked == .seconded)
        #expect(try desk.turn("S4").skipped.map(\.source) == [.leave(4)])
    }

    @Test("Whoever left office is not asked, and a turn of theirs needs attention")
    func leftOffice() throws {
        var desk = try planned()
        var city = OfficeBuilder.sample(without: .executive, .second)
        city.facts.people[.pairedFirst]?.coordinatesFor = []
        desk.perform(.applyRoster(city.facts, effective: day("03-03")))
        #expect(
            desk.office.rotationAttention(at: at("03-03"), desk.setting).map(\.code)
                == [.turnLeaderLeft, .turnLeaderLeft], "S2 and S3")
        try desk.done(.excuse("S2", reason: "调离", by: nil))
        #expect(try desk.turn("S2").asked == .police)
        #expect(
            try desk.turn("S2").skipped == [
                Skipped(.executive, .excused, reason: "调离"), Skipped(.second, .left),
            ])
    }
}
