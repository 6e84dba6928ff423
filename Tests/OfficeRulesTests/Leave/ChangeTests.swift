import CivilTime
import Testing

@testable import OfficeRules

extension Alteration {
    static func to(from: Instant? = nil, until: Instant? = nil) -> Alteration {
        var alteration = Alteration()
        (alteration.from, alteration.until) = (from, until)
        return alteration
    }
}

@Suite("续假、变更、更正: extending, changing, correcting (Art. 74)")
struct ChangeTests {
    @Test("Before the decision everything changes at once")
    func requested() throws {
        var desk = try Stage.requested.desk()
        var alteration = Alteration.to(from: at("03-11"), until: at("03-14"))
        alteration.kind = .sick
        alteration.place = "北京"
        let amendment = Amendment(
            period: period("03-11", "03-13"), kind: .sick, details: LeaveDetails(place: "北京"))
        #expect(
            desk.perform(.change(1, alteration), by: .person(.finance))
                == .success([.leaveChanged(1, amendment)]))
        #expect(try desk.leave(1).period == period("03-11", "03-13"))
        #expect(try desk.leave(1).pending == nil)
        #expect(try desk.leave(1).details.place == "北京")
    }

    @Test("Afterwards period and kind wait for the approver; the rest changes at once")
    func approved() throws {
        var desk = try Stage.filed.desk()
        var alteration = Alteration.to(until: at("03-15"))
        alteration.place = "北京"
        let proposal = Proposal(
            what: .change, period: period("03-09", "03-14"), kind: .annual, reason: nil)
        let place = Amendment(period: nil, kind: nil, details: LeaveDetails(place: "北京"))
        #expect(
            desk.perform(.change(1, alteration))
                == .success([.leaveProposed(1, proposal), .leaveChanged(1, place)]))
        let leave = try desk.leave(1)
        #expect(leave.period == Stage.asked)
        #expect(leave.pending == proposal)
        #expect(leave.pendingRecord == desk.office.record - 1)
        #expect(leave.details.place == "北京")
    }

    @Test("A begin that has passed stays; before, it may move")
    func begun() throws {
        var desk = try Stage.filed.desk()
        #expect(
            desk.refusal(.change(1, .to(from: at("03-11"))))
                == .alreadyBegun(1, from: at("03-09")))
        desk.now = at("03-08 23:59")
        #expect(desk.refusal(.change(1, .to(from: at("03-11")))) == nil)
        desk.now = at("03-09")
        #expect(
            desk.refusal(.change(1, .to(from: at("03-11"))))
                == .alreadyBegun(1, from: at("03-09")))
    }

    @Test("A move that nobody decided before the begin can only be declined")
    func moveTooLate() throws {
        var desk = Desk()
        try desk.approved(.finance, period("03-09", "03-13"))
        _ = try desk.perform(.change(1, .to(from: at("03-23"), until: at("03-25")))).get()
        desk.now = at("03-08 23:59")
        #expect(desk.refusal(.approve(1, .by(.executive))) == nil)
        desk.now = at("03-09")
        #expect(
            desk.refusal(.approve(1, .by(.executive))) == .alreadyBegun(1, from: at("03-09")))
        #expect(desk.refusal(.decline(1, .by(.executive))) == nil)
        // A clerk may still enter what was decided in time.
        let inTime = Judgement.by(.person(.executive), at: at("03-08 20:00"))
        #expect(desk.refusal(.approve(1, inTime)) == nil)
    }

    @Test(
        "What changes nothing, is reversed or too long is refused",
        arguments: [Stage.requested, .filed])
    func pointless(stage: Stage) throws {
        let desk = try stage.desk()
        let nothing = Refusal.wrongEnd(
            1, until: at("03-14"), given: at("03-14"), .nothingChanges)
        var same = Alteration.to(from: at("03-09"), until: at("03-14"))
        same.kind = .annual
        for command: Command in [
            .change(1, Alteration()), .change(1, same), .correct(1, Alteration(), because: "笔误"),
            .correct(1, same, because: "笔误"),
        ] {
            #expect(desk.refusal(command) == nothing)
        }
        let reversed = "the end is not after the begin"
        #expect(
            desk.refusal(.correct(1, .to(until: at("03-09")), because: "笔误"))
                == .invalidField(field: "to", value: "2026-03-09T00:00:00+08:00", why: reversed))
        #expect(
            desk.refusal(.correct(1, .to(from: at("03-14")), because: "笔误"))
                == .invalidField(field: "from", value: "2026-03-14T00:00:00+08:00", why: reversed))
        #expect(
            desk.refusal(.change(1, .to(until: at("2027-03-11"))))
                == .invalidField(
                    field: "to", value: "2027-03-11T00:00:00+08:00",
                    why: "a leave is at most 366 days long"))
    }

    @Test(
        "An extension is to a later end, free of one's next leave and bounded",
        arguments: [
            ("03-14", Refusal.wrongEnd(1, until: at("03-14"), given: at("03-14"), .notLater)),
            ("03-13", .wrongEnd(1, until: at("03-14"), given: at("03-13"), .notLater)),
            ("03-14 00:01", nil), ("03-19", nil),
            (
                "03-19 00:01",
                .overlaps(person: .finance, leave: 2, period("03-19", "03-20"), .requested)
            ),
            (
                "2027-03-11",
                .invalidField(
                    field: "to", value: "2027-03-11T00:00:00+08:00",
                    why: "a leave is at most 366 days long")
            ),
        ] as [(String, Refusal?)])
    func extensions(until: String, refusal: Refusal?) throws {
        var desk = try Stage.filed.desk()
        try desk.request(.finance, period("03-19", "03-20"))
        #expect(desk.refusal(.extend(1, until: at(until), reason: nil)) == refusal)
    }

    @Test("A later proposal takes the place of the one before")
    func replaced() throws {
        var desk = try Stage.extended.desk()
        _ = try desk.perform(.extend(1, until: at("03-15"), reason: nil)).get()
        #expect(try desk.leave(1).pending?.period == period("03-09", "03-14"))
        #expect(desk.refusal(.request(.of(.finance, period("03-15", "03-15")))) == nil)
    }

    @Test("A change over one's other leave is refused with it")
    func overlapping() throws {
        var desk = try Stage.filed.desk()
        try desk.request(.finance, period("03-19", "03-20"))
        let refused = Refusal.overlaps(
            person: .finance, leave: 2, period("03-19", "03-20"), .requested)
        #expect(desk.refusal(.change(1, .to(until: at("03-19 00:01")))) == refused)
        #expect(
            desk.refusal(.correct(1, .to(until: at("03-19 00:01")), because: "笔误")) == refused)
        #expect(desk.refusal(.change(1, .to(until: at("03-19")))) == nil)
    }

    // MARK: 更正

    @Test("A correction cannot stand in for the mayor's decision")
    func dodge() throws {
        var desk = try Stage.filed.desk()
        let route = Route(
            approver: .person(.mayor), why: .escalated, standIn: nil, escalated: true,
            mayor: .mayor, applicant: .finance)
        let fifteen = at("03-24")
        let sixteen = fifteen.plus(minutes: 1)
        #expect(desk.refusal(.correct(1, .to(until: fifteen), because: "笔误")) == nil)
        #expect(
            desk.refusal(.correct(1, .to(until: sixteen), because: "笔误"))
                == .needsDecision(1, route, article: 74))
        // Nor by moving the piece to where another one lies.
        try desk.request(.finance, period("03-24", "04-03"))
        #expect(
            desk.refusal(.correct(1, .to(until: fifteen), because: "笔误"))
                == .needsDecision(1, route, article: 74))
        #expect(
            desk.refusal(.correct(1, .to(from: at("03-16"), until: at("03-24")), because: "笔误"))
                == .needsDecision(1, route, article: 74))
        // Of what was reported back, neither.
        desk.now = at("03-14")
        _ = try desk.perform(.reportBack(1, on: nil, report: nil)).get()
        desk.now = fifteen
        #expect(
            desk.refusal(.correct(1, .to(until: fifteen), because: "笔误"))
                == .needsDecision(1, route, article: 74))
    }

    @Test("A correction says what was wrong", arguments: [nil, "", " \n"])
    func reason(because: String?) throws {
        let desk = try Stage.filed.desk()
        #expect(
            desk.refusal(.correct(1, .to(until: at("03-12")), because: because))
                == .invalidField(
                    field: "because", value: because ?? "",
                    why: "is missing: a correction says what was wrong"))
    }

    @Test("Who has reported back is not sent away again: the days really taken are over")
    func reallyTaken() throws {
        var desk = try Stage.filed.desk()
        desk.now = at("03-12 10:00")
        _ = try desk.perform(.reportBack(1, on: nil, report: nil)).get()
        let until = at("03-12 10:00")
        let later = until.plus(minutes: 1)
        #expect(
            desk.refusal(.correct(1, .to(until: later), because: "笔误"))
                == .wrongEnd(1, until: until, given: later, .inTheFuture))
        desk.now = at("03-16")
        #expect(desk.refusal(.correct(1, .to(until: at("03-14")), because: "笔误")) == nil)
        #expect(desk.refusal(.correct(1, .to(from: at("03-08")), because: "笔误")) == nil)
    }

    @Test("第五十八条: a correction prolongs no leader's trip; what was really taken is a fact")
    func noTripProlonged() throws {
        var desk = Desk()
        let id = try desk.approved(.second, period("03-09", "03-10"), .official)
        let longer = Command.correct(id, .to(until: at("03-12")), because: "笔误")
        guard case .needsDecision(id, let route, article: 58)? = desk.refusal(longer) else {
            Issue.record("a trip is prolonged")
            return
        }
        #expect(route.approver == .person(.mayor))
        #expect(desk.refusal(.correct(id, .to(until: at("03-10")), because: "笔误")) == nil)
        // Mistyped days that are as many, or fewer; but not by and by more.
        let shifted = Alteration.to(from: at("03-16"), until: at("03-18"))
        #expect(desk.refusal(.correct(id, shifted, because: "笔误")) == nil)
        let earlier = Command.correct(id, .to(from: at("03-08")), because: "笔误")
        guard case .needsDecision(id, _, article: 58)? = desk.refusal(earlier) else {
            Issue.record("a trip is prolonged at its begin")
            return
        }
        // Nor does it cease to be a trip, which could be made longer then.
        var personal = Alteration()
        personal.kind = .personal
        guard
            case .needsDecision(id, _, article: 58)? = desk.refusal(
                .correct(id, personal, because: "笔误"))
        else {
            Issue.record("a trip is none any more")
            return
        }
        // Of one who is no leader, or on leave that is no trip, it is a wrong entry like any other.
        let heads = try desk.approved(.finance, period("03-09", "03-10"), .official)
        #expect(desk.refusal(.correct(heads, .to(until: at("03-12")), because: "笔误")) == nil)
        desk.now = at("03-13")
        _ = try desk.perform(.reportBack(id, on: at("03-11"), report: nil)).get()
        #expect(desk.refusal(longer) == nil)
    }

    @Test("第六十二条: no correction makes a trip abroad of what was approved as something else")
    func noTripAbroad() throws {
        var desk = Desk()
        let id = try desk.approved(.finance, period("03-09", "03-10"), .official)
        var abroad = Alteration()
        abroad.kind = .abroad
        let command = Command.correct(id, abroad, because: "笔误")
        guard case .needsDecision(id, _, article: 62)? = desk.refusal(command) else {
            Issue.record("it is abroad without anybody's consent")
            return
        }
        _ = try desk.perform(.change(id, abroad)).get()
        #expect(
            desk.office.assess(
                Candidate(deciding: try desk.leave(id)), at: desk.now, desk.setting
            ).concerns.map(\.code) == [.officialAbroad])
        // Before the decision it is a wrong entry like any other.
        let asked = try desk.request(.schools, period("03-09", "03-10"), .official)
        #expect(desk.refusal(.correct(asked, abroad, because: "笔误")) == nil)
    }

    @Test("Nobody covers for themselves")
    func cover() throws {
        let desk = try Stage.requested.desk()
        var alteration = Alteration()
        alteration.cover = .finance
        #expect(
            desk.refusal(.change(1, alteration))
                == .invalidField(
                    field: "cover", value: "finance", why: "is the one who is away"))
        alteration.cover = .schools
        #expect(desk.refusal(.change(1, alteration)) == nil)
    }

    @Test("What the mayor decided, or nobody yet, may be corrected to any length")
    func noDodge() throws {
        var desk = Desk()
        let mayors = try desk.approved(.finance, period("03-09", "03-27"))
        #expect(desk.refusal(.correct(mayors, .to(until: at("04-20")), because: "笔误")) == nil)
        let requested = try desk.request(.schools, period("03-09", "03-10"))
        #expect(desk.refusal(.correct(requested, .to(until: at("04-20")), because: "笔误")) == nil)
        let deputys = try desk.approved(.second, period("03-09", "03-10"))
        #expect(desk.refusal(.correct(deputys, .to(until: at("04-20")), because: "笔误")) == nil)
    }

    @Test(
        "An extension goes on from the corrected begin, free of one's other leave and bounded",
        arguments: [
            ("03-04", "03-05", overOther), ("03-07", "03-08", nil),
            ("2025-03-15", "2025-03-16", overOther),
            (
                "2025-03-14", "2025-03-15",
                .invalidField(
                    field: "from", value: "2025-03-14T00:00:00+08:00",
                    why: "a leave is at most 366 days long")
            ),
        ] as [(String, String, Refusal?)])
    func correctedUnderExtension(from: String, until: String, refusal: Refusal?) throws {
        var desk = try Stage.extended.desk()
        try desk.request(.finance, period("03-05", "03-06"))
        let correction = Command.correct(
            1, .to(from: at(from), until: at(until)), because: "误记")
        #expect(desk.refusal(correction) == refusal)
        guard refusal == nil else { return }
        _ = try desk.perform(correction).get()
        #expect(try desk.leave(1).pending?.period.from == at(from))
    }

    private static let overOther = Refusal.overlaps(
        person: .finance, leave: 2, period("03-05", "03-06"), .requested)

    @Test("An extension keeps the kind to which its leave was corrected")
    func correctedKind() throws {
        var desk = try Stage.extended.desk()
        var sick = Alteration()
        sick.kind = .sick
        _ = try desk.perform(.correct(1, sick, because: "误记")).get()
        #expect(try desk.leave(1).pending?.kind == .sick)
        _ = try desk.perform(.approve(1, .by(.executive))).get()
        #expect(try desk.leave(1).kind == .sick)
    }

    @Test("A change that is asked for keeps what it only carried over as corrected")
    func correctedUnderChange() throws {
        func pending(_ change: Alteration, _ correction: Alteration) throws -> Proposal? {
            var desk = try Stage.filed.desk()
            _ = try desk.perform(.change(1, change)).get()
            _ = try desk.perform(.correct(1, correction, because: "误记")).get()
            return try desk.leave(1).pending
        }
        var sick = Alteration()
        sick.kind = .sick
        let longer = try pending(.to(until: at("03-16")), sick)
        #expect(longer?.kind == .sick)
        #expect(longer?.period == period("03-09", "03-15"))
        let other = try pending(sick, .to(from: at("03-10"), until: at("03-13")))
        #expect(other?.kind == .sick)
        #expect(other?.period == period("03-10", "03-12"))
        let moved = try pending(.to(until: at("03-17")), .to(from: at("03-10")))
        #expect(moved?.period == period("03-10", "03-16"))
        #expect(moved?.kind == .annual)
    }

    @Test("Of a journal that an earlier version has written nothing is approved over other leave")
    func overlappingClaims() throws {
        var desk = try Stage.extended.desk()
        try desk.request(.finance, period("03-05", "03-06"))
        // As it was recorded before claims were looked at here.
        let wrong = Amendment(
            period: period("03-03", "03-04"), kind: nil, details: nil)
        desk.record(.leaveCorrected(1, wrong, because: "误记"))
        #expect(try desk.leave(1).pending?.period == period("03-03", "03-15"))
        #expect(
            desk.refusal(.approve(1, .by(.executive)))
                == .overlaps(person: .finance, leave: 2, period("03-05", "03-06"), .requested))
    }

    @Test("A corrected end that has not come yet can fall due again")
    func overdueAgain() throws {
        var desk = try Stage.filed.desk()
        desk.now = at("03-14")
        _ = try desk.perform(.pulse, by: .daemon).get()
        #expect(try desk.leave(1).overdueNoticed)
        _ = try desk.perform(.correct(1, .to(until: at("03-16")), because: "误记")).get()
        #expect(try !desk.leave(1).overdueNoticed)
        #expect(desk.office.nextChange(after: desk.now, zone: shanghai) == at("03-16"))
    }
}
