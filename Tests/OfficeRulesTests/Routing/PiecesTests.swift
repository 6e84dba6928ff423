import CivilTime
import Testing

@testable import OfficeRules

/// What became of an earlier piece of a leave.
enum Fate: Sendable { case requested, approved, declined, cancelled, withdrawn }

@Suite("化整为零: pieces that touch, or that only rest days part, are one absence (Art. 74)")
struct PiecesTests {
    /// Pieces of the finance head's, then what is asked for, and what it is summed with.
    struct Row: Sendable, CustomTestStringConvertible {
        let text: String
        let pieces: [Period]
        let asked: Period
        let days: Int
        let sum: Int
        let with: [LeaveID]

        init(
            _ text: String, _ pieces: [Period], asks asked: Period, days: Int, sum: Int,
            with: [LeaveID]
        ) {
            self.text = text
            self.pieces = pieces
            self.asked = asked
            self.days = days
            self.sum = sum
            self.with = with
        }

        var testDescription: String { text }
    }

    @Test(
        arguments: [
            Row("alone", [], asks: period("03-09", "03-13"), days: 5, sum: 5, with: []),
            Row(
                "touching: the next day", [period("03-09", "03-10")],
                asks: period("03-11", "03-13"), days: 3, sum: 5, with: [1]),
            Row(
                "touching: the same day, which counts once", [period("03-09", "03-11am")],
                asks: period("03-11pm", "03-13"), days: 3, sum: 5, with: [1]),
            Row(
                "a working day between breaks it", [period("03-09", "03-10")],
                asks: period("03-12", "03-13"), days: 2, sum: 2, with: []),
            Row(
                "a touched day counts whole: back at noon, off again next noon",
                [period("03-09", "03-10am")], asks: period("03-11pm", "03-13"), days: 3, sum: 5,
                with: [1]),
            Row(
                "parted by a weekend", [period("03-12", "03-13")],
                asks: period("03-16", "03-17"), days: 2, sum: 6, with: [1]),
            Row(
                "parted by a weekend and a working day", [period("03-12", "03-13")],
                asks: period("03-17", "03-18"), days: 2, sum: 2, with: []),
            Row(
                "parted by 清明节", [period("04-01", "04-03")],
                asks: period("04-07", "04-08"), days: 2, sum: 8, with: [1]),
            Row(
                "parted by 劳动节, a public holiday on weekdays", [period("04-28", "04-30")],
                asks: period("05-06", "05-08"), days: 3, sum: 11, with: [1]),
            Row(
                "a weekend whose Saturday is worked breaks it", [period("05-06", "05-08")],
                asks: period("05-11", "05-12"), days: 2, sum: 2, with: []),
            Row(
                "a piece over the worked Saturday mends it",
                [period("05-06", "05-08"), period("05-09", "05-09")],
                asks: period("05-11", "05-12"), days: 2, sum: 7, with: [1, 2]),
            Row(
                "pieces before and after, weekends between",
                [period("03-05", "03-06"), period("03-16", "03-17")],
                asks: period("03-09", "03-13"), days: 5, sum: 13, with: [1, 2]),
            Row(
                "chained from piece to piece",
                [period("03-03", "03-04"), period("03-05", "03-06"), period("03-09", "03-10")],
                asks: period("03-11", "03-12"), days: 2, sum: 10, with: [1, 2, 3]),
            Row(
                "a gap ends the chain, what lies beyond does not count",
                [period("03-03", "03-03"), period("03-05", "03-06"), period("03-09", "03-10")],
                asks: period("03-11", "03-12"), days: 2, sum: 8, with: [2, 3]),
            Row(
                "only rest days of its own", [], asks: period("03-07", "03-08"), days: 2, sum: 2,
                with: []),
            Row(
                "an instant before midnight touches that day",
                [period("03-09", "03-10 00:01")], asks: period("03-11", "03-11"), days: 1,
                sum: 3, with: [1]),
        ])
    func `分段相加`(row: Row) throws {
        var desk = Desk(at: "03-01 09:00")
        for piece in row.pieces { try desk.request(.finance, piece) }
        let span = desk.assess(.finance, row.asked).span
        #expect(span.days == row.days)
        #expect(span.sumOfDays == row.sum)
        #expect(span.summedWith == row.with)
        #expect(!span.provisional)
    }

    @Test(
        "Requested and approved pieces count, declined and cancelled ones do not",
        arguments: [
            (Fate.requested, 16), (.approved, 16), (.declined, 8), (.cancelled, 8), (.withdrawn, 8),
        ])
    func fates(fate: Fate, sum: Int) throws {
        var desk = Desk()
        let piece = try desk.request(.finance, period("03-09", "03-16"))
        switch fate {
        case .requested: break
        case .approved: try desk.approve(piece)
        case .declined: _ = try desk.perform(.decline(piece, .by(.executive))).get()
        case .withdrawn: _ = try desk.perform(.cancel(piece, reason: nil)).get()
        case .cancelled:
            try desk.approve(piece)
            _ = try desk.perform(.cancel(piece, reason: nil)).get()
        }
        let assessment = desk.assess(.finance, period("03-17", "03-24"))
        #expect(assessment.span.sumOfDays == sum)
        #expect(assessment.route.escalated == (sum > 15))
        #expect(assessment.route.approverPerson == (sum > 15 ? .mayor : .executive))
    }

    @Test("What is over counts with the days really taken")
    func reportedBack() throws {
        var desk = Desk()
        let piece = try desk.approved(.finance, period("03-02", "03-13"))
        desk.now = at("03-10 10:00")
        _ = try desk.perform(.reportBack(piece, on: at("03-10"), report: nil)).get()
        // Taken: 03-02 to 03-09. A leave from 03-10 touches, one from 03-11 does not.
        #expect(desk.assess(.finance, period("03-10", "03-16")).span.sumOfDays == 15)
        #expect(desk.assess(.finance, period("03-10", "03-17")).route.escalated)
        #expect(desk.assess(.finance, period("03-11", "03-17")).span.sumOfDays == 7)
    }

    @Test("A leave that overran counts as long as it was taken")
    func overran() throws {
        var desk = Desk()
        let piece = try desk.approved(.finance, period("03-02", "03-06"))
        desk.now = at("03-11 10:00")
        _ = try desk.perform(.reportBack(piece, on: at("03-11"), report: nil)).get()
        #expect(desk.assess(.finance, period("03-11", "03-12")).span.sumOfDays == 11)
    }

    @Test("A pending extension counts up to the end that is asked for")
    func pendingExtension() throws {
        var desk = Desk()
        let piece = try desk.approved(.finance, period("03-09", "03-11"))
        let next = period("03-17", "03-20")
        #expect(desk.assess(.finance, next).span.sumOfDays == 4)
        _ = try desk.perform(.extend(piece, until: at("03-17"), reason: nil)).get()
        #expect(desk.assess(.finance, next).span.sumOfDays == 12)
        #expect(desk.assess(.finance, next).span.summedWith == [piece])
        _ = try desk.perform(.decline(piece, .by(.executive))).get()
        #expect(desk.assess(.finance, next).span.sumOfDays == 4)
    }

    @Test("A pending move counts where it was approved and where it is asked for, not between")
    func pendingMove() throws {
        var desk = Desk()
        let piece = try desk.approved(.finance, period("03-09", "03-10"))
        var move = Alteration()
        (move.from, move.until) = (at("03-24"), at("03-26"))
        _ = try desk.perform(.change(piece, move)).get()
        #expect(desk.assess(.finance, period("03-11", "03-12")).span.sumOfDays == 4)
        #expect(desk.assess(.finance, period("03-17", "03-18")).span.sumOfDays == 2)
        #expect(desk.assess(.finance, period("03-17", "03-18")).span.summedWith == [])
        #expect(desk.assess(.finance, period("03-26", "03-27")).span.sumOfDays == 4)
    }

    @Test("Two pieces asked for together both go to the mayor")
    func together() throws {
        var desk = Desk()
        let first = try desk.request(.finance, period("03-09", "03-16"))
        let second = try desk.request(.finance, period("03-17", "03-24"))
        #expect(try desk.route(first).approver == .person(.mayor))
        #expect(try desk.route(second).approver == .person(.mayor))
    }

    @Test("An extension that crosses the limit is routed anew; what was approved stays in force")
    func extended() throws {
        var desk = Desk()
        let id = try desk.approved(.finance, period("03-02", "03-13"))
        #expect(try desk.leave(id).decision?.by == .person(.executive))
        _ = try desk.perform(.extend(id, until: at("03-17"), reason: nil)).get()
        #expect(try desk.route(id).approver == .person(.executive))
        _ = try desk.perform(.extend(id, until: at("03-18"), reason: nil)).get()
        let route = Route(
            approver: .person(.mayor), why: .escalated, standIn: nil, escalated: true,
            mayor: .mayor, applicant: .finance)
        #expect(try desk.route(id) == route)
        #expect(
            desk.refusal(.approve(id, .own), by: .person(.executive))
                == .notEntitled(id, person: .executive, route))
        let standing = try desk.leave(id)
        #expect(standing.state == .filed)
        #expect(standing.period == period("03-02", "03-13"))
        _ = try desk.perform(.approve(id, .own), by: .person(.mayor)).get()
        #expect(try desk.leave(id).period == period("03-02", "03-17"))
        #expect(try desk.leave(id).decision?.escalated == true)
        #expect(try desk.leave(id).decision?.approver == .mayor)
    }

    @Test("An answer that rests on a year without a notice says so")
    func provisional() throws {
        var desk = Desk()
        try desk.request(.finance, period("2026-12-28", "2027-01-01"))
        #expect(desk.assess(.finance, period("2027-01-04", "2027-01-05")).span.provisional)
        #expect(desk.assess(.finance, period("2027-01-04", "2027-01-05")).span.sumOfDays == 9)
        #expect(!desk.assess(.finance, period("03-04", "03-05")).span.provisional)
    }
}
