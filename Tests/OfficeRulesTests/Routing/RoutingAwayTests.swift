import CivilTime
import Testing

@testable import OfficeRules

@Suite("The approver is away at the moment of deciding (Art. 74, 8)")
struct RoutingAwayTests {
    /// Away on 03-02, when it is asked; the leave asked for begins on 03-09.
    struct Row: Sendable, CustomTestStringConvertible {
        let away: [PersonID]
        let who: PersonID
        let approver: PersonID
        let standIn: PersonID?

        init(away: [PersonID], _ who: PersonID, asks approver: PersonID, or standIn: PersonID?) {
            self.away = away
            self.who = who
            self.approver = approver
            self.standIn = standIn
        }

        var testDescription: String {
            "\(away) away: \(who) asks \(approver), in their stead \(standIn?.text ?? "nobody")"
        }
    }

    @Test(
        "批准人外出，由主持工作的领导代批",
        arguments: [
            Row(away: [], .second, asks: .mayor, or: nil),
            Row(away: [.mayor], .second, asks: .mayor, or: .executive),
            Row(away: [.mayor, .executive], .police, asks: .mayor, or: .second),
            // The presiding deputy's own waits for the mayor.
            Row(away: [.mayor], .executive, asks: .mayor, or: nil),
            Row(away: [.mayor, .executive], .second, asks: .mayor, or: nil),
            // The leader in charge away: whoever presides.
            Row(away: [.executive], .finance, asks: .executive, or: .mayor),
            Row(away: [.mayor, .executive], .finance, asks: .executive, or: .second),
            Row(away: [.second, .mayor], .schools, asks: .second, or: .executive),
            // Someone else's absence changes nothing.
            Row(away: [.mayor], .finance, asks: .executive, or: nil),
            // 秘书长外出: the mayor or whoever presides.
            Row(away: [.secretary], .unpaired, asks: .secretary, or: .mayor),
            Row(away: [.secretary, .mayor], .unpaired, asks: .secretary, or: .executive),
            // Nobody presides: nobody in the approver's stead.
            Row(
                away: [.mayor, .executive, .second, .police], .finance, asks: .executive,
                or: nil),
        ])
    func standIn(row: Row) throws {
        var desk = Desk()
        desk.now = at("03-01 09:00")
        for person in row.away { try desk.approved(person, period("03-02", "03-04")) }
        desk.now = at("03-02 09:00")
        let route = desk.route(row.who, period("03-09", "03-10"))
        #expect(route.approverPerson == row.approver)
        #expect(route.standIn == row.standIn)
    }

    @Test("Away is half-open, and only what was approved")
    func boundaries() throws {
        var desk = Desk()
        try desk.approved(.mayor, period("03-04", "03-05"))
        try desk.request(.mayor, period("03-10", "03-11"))
        let asked = period("03-16", "03-17")
        for (when, standIn) in [
            ("03-03 23:59", nil), ("03-04", .executive), ("03-05 23:59", .executive),
            ("03-06", nil), ("03-10 12:00", nil),
        ] as [(String, PersonID?)] {
            desk.now = at(when)
            #expect(desk.route(.second, asked).standIn == standIn, "\(when)")
        }
    }

    @Test("Whoever presides by entrustment stands in")
    func entrusted() throws {
        var desk = Desk()
        try desk.approved(.mayor, period("03-02", "03-06"))
        let entrustment = EntrustmentRequest(
            person: .second, period: period("03-02 09:00", "03-06"), scope: .preside, reason: nil)
        _ = try desk.perform(.entrust(entrustment)).get()
        #expect(desk.route(.police, period("03-09", "03-10")).standIn == .second)
        // Then the entrusted one's own waits for the mayor.
        #expect(desk.route(.second, period("03-09", "03-10")).standIn == nil)
    }

    @Test("Who decides in whose stead is marked, the mayor never is")
    func marked() throws {
        var desk = Desk()
        try desk.approved(.mayor, period("03-02", "03-06"))
        for (decider, inStead) in [(PersonID.executive, true), (.mayor, false)] {
            let id = try desk.request(.police, period("03-09", "03-10"))
            _ = try desk.perform(.approve(id, .own), by: .person(decider)).get()
            let decision = try desk.leave(id).decision
            #expect(decision?.by == .person(decider))
            #expect(decision?.inStead == inStead)
            #expect(decision?.approver == .mayor)
            #expect(decision?.escalated == false)
            #expect(decision?.manner == .bySelf)
            _ = try desk.perform(.cancel(id, reason: nil)).get()
        }
    }

    @Test("市长无论身在何处都可以批准: a department head's and a deputy SG's too")
    func mayorFromWherever() throws {
        var desk = Desk()
        try desk.approved(.mayor, period("03-02", "03-06"))
        for person: PersonID in [.finance, .unpaired, .executive, .archives] {
            let id = try desk.request(person, period("03-09", "03-10"))
            _ = try desk.perform(.approve(id, .own), by: .person(.mayor)).get()
            #expect(try desk.leave(id).decision?.inStead == false)
        }
    }

    @Test("Who stood in is not entitled once the approver is back")
    func backAgain() throws {
        var desk = Desk()
        try desk.approved(.mayor, period("03-02", "03-03"))
        let id = try desk.request(.police, period("03-09", "03-10"))
        desk.now = at("03-04 09:00")
        let route = Route(
            approver: .person(.mayor), why: .theMayor, standIn: nil, escalated: false,
            mayor: .mayor, applicant: .police)
        #expect(
            desk.refusal(.approve(id, .own), by: .person(.executive))
                == .notEntitled(id, person: .executive, route))
        // A clerk may still enter what was decided while the mayor was away …
        let then = Judgement.by(.person(.executive), at: at("03-03 10:00"))
        #expect(desk.refusal(.approve(id, then)) == nil)
        // … but nobody dates their own decision back.
        let backdated = Judgement(at: at("03-03 10:00"), acknowledged: Set(ConcernCode.allCases))
        #expect(
            desk.refusal(.approve(id, backdated), by: .person(.executive))
                == .notPermitted(roles: [.clerk], persons: [.mayor]))
    }
}
