import CivilTime
import Testing

@testable import OfficeRules

/// Who asks, for how long, and whom. Everyone is in the city.
struct Asks: Sendable, CustomTestStringConvertible {
    let who: PersonID
    let days: Int
    let approver: Route.Approver
    let why: Route.Why
    let article: Int
    let escalated: Bool

    init(
        _ who: PersonID, days: Int, _ approver: Route.Approver, _ why: Route.Why, article: Int = 74,
        escalated: Bool = false
    ) {
        self.who = who
        self.days = days
        self.approver = approver
        self.why = why
        self.article = article
        self.escalated = escalated
    }

    init(
        _ who: PersonID, days: Int, asks approver: PersonID, _ why: Route.Why, article: Int = 74,
        escalated: Bool = false
    ) {
        self.init(
            who, days: days, .person(approver), why, article: article, escalated: escalated)
    }

    var testDescription: String { "\(who) for \(days) days: \(approver), \(why)" }

    /// From Monday 2026-03-09 on.
    var period: Period {
        let first = at("03-09")
        return Period(from: first, until: first.adding(seconds: days * 86_400)!)!
    }

    func holds(in city: OfficeBuilder, _ rulebook: Rulebook = Rulebook()) {
        let route = Desk(city, rulebook).route(who, period)
        #expect(route.approver == approver)
        #expect(route.why == why)
        #expect(route.article == article)
        #expect(route.escalated == escalated)
        #expect(route.standIn == nil)
    }
}

@Suite("Whom each post asks (Art. 74, 9)")
struct RoutingByPostTests {
    @Test(
        "第七十四条：副市长、秘书长、市长助理向市长请假，部门主要负责人向分管市长请假",
        arguments: [
            Asks(.mayor, days: 3, .superior, .superior),
            Asks(.mayor, days: 30, .superior, .superior),
            Asks(.executive, days: 3, asks: .mayor, .theMayor),
            Asks(.executive, days: 30, asks: .mayor, .theMayor),
            Asks(.second, days: 3, asks: .mayor, .theMayor),
            Asks(.seconded, days: 3, asks: .mayor, .theMayor),
            Asks(.assistant, days: 3, asks: .mayor, .theMayor),
            Asks(.finance, days: 3, asks: .executive, .leaderInCharge),
            Asks(.schools, days: 3, asks: .second, .leaderInCharge),
            // The leader in charge may be the mayor, or an assistant.
            Asks(.audit, days: 3, asks: .mayor, .leaderInCharge),
            Asks(.tourism, days: 3, asks: .assistant, .leaderInCharge),
            // Several posts: a deputy who heads a bureau and the SG of the General Office are the
            // mayor's; a deputy SG who heads a bureau is the leader in charge's.
            Asks(.police, days: 3, asks: .mayor, .theMayor),
            Asks(.secretary, days: 3, asks: .mayor, .theMayor),
            Asks(.petitions, days: 3, asks: .second, .leaderInCharge),
        ])
    func `各职务向谁请假`(row: Asks) { row.holds(in: .sample()) }

    @Test("Of several departments: the mayor's first, else the first that has a leader in charge")
    func severalDepartments() {
        let rows: [([PersonID], PersonID)] = [
            ([.finance, .audit], .mayor), ([.audit, .finance], .mayor),
            ([.archives, .finance], .executive), ([.finance, .archives], .executive),
            ([.schools, .finance], .second),
        ]
        for (departments, approver) in rows {
            let city = OfficeBuilder.sample(
                without: .finance, .audit, .archives, .schools
            ).with { $0.add(.newcomer, departments.map { Seat.heading($0) }) }
            Asks(.newcomer, days: 3, asks: approver, .leaderInCharge).holds(in: city)
        }
    }

    @Test(
        "第九条：副秘书长向秘书长请假",
        arguments: [
            Asks(.pairedFirst, days: 3, asks: .secretary, .secretaryGeneral, article: 9),
            Asks(.unpaired, days: 3, asks: .secretary, .secretaryGeneral, article: 9),
            // Not escalated: the text names department heads.
            Asks(.unpaired, days: 30, asks: .secretary, .secretaryGeneral, article: 9),
        ])
    func `副秘书长`(row: Asks) { row.holds(in: .sample()) }

    @Test(
        "外出超过半个月需向市长请假",
        arguments: [
            Asks(.finance, days: 15, asks: .executive, .leaderInCharge),
            Asks(.finance, days: 16, asks: .mayor, .escalated, escalated: true),
            Asks(.petitions, days: 15, asks: .second, .leaderInCharge),
            Asks(.petitions, days: 16, asks: .mayor, .escalated, escalated: true),
            Asks(.audit, days: 16, asks: .mayor, .escalated, escalated: true),
            Asks(.archives, days: 16, asks: .mayor, .escalated, escalated: true),
        ])
    func `超过半个月`(row: Asks) { row.holds(in: .sample()) }

    @Test("Half a month and the posts it concerns are the rulebook's")
    func parameters() {
        var rulebook = Rulebook()
        rulebook.halfMonthDays = 10
        rulebook.escalatedPosts = [.deputySecretaryGeneral]
        Asks(.unpaired, days: 10, asks: .secretary, .secretaryGeneral, article: 9)
            .holds(in: .sample(), rulebook)
        Asks(.unpaired, days: 11, asks: .mayor, .escalated, escalated: true)
            .holds(in: .sample(), rulebook)
        Asks(.finance, days: 30, asks: .executive, .leaderInCharge).holds(in: .sample(), rulebook)
    }

    @Test("代市长 is the mayor")
    func actingMayor() {
        let city = OfficeBuilder.sample().with {
            $0.facts.people[.mayor]!.seats = [Seat(.actingMayor)]
        }
        Asks(.mayor, days: 3, .superior, .superior).holds(in: city)
        Asks(.executive, days: 3, asks: .mayor, .theMayor).holds(in: city)
        Asks(.finance, days: 16, asks: .mayor, .escalated, escalated: true).holds(in: city)
    }
}

@Suite("Posts without a holder go to whoever presides (Art. 74, 8)")
struct RoutingVacantTests {
    @Test(
        "Without a mayor",
        arguments: [
            Asks(.second, days: 3, asks: .executive, .vacant),
            Asks(.secretary, days: 3, asks: .executive, .vacant),
            Asks(.audit, days: 3, asks: .executive, .vacant),
            Asks(.finance, days: 16, asks: .executive, .vacant, escalated: true),
            Asks(.finance, days: 3, asks: .executive, .leaderInCharge),
            // Who presides decides nothing of their own.
            Asks(.executive, days: 3, .superior, .superior),
        ])
    func noMayor(row: Asks) { row.holds(in: .sample(without: .mayor)) }

    @Test(
        "Without an SG or a leader in charge",
        arguments: [
            Asks(.unpaired, days: 3, asks: .mayor, .vacant, article: 9),
            Asks(.archives, days: 3, asks: .mayor, .vacant),
            Asks(.finance, days: 3, asks: .mayor, .vacant),
        ])
    func noLeader(row: Asks) { row.holds(in: .sample(without: .secretary, .executive)) }

    @Test("A vacant post's leave goes to whoever presides at the moment")
    func whoeverPresides() throws {
        var desk = Desk()
        try desk.approved(.mayor, period("03-02", "03-03"))
        try desk.approved(.executive, period("03-02", "03-02"))
        #expect(desk.route(.archives, period("03-09", "03-10")).approver == .person(.second))
        desk.now = at("03-03 00:00")
        #expect(desk.route(.archives, period("03-09", "03-10")).approver == .person(.executive))
        desk.now = at("03-04 00:00")
        #expect(desk.route(.archives, period("03-09", "03-10")).approver == .person(.mayor))
    }

    @Test("Nobody presides and the post is vacant: there is nobody, and nobody may decide")
    func nobody() throws {
        var desk = Desk(.sample(without: .mayor, .police))
        try desk.approved(.second, period("03-02", "03-03"))
        let own = try desk.request(.executive, period("03-02", "03-03"))
        #expect(try desk.route(own).approver == .superior)
        try desk.approve(own)
        let id = try desk.request(.secretary, period("03-09", "03-10"))
        let route = Route(
            approver: .nobody, why: .none, standIn: nil, escalated: false, mayor: nil,
            applicant: .secretary)
        #expect(try desk.route(id) == route)
        #expect(
            desk.refusal(.approve(id, .by(.executive)))
                == .notEntitled(id, person: .executive, route))
        #expect(
            desk.refusal(.approve(id, .by(.superior))) == .notEntitled(id, person: nil, route))
    }
}
