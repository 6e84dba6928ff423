import CivilTime
import Testing

@testable import OfficeRules

@Suite("A post or a portfolio changes hands between request and decision (Art. 74)")
struct RoutingHandoverTests {
    private func newLeader(_ city: inout OfficeBuilder) {
        city.facts.people[.executive]!.inCharge = []
        city.facts.people[.second]!.inCharge.append(DepartmentID(of: .finance))
    }

    @Test("分管变动后，未批的转由新的分管市长批准")
    func portfolio() throws {
        var desk = Desk()
        let id = try desk.request(.finance, period("03-16", "03-17"))
        let city = OfficeBuilder.sample().with(newLeader)
        _ = try desk.perform(.applyRoster(city.facts, effective: day("03-10"))).get()
        #expect(try desk.route(id).approver == .person(.executive))
        desk.now = at("03-10 00:00")
        let route = Route(
            approver: .person(.second), why: .leaderInCharge, standIn: nil, escalated: false,
            mayor: .mayor, applicant: .finance)
        #expect(try desk.route(id) == route)
        #expect(
            desk.refusal(.approve(id, .own), by: .person(.executive))
                == .notEntitled(id, person: .executive, route))
        // What was decided before the change is entered as of then.
        let before = Judgement.by(.person(.executive), at: at("03-09 10:00"))
        #expect(desk.refusal(.approve(id, before)) == nil)
        #expect(desk.refusal(.approve(id, .own), by: .person(.second)) == nil)
    }

    @Test("A pending extension goes to the new holder too")
    func pending() throws {
        var desk = Desk()
        let id = try desk.approved(.finance, period("03-02", "03-03"))
        _ = try desk.perform(.extend(id, until: at("03-07"), reason: nil)).get()
        let city = OfficeBuilder.sample().with(newLeader)
        _ = try desk.perform(.applyRoster(city.facts, effective: nil)).get()
        #expect(try desk.route(id).approver == .person(.second))
    }

    @Test("A new mayor decides what the old one left")
    func mayor() throws {
        var desk = Desk()
        let id = try desk.request(.second, period("03-16", "03-17"))
        let city = OfficeBuilder.sample(without: .mayor).with {
            $0.facts.people[.executive]!.seats = [Seat(.actingMayor), Seat(.executiveDeputyMayor)]
        }
        _ = try desk.perform(.applyRoster(city.facts, effective: nil)).get()
        #expect(try desk.route(id).approver == .person(.executive))
        #expect(try desk.route(id).why == .theMayor)
    }

    @Test("An applicant who has left: whoever holds the approver's post now decides")
    func applicantLeft() throws {
        var desk = Desk()
        let id = try desk.request(.finance, period("03-02", "03-20"))
        let city = OfficeBuilder.sample(without: .finance, .mayor).with {
            $0.add(.newcomer, [Seat(.mayor)])
        }
        _ = try desk.perform(.applyRoster(city.facts, effective: day("03-10"))).get()
        desk.now = at("03-10 09:00")
        let route = Route(
            approver: .person(.newcomer), why: .escalated, standIn: nil, escalated: true,
            mayor: .newcomer, applicant: .finance)
        #expect(try desk.route(id) == route)
    }

    @Test("Who takes up a post later asks, by that post, those who hold theirs now")
    func applicantToCome() throws {
        var desk = Desk()
        let city = OfficeBuilder.sample(without: .mayor).with {
            $0.add(.newcomer, [Seat(.deputyMayor)])
            $0.facts.people[.executive]!.seats = [Seat(.mayor)]
        }
        _ = try desk.perform(.applyRoster(city.facts, effective: day("03-10"))).get()
        let id = try desk.request(.newcomer, period("03-11", "03-12"))
        #expect(try desk.route(id).approver == .person(.mayor))
        desk.now = at("03-10 00:00")
        #expect(try desk.route(id).approver == .person(.executive))
    }
}
