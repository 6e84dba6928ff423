import CivilTime
import Testing

@testable import OfficeRules

/// Clashes are told, and never in the way.
@Suite struct ClashTests {
    @Test func `with leave and with other engagements, for every participant`() throws {
        var desk = Desk(at: "12-01 08:00")
        try desk.approved(.second, period("12-07", "12-08"))
        try desk.request(.schools, period("12-08", "12-08"))
        try desk.add(.of([.schools], period("12-14 09:30", "12-14 12:00")))
        let id = try desk.add(
            .of(
                [.second, .schools], period("12-01 09:00", "12-01 10:00"),
                "FREQ=WEEKLY;BYDAY=MO,TU"))
        #expect(
            desk.concerns(about: id) == [
                Concern(
                    code: .clashesWithLeave, persons: [.second], leaves: [1],
                    period: period("12-07 09:00", "12-08 10:00")),
                Concern(
                    code: .clashesWithLeave, persons: [.schools], leaves: [2],
                    period: period("12-08 09:00", "12-08 10:00")),
                Concern(
                    code: .clashesWithEngagement, persons: [.schools],
                    subjects: [.engagement(1, occurrence: nil)],
                    period: period("12-14 09:30", "12-14 10:00")),
            ])
        // What is only asked for is the business of whoever decides it, and of one's own.
        let others = desk.concerns(about: id, for: .person(.second)).flatMap(\.leaves)
        #expect(others == [1])
        #expect(desk.concerns(about: id, for: .person(.schools)).flatMap(\.leaves) == [1, 2])
    }

    /// Somebody who fills a calendar takes nothing from what is told of others.
    @Test func `a full calendar has so many clashes and no more`() throws {
        var desk = Desk(at: "12-01 08:00")
        for _ in 0..<80 {
            try desk.add(.of([.second], period("12-02 09:00", "12-02 10:00"), "FREQ=DAILY"))
        }
        try desk.add(.of([.schools], period("12-20 09:00", "12-20 10:00")))
        try desk.add(.of([.schools], period("12-20 09:30", "12-20 10:30")))
        let clashes = desk.office.clashes(in: period("12-01", "12-31"), desk.setting)
        #expect(clashes.filter { $0.person == .schools }.count == 1)
        let many = clashes.filter { $0.person == .second }.count
        #expect((1_000..<1_000 + 32).contains(many))
        #expect(clashes.first?.period.from == at("12-02 09:00"))
        // Of the last of them those that began before it and are looked at.
        let last = EngagementID(number: 80)!
        #expect(desk.concerns(about: last).flatMap(\.subjects).count >= 32)
    }

    @Test func `a person has so many repetitions that have not ended`() throws {
        var desk = Desk(at: "12-01 08:00")
        func request(_ rule: String, _ people: [PersonID] = [.second]) -> EngagementRequest {
            .of(people, period("12-02 09:00", "12-02 10:00"), rule)
        }
        for _ in 0..<199 { try desk.add(request("FREQ=WEEKLY")) }
        try desk.add(request("FREQ=DAILY;COUNT=3"))
        let refused = Refusal.invalidField(
            field: "repeat", value: "FREQ=WEEKLY",
            why: "one person has at most 200 repetitions that have not ended: second")
        #expect(desk.refusal(.engagement(.add(request("FREQ=WEEKLY")))) == refused)
        #expect(
            desk.refusal(.engagement(.add(request("FREQ=WEEKLY", [.schools, .second])))) == refused)
        #expect(desk.refusal(.engagement(.add(request("FREQ=WEEKLY", [.schools])))) == nil)
        let single = EngagementRequest.of([.second], period("12-02 09:00", "12-02 10:00"))
        #expect(desk.refusal(.engagement(.add(single))) == nil)
        // One that has ended makes room.
        desk.now = at("12-10 08:00")
        let later = EngagementRequest.of(
            [.second], period("12-12 09:00", "12-12 10:00"), "FREQ=WEEKLY")
        #expect(desk.refusal(.engagement(.add(later))) == nil)
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `what is listed piece by piece is the list of the whole`(_ seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        var desk = Desk(at: "12-01 08:00")
        for _ in 0..<12 {
            let begin = at("12-02 09:00").plus(minutes: Int.random(in: 0...40_000, using: &random))
            let hours = Int.random(in: 1...600, using: &random)
            let rule = random.pick([nil, "FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=DAILY;INTERVAL=9"])
            let length = rule == nil ? hours * 60 : 60
            let period = Period(from: begin, until: begin.plus(minutes: length))!
            try desk.add(.of([random.pick([.second, .schools])], period, rule))
        }
        let whole = period("12-05", "2027-06-01")
        for people: Set<PersonID>? in [nil, [.second]] {
            let all = desk.office.engagements(in: whole, with: people, desk.setting)
            var found: [ListedEngagement] = []
            desk.office.forEachEngagement(in: whole, with: people, desk.setting) { row in
                found.append(row)
                return true
            }
            #expect(found == all)
            #expect(found.count > 10)
            var few: [ListedEngagement] = []
            desk.office.forEachEngagement(in: whole, with: people, desk.setting) { row in
                few.append(row)
                return few.count < 7
            }
            #expect(few == Array(all.prefix(7)))
        }
    }

    @Test func `what recurs is one concern, and leave is told first`() throws {
        var desk = Desk(at: "12-01 08:00")
        try desk.add(.of([.second], period("12-02 09:30", "12-02 11:00"), "FREQ=DAILY"))
        try desk.add(.of([.second], period("12-14 09:30", "12-14 11:00"), "FREQ=DAILY;COUNT=1"))
        try desk.approved(.second, period("2027-03-01", "2027-03-02"))
        let id = try desk.add(.of([.second], period("12-02 09:00", "12-02 10:00"), "FREQ=DAILY"))
        let concerns = desk.concerns(about: id)
        #expect(
            concerns.map(\.code) == [
                .clashesWithLeave, .clashesWithEngagement, .clashesWithEngagement,
            ])
        #expect(concerns.map(\.leaves) == [[1], [], []])
        #expect(
            concerns.flatMap(\.subjects) == [
                .engagement(1, occurrence: nil), .engagement(2, occurrence: day("12-14")),
            ])
        #expect(concerns[1].period?.from == at("12-02 09:30"))
    }

    @Test func `a later leave makes one, and it is found until it is gone`() throws {
        var desk = Desk(at: "12-01 08:00")
        try desk.add(.of([.second], period("12-07 09:00", "12-07 10:00")))
        try desk.add(.of([.second, .schools], period("12-07 09:30", "12-07 11:00")))
        let between = Clash(
            attention: Attention(
                code: .clashesWithEngagement, about: .engagement(1, occurrence: nil),
                with: .engagement(2, occurrence: nil)),
            person: .second, period: period("12-07 09:30", "12-07 10:00"), settled: true)
        #expect(desk.office.clashes(in: period("12-01", "12-31"), desk.setting) == [between])
        let leave = try desk.approved(.second, period("12-07pm", "12-07"))
        #expect(desk.office.clashes(in: period("12-01", "12-31"), desk.setting) == [between])
        _ = try desk.perform(.correct(leave, .to("12-07 10:45"), because: "r")).get()
        let found = desk.office.clashes(in: period("12-01", "12-31"), desk.setting)
        #expect(found.count == 2)
        #expect(found.last?.attention.code == .clashesWithLeave)
        #expect(found.last?.attention.about == .engagement(2, occurrence: nil))
        #expect(found.last?.attention.with == .leave(leave))
        _ = try desk.perform(.engagement(.cancel(EngagementTarget(2), reason: nil))).get()
        #expect(desk.office.clashes(in: period("12-01", "12-31"), desk.setting) == [])
    }

    @Test func `an invitation is held until it is submitted and approved (Art. 56)`() throws {
        var desk = Desk(at: "12-01 08:00")
        let id = try desk.add(
            .of([.second], period("12-07 09:00", "12-07 10:00"), kind: .invitation))
        func state() -> EngagementState? { desk.office.engagements[id]?.state }
        #expect(state() == .held)
        #expect(desk.concerns(about: id).map(\.code) == [.invitationHeld])
        #expect(desk.office.heldInvitations(in: period("12-01", "12-31"), desk.setting).count == 1)
        let approve = Command.engagement(.approve(id, .by(.mayor)))
        #expect(
            desk.refusal(approve) == .engagement(.wrongState(id, .held, allowed: [.submitted])))
        _ = try desk.perform(.engagement(.submit(id, opinion: "宜参加"))).get()
        #expect(state() == .submitted)
        #expect(
            desk.refusal(.engagement(.approve(id, .by(.executive))))
                == .engagement(.notEntitled(id, person: .executive, entitled: [.mayor])))
        #expect(
            desk.refusal(
                .engagement(.approve(id, .by(.person(.mayor), at: at("12-01 08:01")))))
                == .engagement(
                    .decisionTime(
                        id, at: at("12-01 08:01"), submittedAt: at("12-01 08:00"))))
        try desk.approved(.mayor, period("12-01", "12-02"))
        _ = try desk.perform(
            .engagement(.approve(id, .own)), by: .person(.executive)
        ).get()
        #expect(state() == .approved)
        #expect(desk.concerns(about: id) == [])
        #expect(desk.office.engagements[id]?.decision?.manner == .bySelf)
    }

    @Test func `a declined invitation takes nobody's time`() throws {
        var desk = Desk(at: "12-01 08:00")
        let id = try desk.add(
            .of([.second], period("12-07 09:00", "12-07 10:00"), kind: .invitation))
        _ = try desk.perform(.engagement(.submit(id, opinion: "o"))).get()
        _ = try desk.perform(.engagement(.decline(id, .by(.mayor)))).get()
        #expect(desk.listed("12-01", "12-31") == [])
    }

    @Test func `what Party committee and government organise needs none (Art. 56)`() throws {
        var desk = Desk(at: "12-01 08:00")
        var details = EngagementDetails(
            title: "t", participants: [Participant(.second)], kind: .invitation)
        details.organisedByPartyOrGovernment = true
        let request = EngagementRequest(
            details: details, period: period("12-07 09:00", "12-07 10:00"))
        let id = try desk.add(request)
        #expect(desk.office.engagements[id]?.state == .planned)
        #expect(
            desk.refusal(.engagement(.submit(id, opinion: "o")))
                == .engagement(.needsNoApproval(id)))
    }
}

extension Alteration {
    /// Begins at this moment.
    fileprivate static func to(_ text: String) -> Alteration {
        var alteration = Alteration()
        alteration.from = at(text)
        return alteration
    }
}
