import CivilTime
import Testing

@testable import OfficeRules

/// What was applied for and approved is what is attended (Art. 56).
@Suite struct InvitationTests {
    private func invited(
        _ state: EngagementState, _ rule: String? = nil, _ people: [PersonID] = [.second]
    ) throws -> Desk {
        var desk = Desk(at: "12-01 08:00")
        try desk.add(
            .of(people, period("12-15 09:00", "12-15 10:00"), rule, kind: .invitation))
        if state == .held { return desk }
        _ = try desk.perform(.engagement(.submit(1, opinion: "o"))).get()
        if state == .submitted { return desk }
        _ = try desk.perform(.engagement(.approve(1, .by(.mayor)))).get()
        return desk
    }

    private static let another: [(String, EngagementAlteration)] = [
        ("title", .titled("u")), ("place", .of { $0.place = "p" }),
        ("organiser", .of { $0.organiser = "o" }), ("from", .moving("12-16 09:00")),
        ("to", .of { $0.until = at("12-15 11:00") }),
        ("with", .of { $0.participants = [Participant(.second), Participant(.schools)] }),
    ]

    @Test(arguments: another, [EngagementState.submitted, .approved])
    func `another one wants another application`(
        _ row: (String, EngagementAlteration), _ state: EngagementState
    ) throws {
        for actor in [Actor.clerk, .person(.second)] {
            var desk = try invited(state)
            let change = Command.engagement(.change(EngagementTarget(1), row.1, reason: nil))
            _ = try desk.perform(change, by: actor).get()
            let now = try #require(desk.office.engagements[1])
            #expect(now.state == .held && now.opinion == nil && now.decision == nil, "\(row.0)")
            #expect(desk.concerns(about: 1).map(\.code) == [.invitationHeld])
            _ = try desk.perform(.engagement(.submit(1, opinion: "o"))).get()
            _ = try desk.perform(.engagement(.approve(1, .by(.mayor)))).get()
            #expect(desk.office.engagements[1]?.state == .approved)
        }
    }

    /// What lies ahead was approved, and is not sent back with what took place.
    @Test func `words about what is over take nothing back`() throws {
        var desk = try invited(.approved, "FREQ=WEEKLY")
        desk.now = at("12-20 09:00")
        let change = { (day: String) in
            Command.engagement(
                .change(
                    EngagementTarget(1, occurrence: OfficeRulesTests.day(day)), .titled("u"),
                    reason: nil))
        }
        _ = try desk.perform(change("12-15")).get()
        #expect(desk.office.engagements[1]?.state == .approved)
        _ = try desk.perform(change("12-22")).get()
        #expect(desk.office.engagements[1]?.state == .held)
    }

    @Test func `who may see it is nothing that was applied for`() throws {
        var desk = try invited(.approved)
        let change = EngagementAlteration.of { $0.visibility = .public }
        _ = try desk.perform(.engagement(.change(EngagementTarget(1), change, reason: nil))).get()
        #expect(desk.office.engagements[1]?.state == .approved)
    }

    @Test func `one occurrence, or all from one on`() throws {
        var desk = try invited(.approved, "FREQ=WEEKLY;COUNT=4")
        let later = EngagementTarget(1, occurrence: day("12-29"), later: true)
        _ = try desk.perform(.engagement(.change(later, .moving("12-30 09:00"), reason: nil))).get()
        #expect(desk.office.engagements[1]?.state == .approved)
        #expect(desk.office.engagements[2]?.state == .held)
        #expect(desk.office.engagements[2]?.decision == nil)
        let one = EngagementTarget(1, occurrence: day("12-22"))
        _ = try desk.perform(.engagement(.change(one, .titled("u"), reason: nil))).get()
        #expect(desk.office.engagements[1]?.state == .held)
    }

    private static let lifted: [EngagementAlteration] = [
        .of { $0.organisedByPartyOrGovernment = true }, .of { $0.kind = .other },
    ]

    @Test(arguments: lifted, [EngagementState.held, .submitted, .approved])
    func `a clerk alone says that it needs no approval`(
        _ alteration: EngagementAlteration, _ state: EngagementState
    ) throws {
        var desk = try invited(state)
        let change = Command.engagement(.change(EngagementTarget(1), alteration, reason: nil))
        for person: PersonID in [.second, .mayor] {
            #expect(
                desk.refusal(change, by: .person(person))
                    == .notPermitted(roles: [.clerk], persons: []))
        }
        _ = try desk.perform(change).get()
        #expect(desk.office.engagements[1]?.state == .planned)
    }

    @Test func `nor is it entered as one that needs none, but by a clerk`() throws {
        var details = EngagementDetails(
            title: "t", participants: [Participant(.second)], kind: .invitation)
        details.organisedByPartyOrGovernment = true
        let add = Command.engagement(
            .add(
                EngagementRequest(
                    details: details, period: period("12-15 09:00", "12-15 10:00"))))
        let desk = Desk(at: "12-01 08:00")
        #expect(
            desk.refusal(add, by: .person(.second)) == .notPermitted(roles: [.clerk], persons: []))
        #expect(desk.refusal(add) == nil)
    }

    @Test func `nobody decides before it was submitted`() throws {
        var desk = try invited(.held)
        desk.now = at("12-03 10:00")
        _ = try desk.perform(.engagement(.submit(1, opinion: "o"))).get()
        desk.now = at("12-04 10:00")
        func approval(_ when: String) -> Command {
            .engagement(.approve(1, .by(.person(.mayor), at: at(when))))
        }
        #expect(
            desk.refusal(approval("12-02 23:59"))
                == .engagement(
                    .decisionTime(1, at: at("12-02 23:59"), submittedAt: at("12-03 10:00"))))
        // A day alone is its first moment.
        #expect(desk.refusal(approval("12-03 00:00")) == nil)
        #expect(
            desk.refusal(.engagement(.decline(1, .by(.person(.mayor), at: at("12-01 09:00")))))
                == .engagement(
                    .decisionTime(1, at: at("12-01 09:00"), submittedAt: at("12-03 10:00"))))
    }

    /// Who presided on the day of the application decides today only if that is still so.
    @Test func `nobody dates a decision of their own back, nor calls it said`() throws {
        var desk = try invited(.held)
        try desk.approved(.mayor, period("12-03", "12-03"))
        desk.now = at("12-03 10:00")
        _ = try desk.perform(.engagement(.submit(1, opinion: "o"))).get()
        let earlier = Judgement.by(nil, at: at("12-03 11:00"))
        let approve = Command.engagement(.approve(1, .by(nil)))
        #expect(desk.refusal(approve, by: .person(.executive)) == nil)
        desk.now = at("12-05 10:00")
        #expect(
            desk.refusal(approve, by: .person(.executive))
                == .engagement(
                    .notEntitled(1, person: .executive, entitled: [.mayor])))
        for command in [EngagementCommand.approve(1, earlier), .decline(1, earlier)] {
            for person: PersonID in [.executive, .mayor] {
                #expect(
                    desk.refusal(.engagement(command), by: .person(person))
                        == .notPermitted(roles: [.clerk], persons: [.mayor]))
            }
        }
        #expect(
            desk.refusal(.engagement(.approve(1, .by(nil, orally: true))), by: .person(.mayor))
                == .notPermitted(roles: [.clerk], persons: [.mayor]))
        let entered = Judgement.by(.person(.executive), at: at("12-03 11:00"))
        #expect(desk.refusal(.engagement(.approve(1, entered))) == nil)
    }

    @Test func `someone who left office in between is neither submitted, approved nor moved`()
        throws
    {
        let gone = Refusal.engagement(
            .holdsNoPost(field: "participants", .schools, day("12-15")))
        for (state, command) in [
            (.held, .submit(1, opinion: "o")), (.submitted, .approve(1, .by(.mayor))),
        ] as [(EngagementState, EngagementCommand)] {
            var desk = try invited(state, nil, [.second, .schools])
            _ = try desk.perform(
                .applyRoster(OfficeBuilder.sample(without: .schools).facts, effective: day("12-10"))
            ).get()
            #expect(desk.refusal(.engagement(command)) == gone)
            // Declined it can be.
            if state == .submitted {
                _ = try desk.events(.engagement(.decline(1, .by(.mayor))))
            }
        }
        var desk = Desk(at: "12-01 08:00")
        try desk.add(.of([.second, .schools], period("12-08 09:00", "12-08 10:00"), "FREQ=DAILY"))
        try desk.add(.of([.second, .schools], period("12-08 09:00", "12-08 10:00")))
        _ = try desk.perform(
            .applyRoster(OfficeBuilder.sample(without: .schools).facts, effective: day("12-10"))
        ).get()
        let one = EngagementTarget(1, occurrence: day("12-08"))
        for command: EngagementCommand in [
            .change(EngagementTarget(2), .moving("12-15 09:00"), reason: nil),
            .change(one, .moving("12-15 09:00"), reason: nil),
            .change(
                EngagementTarget(1, occurrence: day("12-15"), later: true),
                .moving("12-15 11:00"), reason: nil),
            .change(EngagementTarget(1, occurrence: day("12-15")), .titled("u"), reason: nil),
        ] {
            #expect(desk.refusal(.engagement(command)) == gone)
        }
        let named = EngagementAlteration.of { $0.participants = [Participant(.schools)] }
        let later = EngagementTarget(1, occurrence: day("12-15"))
        #expect(
            desk.refusal(.engagement(.change(later, named, reason: nil)))
                == .engagement(.holdsNoPost(field: "with", .schools, day("12-15"))))
    }

    @Test func `one that is held is open for everybody who goes`() throws {
        var desk = try invited(.held, nil, [.second, .schools])
        let held = Attention(
            code: .invitationHeld, about: .engagement(1, occurrence: nil), with: nil)
        let open = desk.office.attention(at: desk.now, desk.setting)
        #expect(open.map(\.attention) == [held])
        #expect(open.map(\.persons) == [[.schools, .second]])
        _ = try desk.perform(.week(.acknowledge([held])), by: .person(.schools)).get()
        #expect(desk.office.attention(at: desk.now, desk.setting).isEmpty)
    }
}

extension EngagementAlteration {
    static func of(_ body: (inout EngagementAlteration) -> Void) -> EngagementAlteration {
        var alteration = EngagementAlteration()
        body(&alteration)
        return alteration
    }
}
