import CivilTime
import Testing

@testable import OfficeRules

@Suite("A year's paper records, all or nothing")
struct ImportTests {
    private func row(
        _ line: Int, _ person: PersonID, _ period: Period, _ state: LeaveState,
        by decider: Decider? = nil, acknowledged: Set<ConcernCode> = []
    ) -> ImportRow {
        ImportRow(
            line: line, request: .of(person, period), state: state,
            judgement: Judgement(by: decider, acknowledged: acknowledged))
    }

    @Test("Each line comes to the state on paper, through the same decisions")
    func states() throws {
        var desk = Desk()
        let rows = [
            row(2, .finance, period("01-05", "01-06"), .reportedBack, by: .person(.executive)),
            row(3, .finance, period("01-12", "01-13"), .declined, by: .person(.executive)),
            row(4, .finance, period("03-05", "03-06"), .approved, by: .person(.executive)),
            row(5, .mayor, period("01-05", "01-06"), .filed, by: .superior),
            row(6, .schools, period("03-09", "03-10"), .requested),
            row(7, .schools, period("03-12", "03-13"), .cancelled),
        ]
        let events = try desk.perform(.importLeave(rows)).get()
        #expect(
            events.map(\.kind) == [
                "leaveRequested", "leaveApproved", "leaveReportedBack", "leaveRequested",
                "leaveDeclined", "leaveRequested", "leaveApproved", "leaveRequested",
                "leaveApproved", "leaveRequested", "leaveRequested", "leaveCancelled",
            ])
        let expected: [LeaveState] = [
            .reportedBack, .declined, .filed, .filed, .requested, .cancelled,
        ]
        for (number, state) in zip(1..., expected) {
            let leave = try desk.leave(LeaveID(number: number)!)
            #expect(leave.state == state)
            #expect(leave.lateEntry == (number <= 2 || number == 4))
        }
        #expect(try desk.leave(1).period == period("01-05", "01-06"))
        #expect(try desk.leave(1).decision?.manner == .inWriting)
        #expect(try desk.leave(4).decision?.by == .superior)
    }

    @Test("One wrong line, and nothing is done; every wrong line is named")
    func allOrNothing() throws {
        var desk = Desk()
        try desk.request(.tourism, period("01-05", "01-06"))
        let before = desk.office
        let rows = [
            row(2, .finance, period("01-05", "01-06"), .filed, by: .person(.executive)),
            // Overlaps the line before, which is not in the office yet.
            row(3, .finance, period("01-06pm", "01-07"), .requested),
            row(4, .tourism, period("01-06", "01-07"), .requested),
            row(5, .schools, period("01-05", "01-06"), .filed, by: .person(.executive)),
            row(6, .archives, period("03-02", "03-06"), .reportedBack, by: .person(.mayor)),
            row(7, .audit, period("01-05", "01-06"), .filed),
            row(8, .newcomer, period("01-05", "01-06"), .requested),
            row(9, .unpaired, period("01-05", "01-06"), .filed, by: .person(.secretary)),
        ]
        let route = Route(
            approver: .person(.second), why: .leaderInCharge, standIn: nil, escalated: false,
            mayor: .mayor, applicant: .schools)
        let refusals = [
            ImportRefusal(
                line: 3,
                refusal: .overlaps(
                    person: .finance, leave: 2, period("01-05", "01-06"), .filed)),
            ImportRefusal(
                line: 4,
                refusal: .overlaps(
                    person: .tourism, leave: 1, period("01-05", "01-06"), .requested)),
            ImportRefusal(line: 5, refusal: .notEntitled(3, person: .executive, route)),
            ImportRefusal(
                line: 6,
                refusal: .wrongEnd(
                    4, until: at("03-07"), given: at("03-07"), .inTheFuture)),
            ImportRefusal(
                line: 7,
                refusal: .invalidField(
                    field: "by", value: "", why: "a clerk who enters a decision says whose it is")),
            ImportRefusal(line: 8, refusal: .holdsNoPost(.newcomer, day("01-05"))),
        ]
        // Of each leave that it would have made; what is refused at once takes no number.
        let lines: [LeaveID: Int] = [2: 2, 3: 5, 4: 6, 5: 7, 6: 9]
        #expect(
            desk.perform(.importLeave(rows)) == .failure(.importRefused(refusals, lines: lines)))
        #expect(desk.office == before)
    }

    @Test("Lines of one person are summed, as if they had been entered step by step")
    func summed() {
        let desk = Desk()
        let rows = [
            row(2, .finance, period("01-05", "01-14"), .filed, by: .person(.executive)),
            row(3, .finance, period("01-15", "01-20"), .filed, by: .person(.executive)),
        ]
        let route = Route(
            approver: .person(.mayor), why: .escalated, standIn: nil, escalated: true,
            mayor: .mayor, applicant: .finance)
        #expect(
            desk.refusal(.importLeave(rows))
                == .importRefused(
                    [
                        ImportRefusal(
                            line: 3, refusal: .notEntitled(2, person: .executive, route))
                    ], lines: [1: 2, 2: 3]))
    }

    @Test("Concerns of a line are acknowledged in it")
    func concerns() throws {
        let desk = Desk()
        func rows(_ acknowledged: Set<ConcernCode>) -> [ImportRow] {
            [
                row(2, .second, period("01-05", "01-06"), .filed, by: .person(.mayor)),
                row(
                    3, .police, period("01-06", "01-07"), .filed, by: .person(.mayor),
                    acknowledged: acknowledged),
            ]
        }
        let concern = Concern(
            code: .lineOverlap, persons: [.second], leaves: [1], period: period("01-06", "01-06"))
        #expect(
            desk.refusal(.importLeave(rows([])))
                == .importRefused(
                    [
                        ImportRefusal(
                            line: 3,
                            refusal: .concernsNotAcknowledged(
                                2, missing: [.lineOverlap], [concern]))
                    ], lines: [1: 2, 2: 3]))
        #expect(desk.refusal(.importLeave(rows([.lineOverlap]))) == nil)
    }

    @Test("Only by a clerk, at most 5,000 lines")
    func bounds() {
        let desk = Desk()
        let one = row(1, .finance, period("01-05", "01-06"), .requested)
        for actor in [Actor.person(.finance), .person(.mayor), .observer, .administrator] {
            #expect(
                desk.refusal(.importLeave([one]), by: actor)
                    == .notPermitted(roles: [.clerk], persons: []))
        }
        #expect(
            desk.refusal(.importLeave(Array(repeating: one, count: 5_001)))
                == .invalidField(field: "document", value: "5001", why: "at most 5000 lines"))
        #expect(desk.refusal(.importLeave([])) == nil)
    }
}
