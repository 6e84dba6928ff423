import CivilTime
import Testing

@testable import OfficeRules

@Suite("批准与备案: deciding (Art. 74)")
struct JudgementTests {
    private let asked = period("03-09", "03-13")

    private func route(
        _ approver: Route.Approver, _ why: Route.Why, of applicant: PersonID,
        standIn: PersonID? = nil
    ) -> Route {
        Route(
            approver: approver, why: why, standIn: standIn, escalated: false, mayor: .mayor,
            applicant: applicant)
    }

    @Test("The approver's own yes is approved; the clerk's entry files it in the same act")
    func approvedAndFiled() throws {
        var desk = Desk()
        let id = try desk.request(.finance, asked)
        let own = LeaveDecision(
            by: .person(.executive), at: desk.now, manner: .bySelf, inStead: false,
            approver: .executive)
        #expect(
            desk.perform(.approve(id, Judgement()), by: .person(.executive))
                == .success([
                    .leaveApproved(
                        LeaveApproved(id: id, decision: own, filed: false, proposal: nil))
                ]))
        #expect(try desk.leave(id).state == .approved)
        #expect(try desk.leave(id).decision == own)
        #expect(desk.perform(.file(id)) == .success([.leaveFiled(id)]))
        #expect(try desk.leave(id).state == .filed)
    }

    @Test("口头批准: who said yes, when and how; written confirmation can follow, once")
    func orally() throws {
        var desk = Desk()
        let id = try desk.request(.finance, asked)
        let when = at("03-01 20:15")
        _ = try desk.perform(
            .approve(id, .by(.person(.executive), orally: true, at: when))
        ).get()
        let leave = try desk.leave(id)
        #expect(
            leave.decision
                == LeaveDecision(
                    by: .person(.executive), at: when, manner: .orally, inStead: false,
                    approver: .executive))
        #expect(!leave.confirmed)
        let nobody = Refusal.notPermitted(roles: [.clerk], persons: [.executive])
        for actor in [Actor.person(.finance), .person(.mayor), .observer] {
            #expect(desk.refusal(.confirm(id, note: nil), by: actor) == nobody)
        }
        #expect(
            desk.perform(.confirm(id, note: "补签"), by: .person(.executive))
                == .success([.leaveConfirmed(id, note: "补签")]))
        #expect(try desk.leave(id).confirmed)
        #expect(desk.refusal(.confirm(id, note: nil)) == .nothingToDecide(id, .filed))
    }

    @Test("There is nothing to confirm of what was not said orally, or not said at all")
    func nothingToConfirm() throws {
        for stage in Stage.allCases {
            let desk = try stage.desk()
            let refusal: Refusal =
                switch stage {
                case .approved, .filed, .extended, .reportedBack:
                    .nothingToDecide(1, stage.state)
                default:
                    .wrongState(
                        1, stage.state, allowed: [.approved, .filed, .reportedBack])
                }
            #expect(desk.refusal(.confirm(1, note: nil)) == refusal)
        }
    }

    @Test("任何人不得批准自己的请假", arguments: [PersonID.executive, .second, .mayor, .secretary])
    func ownLeave(person: PersonID) throws {
        var desk = Desk()
        // Even while the applicant presides.
        if person != .mayor { try desk.approved(.mayor, period("03-02 09:00", "03-06")) }
        let id = try desk.request(person, asked)
        let expected = Refusal.ownLeave(id, try desk.route(id))
        let actor = Actor(account: "both", roles: [.person, .clerk], person: person)
        #expect(desk.refusal(.approve(id, .own), by: .person(person)) == expected)
        #expect(desk.refusal(.decline(id, .own), by: .person(person)) == expected)
        #expect(desk.refusal(.approve(id, .own), by: actor) == expected)
        #expect(desk.refusal(.approve(id, .by(person))) == expected)
        #expect(desk.refusal(.approve(id, .by(.person(person), orally: true))) == expected)
    }

    @Test("Of a clerk who is the applicant another clerk enters the decision, and corrects it")
    func ownLeaveOfAClerk() throws {
        var desk = Desk()
        let id = try desk.request(.second, asked)
        let own = Refusal.ownLeave(id, try desk.route(id))
        // Whether or not the account acts for the person as well.
        for roles: Set<Role> in [[.clerk], [.clerk, .person]] {
            let actor = Actor(account: "both", roles: roles, person: .second)
            #expect(desk.refusal(.approve(id, .by(.mayor)), by: actor) == own)
            let oral = Judgement.by(.person(.mayor), orally: true)
            #expect(desk.refusal(.approve(id, oral), by: actor) == own)
            #expect(desk.refusal(.decline(id, .by(.mayor)), by: actor) == own)
        }
        let other = Actor(account: "both", roles: [.clerk, .person], person: .executive)
        _ = try desk.perform(.approve(id, .by(.person(.mayor), orally: true)), by: other).get()
        let actor = Actor(account: "both", roles: [.clerk, .person], person: .second)
        let decided = Refusal.ownLeave(id, try desk.route(id))
        #expect(desk.refusal(.confirm(id, note: nil), by: actor) == decided)
        var later = Alteration()
        later.until = at("03-12")
        #expect(desk.refusal(.correct(id, later, because: "笔误"), by: actor) == decided)
        _ = try desk.perform(.confirm(id, note: nil), by: other).get()
    }

    @Test("市长本人外出: requested until a clerk records who above allowed it")
    func mayorsOwn() throws {
        var desk = Desk()
        let id = try desk.request(.mayor, asked)
        let superior = route(.superior, .superior, of: .mayor)
        #expect(try desk.route(id) == superior)
        for person: PersonID in [.executive, .second] {
            #expect(
                desk.refusal(.approve(id, .own), by: .person(person))
                    == .notEntitled(id, person: person, superior))
            #expect(
                desk.refusal(.approve(id, .by(person)))
                    == .notEntitled(id, person: person, superior))
        }
        #expect(
            desk.refusal(.approve(id, .by(.superior)), by: .person(.mayor))
                == .notPermitted(roles: [.clerk], persons: []))
        _ = try desk.perform(.approve(id, .by(.superior, orally: true))).get()
        let decision = try desk.leave(id).decision
        #expect(decision?.by == .superior)
        #expect(decision?.manner == .orally)
        // And so is its extension.
        _ = try desk.perform(.extend(id, until: at("03-20"), reason: nil)).get()
        #expect(try desk.route(id).approver == .superior)
        _ = try desk.perform(.approve(id, .by(.superior))).get()
        #expect(try desk.leave(id).period.until == at("03-20"))
    }

    @Test("Nobody above decides another's leave")
    func superiorOnlyForMayor() throws {
        var desk = Desk()
        let id = try desk.request(.second, asked)
        let expected = Refusal.notEntitled(id, person: nil, try desk.route(id))
        #expect(desk.refusal(.approve(id, .by(.superior))) == expected)
        #expect(desk.refusal(.decline(id, .by(.superior))) == expected)
    }

    @Test("Whoever is not asked is not entitled")
    func notEntitled() throws {
        var desk = Desk()
        let id = try desk.request(.finance, asked)
        let asks = route(.person(.executive), .leaderInCharge, of: .finance)
        for person: PersonID in [.second, .secretary, .police, .schools, .newcomer] {
            let expected = Refusal.notEntitled(id, person: person, asks)
            #expect(desk.refusal(.approve(id, .own), by: .person(person)) == expected)
            #expect(desk.refusal(.decline(id, .own), by: .person(person)) == expected)
            #expect(desk.refusal(.approve(id, .by(person))) == expected)
        }
    }

    @Test("An account decides as its person only, and only with that role")
    func accounts() throws {
        var desk = Desk()
        let id = try desk.request(.finance, asked)
        let refused = Refusal.notPermitted(roles: [.clerk, .person], persons: [])
        let observing = Actor(account: "x", roles: [.observer], person: .executive)
        for actor in [Actor.observer, .administrator, observing] {
            #expect(desk.refusal(.approve(id, .own), by: actor) == refused)
            #expect(desk.refusal(.approve(id, .by(.executive)), by: actor) == refused)
        }
        let forOthers = Refusal.notPermitted(roles: [.clerk], persons: [.executive])
        #expect(
            desk.refusal(.approve(id, .by(.executive)), by: .person(.second)) == forOthers)
        #expect(
            desk.refusal(
                .approve(id, .by(.person(.executive), orally: true)), by: .person(.executive))
                == forOthers)
        #expect(
            desk.refusal(.approve(id, .own))
                == .invalidField(
                    field: "by", value: "", why: "a clerk who enters a decision says whose it is"))
    }

    @Test("A decision is not dated ahead; it may be dated before the request, by a clerk")
    func dated() throws {
        var desk = Desk()
        let id = try desk.request(.finance, asked)
        let ahead = desk.now.plus(minutes: 1)
        #expect(
            desk.refusal(.approve(id, .by(.person(.executive), at: ahead)))
                == .decisionInFuture(id, at: ahead, requestedAt: desk.now))
        #expect(
            desk.refusal(.approve(id, .by(.person(.executive), at: at("03-01")))) == nil)
    }

    @Test("A declined extension leaves everything as it was")
    func declinedExtension() throws {
        var desk = try Stage.extended.desk()
        let before = try desk.leave(1)
        _ = try desk.perform(.decline(1, .by(.executive))).get()
        var expected = before
        expected.pending = nil
        expected.pendingRecord = nil
        expected.record = desk.office.record
        #expect(try desk.leave(1) == expected)
    }

    @Test("An extension approved by the approver's own account is to be filed again")
    func extensionFiledAgain() throws {
        var desk = try Stage.extended.desk()
        _ = try desk.perform(.approve(1, .own), by: .person(.executive)).get()
        #expect(try desk.leave(1).state == .approved)
        #expect(try desk.leave(1).period == Stage.proposal.period)
        #expect(try desk.leave(1).pending == nil)
    }
}
