import CivilTime
import Testing

@testable import OfficeRules

@Suite("主持工作: who presides (Art. 8)")
struct PresidingTests {
    /// Who is away, and who then presides.
    struct Row: Sendable, CustomTestStringConvertible {
        let away: [PersonID]
        let holder: PersonID?
        let capacity: Capacity
        let testDescription: String

        init(away: [PersonID], _ holder: PersonID?, _ capacity: Capacity) {
            self.away = away
            self.holder = holder
            self.capacity = capacity
            testDescription = "\(away) away: \(holder?.text ?? "nobody")"
        }
    }

    @Test(
        "市长外出时，由常务副市长主持工作；市长、常务副市长外出时，由其他副市长依次主持工作",
        arguments: [
            Row(away: [], .mayor, .mayor),
            Row(away: [.executive, .second], .mayor, .mayor),
            Row(away: [.mayor], .executive, .acting),
            Row(away: [.mayor, .second], .executive, .acting),
            Row(away: [.mayor, .executive], .second, .acting),
            Row(away: [.mayor, .executive, .second], .police, .acting),
            // Neither the deputy on secondment nor the SG ever comes to preside.
            Row(away: [.mayor, .executive, .second, .police], nil, .nobody),
        ])
    func succession(row: Row) throws {
        var desk = Desk(at: "03-01 09:00")
        var ids: [LeaveID] = []
        for person in row.away { ids.append(try desk.approved(person, period("03-02", "03-06"))) }
        let standing = desk.resolver.standing(at: at("03-02"))
        #expect(standing.holder == row.holder)
        #expect(standing.capacity == row.capacity)
        // Those passed over stand in order, up to the holder.
        let passed =
            row.capacity == .mayor
            ? []
            : Array(
                zip(row.away, ids).prefix(while: {
                    $0.0 != row.holder && !(row.holder == .executive && $0.0 == .second)
                }))
        #expect(
            standing.passedOver
                == passed.map {
                    PassedOver(person: $0.0, leave: $0.1, until: at("03-07"), entrustment: nil)
                })
        #expect(standing.vacant.isEmpty)
    }

    @Test("A leave counts from its first instant to before its end")
    func halfOpen() throws {
        var desk = Desk(at: "03-01 09:00")
        try desk.approved(.mayor, period("03-02pm", "03-04am"))
        let rows: [(Instant, PersonID)] = [
            (at("03-02 12:00").adding(microseconds: -1)!, .mayor), (at("03-02 12:00"), .executive),
            (at("03-04 12:00").adding(microseconds: -1)!, .executive), (at("03-04 12:00"), .mayor),
        ]
        for (instant, holder) in rows {
            #expect(desk.resolver.standing(at: instant).holder == holder, "\(instant)")
        }
        let away = desk.resolver.at(at("03-03"))
        #expect(away.from == at("03-02 12:00"))
        #expect(away.until == at("03-04 12:00"))
        #expect(desk.resolver.at(at("03-04 12:00")).from == at("03-04 12:00"))
        #expect(desk.resolver.at(at("03-04 12:00")).until == nil)
        #expect(desk.resolver.at(at("03-01")).from == nil)
        #expect(desk.resolver.at(at("03-01")).until == at("03-02 12:00"))
    }

    @Test("A request that is not decided does not count and is named")
    func undecided() throws {
        var desk = Desk()
        let mayors = try desk.request(.mayor, period("03-09", "03-10"))
        let seconds = try desk.request(.second, period("03-10", "03-11"))
        try desk.request(.finance, period("03-09", "03-12"))
        let rows: [(String, [LeaveID])] = [
            ("03-08 23:59", []), ("03-09", [mayors]), ("03-10", [mayors, seconds]),
            ("03-11", [seconds]), ("03-12", []),
        ]
        for (when, named) in rows {
            let standing = desk.resolver.standing(at: at(when))
            #expect(standing.holder == .mayor)
            #expect(standing.undecided == named, "\(when)")
        }
        _ = try desk.perform(.decline(seconds, .by(.mayor))).get()
        #expect(desk.resolver.standing(at: at("03-11")).undecided == [])
        _ = try desk.perform(.cancel(mayors, reason: nil)).get()
        #expect(desk.resolver.standing(at: at("03-10")).undecided == [])
    }

    @Test("A pending extension is named beyond what was approved")
    func pendingExtension() throws {
        var desk = Desk()
        let id = try desk.approved(.mayor, period("03-09", "03-10"))
        _ = try desk.perform(.extend(id, until: at("03-13"), reason: nil)).get()
        #expect(desk.resolver.standing(at: at("03-10")).holder == .executive)
        #expect(desk.resolver.standing(at: at("03-10")).undecided == [])
        #expect(desk.resolver.standing(at: at("03-11")).holder == .mayor)
        #expect(desk.resolver.standing(at: at("03-11")).undecided == [id])
        #expect(desk.resolver.standing(at: at("03-13")).undecided == [])
    }

    @Test("A pending move leaves the mayor away, whatever lies between")
    func pendingMove() throws {
        var desk = Desk()
        let moved = try desk.approved(.mayor, period("03-23", "03-25"))
        var move = Alteration()
        (move.from, move.until) = (at("03-09"), at("03-11"))
        _ = try desk.perform(.change(moved, move)).get()
        try desk.approved(.mayor, period("03-16", "03-17"))
        #expect(desk.resolver.standing(at: at("03-24")).holder == .executive)
        #expect(desk.resolver.standing(at: at("03-13")).undecided == [])
        #expect(desk.resolver.standing(at: at("03-10")).undecided == [moved])
    }

    @Test("Back early: away only as long as was really taken")
    func backEarly() throws {
        var desk = Desk()
        let id = try desk.approved(.mayor, period("03-02 09:00", "03-13"))
        _ = try desk.perform(.returnEarly(id, on: at("03-11"))).get()
        #expect(desk.resolver.at(at("03-03")).until == at("03-11"))
        desk.now = at("03-09 15:00")
        _ = try desk.perform(.reportBack(id, on: nil, report: nil)).get()
        #expect(desk.resolver.at(desk.now).from == at("03-09 15:00"))
        #expect(desk.resolver.standing(at: desk.now).holder == .mayor)
        #expect(desk.resolver.standing(at: at("03-09 14:59")).holder == .executive)
    }

    @Test("Overdue: the planned end stands, marked unconfirmed until reported back")
    func overdue() throws {
        var desk = Desk()
        let id = try desk.approved(.mayor, period("03-03", "03-04"))
        desk.now = at("03-04 23:59")
        #expect(desk.resolver.standing(at: at("03-05")).unconfirmed == [])
        desk.now = at("03-05")
        let standing = desk.resolver.standing(at: desk.now)
        #expect(standing.holder == .mayor)
        #expect(standing.unconfirmed == [id])
        #expect(desk.resolver.standing(at: at("03-04")).unconfirmed == [])
        #expect(desk.resolver.standing(at: at("04-01")).unconfirmed == [id])
        desk.now = at("03-06 10:00")
        _ = try desk.perform(.reportBack(id, on: at("03-06"), report: nil)).get()
        #expect(desk.resolver.standing(at: desk.now).unconfirmed == [])
        // The day really taken longer counts from now on.
        #expect(desk.resolver.standing(at: at("03-05")).holder == .executive)
    }

    @Test("Posts without a holder are passed over and named")
    func vacant() throws {
        var desk = Desk(.sample(without: .mayor, .executive))
        let standing = desk.resolver.standing(at: desk.now)
        #expect(standing.holder == .second)
        #expect(standing.capacity == .acting)
        #expect(standing.vacant == [.mayor, .executiveDeputyMayor])
        desk = Desk(.sample(without: .executive))
        #expect(desk.resolver.standing(at: desk.now).vacant == [])
        try desk.approved(.mayor, period("03-02 09:00", "03-06"))
        #expect(desk.resolver.standing(at: desk.now).vacant == [.executiveDeputyMayor])
    }

    @Test("An office without a roster: nobody, and the posts are named")
    func empty() {
        let desk = Desk(OfficeBuilder())
        let segment = desk.resolver.at(desk.now)
        #expect(segment.standing.capacity == .nobody)
        #expect(segment.standing.vacant == [.mayor, .executiveDeputyMayor])
        #expect(segment.from == nil)
        #expect(segment.until == nil)
    }

    @Test("代市长 is the mayor here, and is not also the line")
    func actingMayor() throws {
        let city = OfficeBuilder.sample(without: .mayor).with {
            $0.facts.people[.executive]!.seats = [Seat(.executiveDeputyMayor), Seat(.actingMayor)]
        }
        var desk = Desk(city)
        #expect(desk.resolver.standing(at: desk.now).capacity == .mayor)
        #expect(desk.resolver.standing(at: desk.now).holder == .executive)
        let id = try desk.approved(.executive, period("03-03", "03-04"))
        let standing = desk.resolver.standing(at: at("03-03"))
        #expect(standing.holder == .second)
        #expect(standing.passedOver.map(\.leave) == [id])
        #expect(standing.vacant == [])
    }
}
