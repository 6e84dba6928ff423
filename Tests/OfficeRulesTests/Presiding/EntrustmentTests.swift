import CivilTime
import Testing

@testable import OfficeRules

extension EntrustmentRequest {
    static func preside(_ person: PersonID, _ period: Period) -> EntrustmentRequest {
        EntrustmentRequest(person: person, period: period, scope: .preside, reason: nil)
    }

    static func task(_ person: PersonID, _ period: Period, _ task: String) -> EntrustmentRequest {
        EntrustmentRequest(person: person, period: period, scope: .task(task), reason: nil)
    }
}

@Suite("委托: what the mayor entrusts (Art. 8)")
struct EntrustmentTests {
    private func desk(mayorAway: Period = period("03-09", "03-20")) throws -> Desk {
        var desk = Desk()
        try desk.approved(.mayor, mayorAway)
        return desk
    }

    @Test("Whom the mayor entrusted to preside comes before the line, after the mayor")
    func precedence() throws {
        var desk = try desk()
        let request = EntrustmentRequest.preside(.police, period("03-05", "03-12"))
        let entrusted = Entrusted(
            id: 1, person: .police, entrustedBy: .mayor, period: request.period, scope: .preside,
            reason: nil)
        #expect(desk.perform(.entrust(request)) == .success([.entrusted(entrusted)]))
        let rows: [(String, PersonID, Capacity, EntrustmentID?)] = [
            ("03-05", .mayor, .mayor, nil), ("03-08 23:59", .mayor, .mayor, nil),
            ("03-09", .police, .entrusted, 1), ("03-12 23:59", .police, .entrusted, 1),
            ("03-13", .executive, .acting, nil), ("03-21", .mayor, .mayor, nil),
        ]
        for (when, holder, capacity, id) in rows {
            let standing = desk.resolver.standing(at: at(when))
            #expect(standing.holder == holder, "\(when)")
            #expect(standing.capacity == capacity, "\(when)")
            #expect(standing.entrustment == id, "\(when)")
        }
        #expect(desk.resolver.at(at("03-10")).from == at("03-09"))
        #expect(desk.resolver.at(at("03-10")).until == at("03-13"))
    }

    @Test("Whoever is no deputy any more presides by no entrustment (0007)")
    func noDeputyAnyMore() throws {
        var desk = try desk()
        _ = try desk.perform(.entrust(.preside(.police, period("03-05", "03-20")))).get()
        let city = OfficeBuilder.sample().with {
            $0.facts.people[.police]?.seats = [.heading(.police)]
            $0.facts.people[.police]?.inCharge = []
            $0.facts.people[.pairedSecond]?.coordinatesFor = [.second]
        }
        _ = try desk.perform(.applyRoster(city.facts, effective: day("03-12"))).get()
        for (when, holder) in [("03-11", PersonID.police), ("03-12", .executive)] {
            #expect(desk.resolver.standing(at: at(when)).holder == holder, "\(when)")
        }
        #expect(desk.resolver.at(at("03-10")).until == at("03-12"))
    }

    @Test("An entrusted one who is away is passed over, with the entrustment named, and once only")
    func away() throws {
        var desk = try desk()
        _ = try desk.perform(.entrust(.preside(.executive, period("03-09", "03-20")))).get()
        let id = try desk.approved(.executive, period("03-10", "03-11"))
        let standing = desk.resolver.standing(at: at("03-10"))
        #expect(standing.holder == .second)
        #expect(standing.capacity == .acting)
        #expect(standing.entrustment == nil)
        #expect(
            standing.passedOver == [
                PassedOver(person: .mayor, leave: 1, until: at("03-21"), entrustment: nil),
                PassedOver(person: .executive, leave: id, until: at("03-12"), entrustment: 1),
            ])
    }

    @Test("An entrusted task never counts")
    func task() throws {
        var desk = try desk()
        _ = try desk.perform(.entrust(.task(.police, period("03-09", "03-20"), "招商引资"))).get()
        #expect(desk.resolver.standing(at: at("03-10")).holder == .executive)
        // Nor does it stand in the way of presiding, or of another task.
        #expect(
            desk.refusal(.entrust(.preside(.second, period("03-09", "03-10")))) == nil)
        #expect(
            desk.refusal(.entrust(.task(.second, period("03-09", "03-10"), "防汛"))) == nil)
    }

    @Test("Cancelled: from then on, what was before stays; before it began, altogether")
    func cancelled() throws {
        var desk = try desk()
        _ = try desk.perform(.entrust(.preside(.police, period("03-09", "03-12")))).get()
        desk.now = at("03-10 10:00")
        #expect(
            desk.perform(.cancelEntrustment(1, reason: "市长改派"))
                == .success([.entrustmentCancelled(1, at: desk.now, reason: "市长改派")]))
        #expect(desk.resolver.standing(at: at("03-10 09:59")).holder == .police)
        #expect(desk.resolver.standing(at: at("03-10 10:00")).holder == .executive)
        #expect(
            desk.refusal(.cancelEntrustment(1, reason: nil)) == .entrustmentCancelled(1))
        // The rest of its period is free again.
        _ = try desk.perform(.entrust(.preside(.second, period("03-10 10:00", "03-12")))).get()
        #expect(desk.resolver.standing(at: at("03-11")).holder == .second)

        _ = try desk.perform(.entrust(.preside(.police, period("03-16", "03-17")))).get()
        _ = try desk.perform(.cancelEntrustment(3, reason: nil)).get()
        #expect(desk.resolver.standing(at: at("03-16")).holder == .executive)
        #expect(
            desk.refusal(.entrust(.preside(.second, period("03-16", "03-17")))) == nil)
    }

    @Test("Two periods to preside may not overlap; they may touch")
    func overlaps() throws {
        var desk = try desk()
        let first = period("03-09", "03-12am")
        _ = try desk.perform(.entrust(.preside(.police, first))).get()
        let minute = period("03-12 11:59", "03-13")
        #expect(
            desk.refusal(.entrust(.preside(.second, minute)))
                == .entrustmentOverlaps(1, .police, first))
        #expect(desk.refusal(.entrust(.preside(.second, period("03-12pm", "03-13")))) == nil)
        #expect(desk.refusal(.entrust(.preside(.police, period("03-05", "03-08")))) == nil)
    }

    @Test("Whom one cannot entrust")
    func cannot() throws {
        var desk = try desk()
        let week = period("03-09", "03-13")
        for (person, why): (PersonID, Refusal.CannotBeEntrusted) in [
            (.mayor, .isTheMayor), (.newcomer, .holdsNoPost), (.secretary, .notALeader),
            (.finance, .notALeader),
        ] {
            #expect(
                desk.refusal(.entrust(.preside(person, week))) == .cannotBeEntrusted(person, why))
            #expect(
                desk.refusal(.entrust(.task(person, week, "招商")))
                    == .cannotBeEntrusted(person, why))
        }
        // The one on secondment is a deputy mayor whom the mayor may name.
        #expect(desk.refusal(.entrust(.preside(.seconded, week))) == nil)
        desk = Desk(.sample(without: .mayor))
        #expect(desk.refusal(.entrust(.preside(.second, week))) == .noMayor)
    }

    @Test("Only the mayor, or a clerk who enters it")
    func authority() throws {
        var desk = try desk()
        let week = EntrustmentRequest.preside(.second, period("03-09", "03-13"))
        let refused = Refusal.notPermitted(roles: [.clerk], persons: [.mayor])
        for actor in [Actor.person(.executive), .person(.second), .observer, .administrator] {
            #expect(desk.refusal(.entrust(week), by: actor) == refused)
            #expect(desk.refusal(.cancelEntrustment(1, reason: nil), by: actor) == refused)
        }
        _ = try desk.perform(.entrust(week), by: .person(.mayor)).get()
        _ = try desk.perform(.cancelEntrustment(1, reason: nil), by: .person(.mayor)).get()
    }

    @Test("Bounds, and what is over or was never there")
    func bounds() throws {
        var desk = try desk()
        let year = period("03-09", "2027-03-09")
        #expect(desk.refusal(.entrust(.task(.second, year, "招商"))) == nil)
        let more = period("03-09", "2027-03-10")
        #expect(
            desk.refusal(.entrust(.task(.second, more, "招商")))
                == .invalidField(
                    field: "until", value: "2027-03-11T00:00:00+08:00",
                    why: "an entrustment is at most 366 days long"))
        let long = String(repeating: "a", count: 2_001)
        let refused = Refusal.invalidField(
            field: "task", value: String(repeating: "a", count: 40),
            why: "at most 2000 bytes of UTF-8")
        #expect(desk.refusal(.entrust(.task(.second, period("03-09", "03-10"), long))) == refused)
        #expect(desk.refusal(.cancelEntrustment(9, reason: nil)) == .noSuchEntrustment(9))
        _ = try desk.perform(.entrust(.preside(.second, period("03-09", "03-10")))).get()
        desk.now = at("03-11")
        #expect(
            desk.refusal(.cancelEntrustment(1, reason: nil))
                == .entrustmentOver(1, until: at("03-11")))
    }

    @Test("One who has left the office, or become the mayor, presides by no entrustment")
    func left() throws {
        var desk = try desk()
        _ = try desk.perform(.entrust(.preside(.police, period("03-09", "03-20")))).get()
        let city = OfficeBuilder.sample(without: .police)
        _ = try desk.perform(.applyRoster(city.facts, effective: day("03-12"))).get()
        #expect(desk.resolver.standing(at: at("03-11 23:59")).holder == .police)
        #expect(desk.resolver.standing(at: at("03-12")).holder == .executive)
        #expect(desk.resolver.standing(at: at("03-12")).entrustment == nil)
    }
}
