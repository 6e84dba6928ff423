import CivilTime
import HashTreeCollections
import Testing

@testable import OfficeRules

@Suite("第四十一条: from a department over the leader in charge and the mayor to a meeting")
struct AgendaTests {
    /// Who may review the item of a department, with nobody away and with the one in charge away.
    static let reviewers: [(PersonID, Asked)] = [
        (.finance, Asked(persons: [.executive, .mayor], standIn: nil, article: 41)),
        (.schools, Asked(persons: [.second, .mayor], standIn: nil, article: 41)),
        (.audit, Asked(persons: [.mayor], standIn: nil, article: 41)),
        (.tourism, Asked(persons: [.assistant, .mayor], standIn: nil, article: 41)),
        // Nobody is in charge of the archives: whoever presides, who is the mayor anyway.
        (.archives, Asked(persons: [.mayor], standIn: nil, article: 41)),
    ]

    @Test("The leader in charge reviews, the mayor always may", arguments: reviewers)
    func reviews(_ head: PersonID, _ asked: Asked) {
        let desk = Desk()
        let found = desk.office.reviewers(
            of: DepartmentID(of: head), at: desk.now, desk.setting)
        #expect(found == asked)
    }

    @Test("The leader in charge is away: whoever presides may, and it is marked")
    func reviewInStead() throws {
        var desk = try Desk.with()
        try desk.approved(.mayor, period("03-02", "03-04"))
        try desk.approved(.executive, period("03-02", "03-04"))
        try desk.propose()
        try desk.proceed(.review(1, .own), by: .person(.second))
        let review = Ruling(by: .second, at: desk.now, manner: .bySelf, inStead: true)
        #expect(desk.item().review == review)
        // So for settling: the mayor may from wherever, whoever presides in stead.
        #expect(
            desk.office.settlers(at: desk.now, desk.setting)
                == Asked(persons: [.mayor], standIn: .second, article: 41))
    }

    @Test("Others may not, nor dated back through one's own account")
    func notEntitled() throws {
        var desk = try Desk.with()
        try desk.propose()
        let asked = Asked(persons: [.executive, .mayor], standIn: nil, article: 41)
        #expect(
            desk.refused(.review(1, .own), by: .person(.second))
                == .proceeding(.notEntitled(.item(1), .second, asked)))
        #expect(
            desk.refused(.review(1, .of(.executive)), by: .person(.mayor))
                == .notPermitted(roles: [.clerk], persons: [.executive, .mayor]))
        #expect(
            desk.refused(.review(1, .own))
                == .invalidField(
                    field: "by", value: "", why: "a clerk who enters a decision says whose it is"))
        #expect(
            desk.refused(.review(1, .of(.executive, at: "03-02 08:00")))
                == .invalidField(
                    field: "when", value: "2026-03-02T08:00:00+08:00",
                    why: "lies before what it is about"))
        #expect(
            desk.refused(.review(1, .own), by: .observer)
                == .notPermitted(roles: [.clerk, .person], persons: []))
    }

    @Test("A department's item is proposed by its head or a clerk, for a meeting that is to come")
    func proposals() throws {
        var desk = try Desk.with()
        func refused(
            _ meeting: MeetingID?, title: String = "t", by actor: Actor = .clerk
        ) -> Refusal? {
            desk.refused(
                .propose(
                    ItemProposal(
                        department: DepartmentID(of: .finance), title: title, meeting: meeting)),
                by: actor)
        }
        #expect(refused(1, by: .person(.finance)) == nil)
        #expect(refused(nil) == nil)
        #expect(
            refused(1, by: .person(.schools))
                == .notPermitted(roles: [.clerk], persons: [.finance]))
        #expect(
            refused(1, title: " ")
                == .invalidField(field: "title", value: " ", why: "is empty"))
        #expect(refused(2) == .proceeding(.noSuchMeeting(2)))
        desk.now = at("03-10 11:00")
        #expect(refused(1) == .proceeding(.meetingPast(1, until: at("03-10 11:00"))))
        desk.now = at("03-02 09:00")
        _ = try desk.perform(.meeting(.cancel(1, reason: nil))).get()
        #expect(refused(1) == .proceeding(.meetingCancelled(1)))
    }

    @Test(
        "第七、十九条: a major item only at a plenary or an executive meeting",
        arguments: MeetingKind.allCases)
    func majorAt(_ kind: MeetingKind) throws {
        let chair: PersonID? = kind == .special ? .second : nil
        var desk = try Desk.with(
            kind, chair: chair, by: kind == .citywide ? .mayor : nil)
        let proposal = ItemProposal(
            department: DepartmentID(of: .finance), title: "t", major: true, meeting: 1)
        let allowed = kind == .plenary || kind == .executive
        #expect(
            desk.refused(.propose(proposal))
                == (allowed ? nil : .proceeding(.majorElsewhere(nil, 1, kind))))
        try desk.proceed(
            .propose(
                ItemProposal(
                    department: DepartmentID(of: .finance), title: "t", major: true)))
        #expect(
            desk.refused(.place(1, meeting: 1))
                == (allowed ? nil : .proceeding(.majorElsewhere(1, 1, kind))))
    }

    /// What is missing before it is settled, and before it is decided.
    static let checklists: [(Bool, Bool, [ChecklistPiece], [ChecklistPiece], [ChecklistPiece])] = [
        (false, false, [], [], []),
        (false, true, [], [], []),
        (
            true, false, [], [.research, .expertArgument],
            [.research, .expertArgument, .riskAssessment]
        ),
        (
            true, true, [.research], [.expertArgument, .opinions],
            [.expertArgument, .opinions, .riskAssessment]
        ),
        (
            true, true, [.riskAssessment, .opinions], [.research, .expertArgument],
            [.research, .expertArgument]
        ),
        (true, true, ChecklistPiece.allCases, [], []),
    ]

    @Test("第二十、二十一条: the checklist of a major item", arguments: checklists)
    func missing(
        _ major: Bool, _ interests: Bool, _ pieces: [ChecklistPiece],
        _ beforeSettling: [ChecklistPiece], _ beforeDeciding: [ChecklistPiece]
    ) throws {
        var desk = try Desk.with()
        try desk.propose(major: major, interests: interests, until: .reviewed)
        for piece in pieces {
            let manner: OpinionManner? = piece == .opinions ? .hearing : nil
            try desk.proceed(.check(1, ChecklistEntry(piece: piece, manner: manner)))
        }
        #expect(
            desk.refused(.settle(1, meeting: nil, .of(.mayor)))
                == (beforeSettling.isEmpty
                    ? nil : .proceeding(.checklistIncomplete(1, missing: beforeSettling))))
        #expect(desk.item().missing(ChecklistPiece.allCases) == beforeDeciding)
    }

    @Test("第二十一条: risks are assessed before it is decided")
    func riskAssessment() throws {
        var desk = try Desk.with()
        try desk.propose(major: true, until: .settled, papers: true)
        try desk.hold()
        let conclude = ProceedingCommand.conclude(1, decision: "d", [])
        #expect(
            desk.refused(conclude)
                == .proceeding(.checklistIncomplete(1, missing: [.riskAssessment])))
        try desk.proceed(.check(1, ChecklistEntry(piece: .riskAssessment)))
        try desk.proceed(conclude)
        #expect(desk.item().state == .decided)
        #expect(
            desk.refused(conclude)
                == .proceeding(.wrongState(1, .decided, allowed: [.settled])))
    }

    @Test("Opinions say how they were heard, and nothing else does")
    func manner() throws {
        var desk = try Desk.with()
        try desk.propose()
        let why = "goes with opinions, which say how they were heard, and with nothing else"
        #expect(
            desk.refused(.check(1, ChecklistEntry(piece: .opinions)))
                == .invalidField(field: "manner", value: "", why: why))
        #expect(
            desk.refused(.check(1, ChecklistEntry(piece: .research, manner: .forum)))
                == .invalidField(field: "manner", value: "forum", why: why))
    }

    /// When papers were handed out for a meeting on 10 March: one day before is in time.
    static let papers: [(MeetingKind, String?, Bool)] = [
        (.executive, "03-09 23:59", true), (.executive, "03-10 00:00", false),
        (.executive, nil, false), (.plenary, "03-02 10:00", true), (.plenary, nil, false),
        (.mayorsOffice, nil, true), (.special, nil, true),
    ]

    @Test("第四十一条: papers one day before, or the chair admits it", arguments: papers)
    func papersInTime(_ kind: MeetingKind, _ handedOut: String?, _ inTime: Bool) throws {
        var desk = try Desk.with(kind, chair: kind == .special ? .second : nil)
        try desk.propose(until: .settled)
        if let handedOut {
            desk.now = at(handedOut)
            try desk.proceed(.handOut(1, at: nil))
        }
        try desk.hold()
        let conclude = ProceedingCommand.conclude(1, decision: "d", [])
        let late = Refusal.proceeding(
            .papersLate(1, 1, papersDue: day("03-09"), handedOut: handedOut.map { at($0) }))
        #expect(desk.refused(conclude) == (inTime ? nil : late))
        guard !inTime else { return }
        let chair = desk.meeting().chair
        #expect(
            desk.refused(.admit(1, .of(.second)))
                == .proceeding(
                    .notEntitled(
                        .item(1), .second, Asked(persons: [chair], standIn: nil, article: 41))))
        try desk.proceed(.admit(1, .own), by: .person(chair))
        try desk.proceed(conclude)
    }

    @Test("A postponed item waits for another meeting, where papers begin anew")
    func postponed() throws {
        var desk = try Desk.with()
        try desk.propose(until: .settled, papers: true)
        try desk.proceed(.postpone(1, reason: "r"), by: .person(.mayor))
        #expect(desk.item().state == .postponed)
        #expect(desk.item().meeting == nil)
        #expect(desk.refused(.handOut(1, at: nil)) != nil)
        try desk.call(.executive, on: period("03-17 09:00", "03-17 11:00"))
        try desk.proceed(.place(1, meeting: 2))
        #expect(desk.item().state == .settled)
        #expect(desk.item().papers == nil)
    }

    @Test("第四十六条: citizens who sit in are filed by the General Office")
    func citizens() throws {
        var desk = try Desk.with()
        try desk.propose()
        let citizen = Citizen(name: "某代表", group: .congressDeputies)
        try desk.proceed(.invite(1, [citizen]))
        #expect(try desk.proceed(.invite(1, [citizen])) == [])
        #expect(desk.item().sittingIn == [citizen])
        #expect(
            desk.refused(.invite(1, [citizen]), by: .person(.mayor))
                == .notPermitted(roles: [.clerk], persons: []))
        #expect(
            desk.refused(.invite(1, []))
                == .invalidField(field: "citizens", value: "", why: "names nobody"))
        #expect(
            desk.refused(
                .invite(1, (0...100).map { Citizen(name: "\($0)", group: .residents) }))
                == .invalidField(
                    field: "citizens", value: "101", why: "at most 100 sit in on one item"))
    }
}
