import CivilTime
import Testing

@testable import OfficeRules

@Suite("销假: returning, reporting back, cancelling (Art. 74)")
struct EndingTests {
    /// L1 of the second deputy's, 2026-03-09 to 13, filed.
    private func desk(at now: String) throws -> Desk {
        var desk = Desk()
        try desk.approved(.second, period("03-09", "03-13"))
        desk.now = at(now)
        return desk
    }

    @Test(
        "The first moment back lies within the leave, be it past or ahead",
        arguments: [
            ("03-09", Refusal.WrongEnd.notAfterBegin), ("03-08", .notAfterBegin),
            ("03-09 00:01", nil), ("03-10", nil), ("03-13 23:59", nil), ("03-14", .notEarlier),
            ("03-15", .notEarlier),
        ] as [(String, Refusal.WrongEnd?)])
    func returnBounds(on: String, why: Refusal.WrongEnd?) throws {
        for now in ["03-05 09:00", "03-11 09:00", "03-20 09:00"] {
            let desk = try desk(at: now)
            let refusal = desk.refusal(.returnEarly(1, on: at(on)))
            #expect(
                refusal == why.map { .wrongEnd(1, until: at("03-14"), given: at(on), $0) })
        }
    }

    @Test("Without a day the return is now, and what was pending is withdrawn")
    func returnNow() throws {
        var desk = try desk(at: "03-11 15:30")
        _ = try desk.perform(.extend(1, until: at("03-17"), reason: nil)).get()
        #expect(
            desk.perform(.returnEarly(1, on: nil)) == .success([.leaveReturned(1, at: desk.now)]))
        let leave = try desk.leave(1)
        #expect(leave.period.until == at("03-11 15:30"))
        #expect(leave.returned)
        #expect(leave.pending == nil)
        #expect(leave.state == .filed)
    }

    @Test(
        "Reported back without a day: now when early, the planned end when late",
        arguments: [
            ("03-09 00:01", "03-09 00:01"), ("03-11 15:30", "03-11 15:30"),
            ("03-14", "03-14"), ("03-16 09:00", "03-14"),
        ])
    func reportBack(now: String, until: String) throws {
        var desk = try desk(at: now)
        _ = try desk.perform(.extend(1, until: at("03-21"), reason: nil)).get()
        #expect(
            desk.perform(.reportBack(1, on: nil, report: nil))
                == .success([.leaveReportedBack(1, until: at(until), report: nil)]))
        #expect(try desk.leave(1).period.until == at(until))
        #expect(try desk.leave(1).pending == nil)
    }

    @Test("Parts of a second are rounded up, but never past the planned end")
    func rounded() throws {
        var desk = try desk(at: "03-11 15:30")
        desk.now = desk.now.adding(microseconds: 1)!
        #expect(
            try desk.events(.reportBack(1, on: nil, report: nil)) == [
                .leaveReportedBack(
                    1, until: at("03-11 15:30").adding(seconds: 1)!, report: nil)
            ])
        let half = at("03-11 15:30").adding(microseconds: 500_000)!
        _ = try desk.perform(.returnEarly(1, on: half)).get()
        #expect(
            try desk.events(.reportBack(1, on: nil, report: nil)) == [
                .leaveReportedBack(1, until: half, report: nil)
            ])
    }

    @Test(
        "With a day: after the begin, not ahead; later than planned is what was really taken",
        arguments: [
            ("03-09", Refusal.WrongEnd.notAfterBegin), ("03-09 00:01", nil), ("03-14", nil),
            ("03-16 09:00", nil), ("03-16 09:01", .inTheFuture),
        ] as [(String, Refusal.WrongEnd?)])
    func reportBackOn(on: String, why: Refusal.WrongEnd?) throws {
        let desk = try desk(at: "03-16 09:00")
        #expect(
            desk.refusal(.reportBack(1, on: at(on), report: nil))
                == why.map { .wrongEnd(1, until: at("03-14"), given: at(on), $0) })
    }

    @Test("A late return that runs into one's next leave is refused with that leave")
    func intoNext() throws {
        var desk = try desk(at: "03-05 09:00")
        let next = try desk.request(.second, period("03-16", "03-17"))
        desk.now = at("03-16 12:00")
        #expect(
            desk.refusal(.reportBack(1, on: at("03-16 00:01"), report: nil))
                == .overlaps(
                    person: .second, leave: next, period("03-16", "03-17"), .requested))
        #expect(desk.refusal(.reportBack(1, on: at("03-16"), report: nil)) == nil)
    }

    @Test("What has not begun cannot be reported back, whatever was entered ahead")
    func notBegun() throws {
        var desk = try desk(at: "03-09")
        let refused = Refusal.notBegun(1, from: at("03-09"))
        #expect(desk.refusal(.reportBack(1, on: nil, report: nil)) == refused)
        desk.now = at("03-05 09:00")
        #expect(desk.refusal(.reportBack(1, on: at("03-10"), report: nil)) == refused)
        _ = try desk.perform(.returnEarly(1, on: at("03-11"))).get()
        #expect(desk.refusal(.reportBack(1, on: nil, report: nil)) == refused)
    }

    @Test("Who has not left cancels; once begun, a clerk does, for one who never went")
    func cancel() throws {
        let own = Actor.person(.second)
        #expect(try desk(at: "03-08 23:59").refusal(.cancel(1, reason: nil), by: own) == nil)
        #expect(
            try desk(at: "03-09").refusal(.cancel(1, reason: nil), by: own)
                == .alreadyBegun(1, from: at("03-09")))
        #expect(try desk(at: "03-20").refusal(.cancel(1, reason: nil)) == nil)
        // What was decided, a clerk puts right for another alone.
        let clerk = Actor(account: "er", roles: [.clerk, .person], person: .second)
        #expect(try desk(at: "03-08 23:59").refusal(.cancel(1, reason: nil), by: clerk) == nil)
        guard case .ownLeave? = try desk(at: "03-20").refusal(.cancel(1, reason: nil), by: clerk)
        else { return #expect(Bool(false), "a clerk called off an own leave that had begun") }
        var desk = Desk()
        let undecided = try desk.request(.second, period("03-03", "03-04"))
        desk.now = at("03-04 09:00")
        #expect(desk.refusal(.cancel(undecided, reason: nil), by: own) == nil)
    }

    @Test("逾期未归: noticed once, at the planned end; again when that end has moved")
    func overdue() throws {
        var desk = try desk(at: "03-13 23:59")
        #expect(desk.office.nextChange(after: desk.now, zone: shanghai) == at("03-14"))
        #expect(desk.perform(.pulse, by: .daemon) == .success([]))
        desk.now = at("03-14")
        #expect(desk.perform(.pulse, by: .daemon) == .success([.leaveOverdue(1)]))
        #expect(desk.perform(.pulse, by: .daemon) == .success([]))
        #expect(try desk.leave(1).isOverdue(at: desk.now))
        _ = try desk.perform(.extend(1, until: at("03-17"), reason: nil)).get()
        #expect(desk.perform(.pulse, by: .daemon) == .success([]))
        _ = try desk.perform(.approve(1, .by(.mayor))).get()
        #expect(try !desk.leave(1).isOverdue(at: desk.now))
        #expect(desk.office.nextChange(after: desk.now, zone: shanghai) == at("03-17"))
        desk.now = at("03-17")
        #expect(desk.perform(.pulse, by: .daemon) == .success([.leaveOverdue(1)]))
        _ = try desk.perform(.reportBack(1, on: nil, report: nil)).get()
        #expect(desk.perform(.pulse, by: .daemon) == .success([]))
        #expect(try !desk.leave(1).isOverdue(at: desk.now))
    }
}
