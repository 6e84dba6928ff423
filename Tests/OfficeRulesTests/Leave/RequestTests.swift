import CivilTime
import Testing

@testable import OfficeRules

@Suite("请假: asking (Art. 74)")
struct RequestTests {
    @Test("A request is recorded as it was asked, numbered in the order of entry")
    func asked() throws {
        var desk = Desk()
        let details = LeaveDetails(
            reason: "招商", place: "呼和浩特", companions: ["巴图"], telephone: "0479-1",
            cover: .schools, reportedUpward: true)
        let request = LeaveRequest.of(.finance, period("03-09", "03-10am"), .official, details)
        let expected = LeaveRequested(
            id: 1, person: .finance, kind: .official, period: request.period, details: details,
            lateEntry: false)
        #expect(
            desk.perform(.request(request), by: .person(.finance))
                == .success([.leaveRequested(expected)]))
        var leave = Leave(
            id: 1, person: .finance, kind: .official, period: request.period, details: details,
            requestedAt: desk.now, lateEntry: false, record: 2)
        #expect(try desk.leave(1) == leave)
        leave.state = .requested
        #expect(try desk.request(.second, period("03-09", "03-10")) == 2)
    }

    @Test(
        "A start that has passed is a late entry, flagged",
        arguments: [("03-02 08:59", true), ("03-02 09:00", false), ("03-02 09:01", false)])
    func late(from: String, late: Bool) throws {
        var desk = Desk()
        let id = try desk.request(.finance, period(from, "03-03"))
        #expect(try desk.leave(id).lateEntry == late)
    }

    @Test("So many may await a decision of one person, and no more")
    func bounded() throws {
        var desk = Desk()
        func request(_ number: Int, _ person: PersonID = .finance) -> Command {
            let from = at("03-09").plus(minutes: 30 * number)
            return .request(.of(person, Period(from: from, until: from.plus(minutes: 30))!))
        }
        for number in 0..<1_000 { _ = try desk.perform(request(number)).get() }
        #expect(
            desk.refusal(request(1_000))
                == .invalidField(
                    field: "person", value: "finance",
                    why: "has 1000 leaves that await a decision"))
        #expect(desk.refusal(request(1_000, .schools)) == nil)
        _ = try desk.perform(.cancel(1, reason: "r")).get()
        #expect(desk.refusal(request(1_000)) == nil)
    }

    @Test("A request changed into the past becomes a late entry, one changed otherwise does not")
    func lateByChange() throws {
        var desk = Desk()
        let id = try desk.request(.finance, period("03-09", "03-10"))
        var later = Alteration()
        later.until = at("03-12")
        _ = try desk.perform(.change(id, later)).get()
        #expect(try !desk.leave(id).lateEntry)
        desk.now = at("03-09 10:00")
        later.until = at("03-13")
        _ = try desk.perform(.change(id, later)).get()
        #expect(try !desk.leave(id).lateEntry)
        var earlier = Alteration()
        earlier.from = at("03-06")
        _ = try desk.perform(.change(id, earlier)).get()
        #expect(try desk.leave(id).lateEntry)
    }

    @Test("For oneself, or by a clerk; nobody else")
    func authority() {
        let desk = Desk()
        let request = Command.request(.of(.finance, period("03-09", "03-10")))
        let refused = Refusal.notPermitted(roles: [.clerk], persons: [.finance])
        for actor in [Actor.person(.executive), .person(.mayor), .observer, .administrator] {
            #expect(desk.refusal(request, by: actor) == refused)
        }
        #expect(desk.refusal(request, by: .person(.finance)) == nil)
        #expect(desk.refusal(request, by: .clerk) == nil)
    }

    @Test("Who holds no post on the first day asks for nothing")
    func noPost() throws {
        var desk = Desk()
        let asked = Command.request(.of(.newcomer, period("03-09", "03-10")))
        #expect(desk.refusal(asked) == .holdsNoPost(.newcomer, day("03-09")))
        let city = OfficeBuilder.sample().with { $0.add(.newcomer, [Seat(.mayorsAssistant)]) }
        _ = try desk.perform(.applyRoster(city.facts, effective: day("03-09"))).get()
        #expect(desk.refusal(asked) == nil)
        #expect(
            desk.refusal(.request(.of(.newcomer, period("03-08pm", "03-10"))))
                == .holdsNoPost(.newcomer, day("03-08")))
    }

    /// What is there, as L1, and what is asked for.
    @Test(
        "Overlaps with one's own leave are refused with the record in the way",
        arguments: [
            (period("03-13", "03-16"), true), (period("03-13pm", "03-16"), true),
            (period("03-14", "03-16"), false), (period("03-06", "03-08"), false),
            (period("03-06", "03-09am"), true), (period("03-06", "03-09 00:01"), true),
            (period("03-10", "03-11"), true), (period("03-06", "03-20"), true),
        ])
    func overlaps(asked: Period, refused: Bool) throws {
        for stage in Stage.allCases {
            let desk = try stage.desk()
            // Reported back at 09:00 on the 10th; extended to the 15th.
            let taken =
                switch stage {
                case .reportedBack: period("03-09", "03-10 09:00")
                case .extended: Stage.proposal.period
                default: Stage.asked
                }
            let live = stage != .declined && stage != .cancelled && taken.overlaps(asked)
            if taken == Stage.asked { #expect(taken.overlaps(asked) == refused) }
            #expect(
                desk.refusal(.request(.of(.finance, asked)))
                    == (live ? .overlaps(person: .finance, leave: 1, taken, stage.state) : nil))
            #expect(desk.refusal(.request(.of(.schools, asked))) == nil)
        }
    }

    @Test("Half days touch and do not overlap")
    func halfDays() throws {
        var desk = Desk()
        try desk.request(.finance, period("03-09am", "03-09am"))
        try desk.request(.finance, period("03-09pm", "03-09pm"))
        #expect(
            desk.refusal(.request(.of(.finance, period("03-09 11:59", "03-09 12:01"))))
                == .overlaps(
                    person: .finance, leave: 1, period("03-09am", "03-09am"), .requested))
    }

    @Test("A pending move stands in the way at both ends and nowhere between")
    func pendingMove() throws {
        var desk = Desk()
        try desk.approved(.finance, period("03-09", "03-10"))
        var move = Alteration()
        (move.from, move.until) = (at("03-23"), at("03-25"))
        _ = try desk.perform(.change(1, move)).get()
        #expect(
            desk.refusal(.request(.of(.finance, period("03-10", "03-20"))))
                == .overlaps(person: .finance, leave: 1, period("03-09", "03-10"), .filed))
        #expect(
            desk.refusal(.request(.of(.finance, period("03-16", "03-23"))))
                == .overlaps(person: .finance, leave: 1, period("03-23", "03-24"), .filed))
        #expect(desk.refusal(.request(.of(.finance, period("03-11", "03-22")))) == nil)
    }

    // MARK: Bounds

    private func refusal(_ details: LeaveDetails) -> Refusal? {
        Desk().refusal(.request(.of(.finance, period("03-09", "03-10"), .annual, details)))
    }

    @Test("A leave is at most 366 days long", arguments: [(366, true), (367, false)])
    func longest(days: Int, allowed: Bool) {
        let from = at("03-09")
        let asked = Period(from: from, until: from.adding(seconds: days * 86_400)!)!
        #expect(
            Desk().refusal(.request(.of(.finance, asked)))
                == (allowed
                    ? nil
                    : .invalidField(
                        field: "to", value: "2027-03-11T00:00:00+08:00",
                        why: "a leave is at most 366 days long")))
    }

    @Test("Texts are at most 2,000 bytes, companions 50, and the cover is somebody known")
    func texts() {
        func tooLong(_ field: String, _ prefix: String) -> Refusal {
            .invalidField(field: field, value: prefix, why: "at most 2000 bytes of UTF-8")
        }
        let most = String(repeating: "a", count: 2_000)
        let more = most + "a"
        let start = String(repeating: "a", count: 40)
        // Bytes, not characters: 667 times three is 2,001.
        let chinese = String(repeating: "假", count: 667)
        #expect(refusal(LeaveDetails(reason: most, place: most, telephone: most)) == nil)
        #expect(refusal(LeaveDetails(reason: more)) == tooLong("reason", start))
        #expect(
            refusal(LeaveDetails(reason: chinese))
                == tooLong("reason", String(repeating: "假", count: 40)))
        #expect(refusal(LeaveDetails(place: more)) == tooLong("place", start))
        #expect(refusal(LeaveDetails(telephone: more)) == tooLong("telephone", start))
        #expect(refusal(LeaveDetails(companions: ["b", more])) == tooLong("companions", start))
        let fifty = Array(repeating: "巴图", count: 50)
        #expect(refusal(LeaveDetails(companions: fifty)) == nil)
        #expect(
            refusal(LeaveDetails(companions: fifty + ["巴图"]))
                == .invalidField(field: "companions", value: "51", why: "at most 50 companions"))
        #expect(
            refusal(LeaveDetails(cover: .newcomer)) == .unknownPerson(field: "cover", .newcomer))
    }

    @Test("Reasons of a later command are bounded too")
    func laterTexts() throws {
        let desk = try Stage.approved.desk()
        let more = String(repeating: "a", count: 2_001)
        let start = String(repeating: "a", count: 40)
        let rows: [(Command, String)] = [
            (.extend(1, until: at("03-20"), reason: more), "reason"),
            (.cancel(1, reason: more), "reason"), (.confirm(1, note: more), "note"),
            (.reportBack(1, on: nil, report: more), "report"),
            (.correct(1, Alteration(), because: more), "because"),
        ]
        for (command, field) in rows {
            #expect(
                desk.refusal(command)
                    == .invalidField(
                        field: field, value: start, why: "at most 2000 bytes of UTF-8"))
        }
        let pending = try Stage.requested.desk()
        #expect(
            pending.refusal(.approve(1, Judgement(by: .person(.executive), note: more)))
                == .invalidField(field: "note", value: start, why: "at most 2000 bytes of UTF-8"))
    }
}
