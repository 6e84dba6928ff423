import CivilTime
import HashTreeCollections
import Testing

@testable import OfficeRules

@Suite("第四十、四十二、四十三条: who is excused, who was there, and who signs")
struct SittingTests {
    /// Whom somebody asks to be excused from a meeting.
    static let asked: [(MeetingKind, PersonID, [PersonID])] = [
        (.plenary, .executive, [.mayor]), (.plenary, .second, [.mayor]),
        (.plenary, .assistant, [.secretary]), (.plenary, .finance, [.secretary]),
        (.plenary, .archives, [.secretary]), (.plenary, .secretary, [.mayor]),
        (.executive, .second, [.mayor]), (.executive, .secretary, [.mayor]),
        (.executive, .assistant, [.mayor]), (.executive, .archives, [.secretary]),
        (.mayorsOffice, .second, [.mayor]), (.mayorsOffice, .archives, [.secretary]),
        (.special, .schools, [.executive]), (.citywide, .schools, [.mayor]),
        // The mayor asks nobody.
        (.executive, .mayor, []), (.plenary, .mayor, []),
    ]

    @Test("第四十二条", arguments: asked)
    func asks(_ kind: MeetingKind, _ person: PersonID, _ whom: [PersonID]) throws {
        let desk = try Desk.with(
            kind, chair: kind == .special ? .executive : nil,
            by: kind == .citywide ? .mayor : nil)
        let found = desk.office.excusers(
            of: person, from: desk.meeting(), at: desk.now, desk.setting)
        #expect(found == Asked(persons: whom, standIn: nil, article: 42))
    }

    @Test("Whoever chairs a citywide meeting instead is at it, and the head who came since")
    func citywideInstead() throws {
        var desk = try Desk.with(.citywide, by: .mayor)
        try desk.approved(.mayor, period("03-09", "03-13"))
        let city = OfficeBuilder.sample(without: .schools).with {
            $0.add(.newcomer, [.heading(.schools)])
        }
        _ = try desk.perform(.applyRoster(city.facts, effective: day("03-09"))).get()
        desk.now = at("03-10 09:30")
        try desk.proceed(
            .takeAttendance(1, at: nil, present: [.newcomer, .executive], because: nil))
        let attendance = try #require(desk.office.proceedings.sittings[1]?.attendance.last)
        #expect(attendance.chair == .executive && attendance.isChaired)
        #expect(attendance.present == [.executive, .newcomer])
        #expect(
            desk.refused(.takeAttendance(1, at: nil, present: [.police], because: "r"))
                == .proceeding(.notOfTheMeeting(1, .police)))
    }

    @Test("No time is offered on a day from which so many are excused")
    func offeredWithExcuses() throws {
        var desk = try Desk.with(.executive)
        let members = desk.office.party(of: desk.meeting(), desk.setting).members
        for person in members where person != .mayor {
            try desk.proceed(.askExcuse(1, person, reason: "出差"))
            try desk.proceed(.grantExcuse(1, person, .of(.mayor)))
        }
        guard
            case .meeting(.belowQuorum(_, _, _, let slots))? = desk.refusal(
                .meeting(.move(1, MeetingMove(period: period("03-10 15:00", "03-10 17:00")))))
        else { return #expect(Bool(false), "it was moved within the day") }
        #expect(!slots.isEmpty)
        for slot in slots {
            #expect(slot.period.from >= at("03-11"), "\(slot.period)")
            #expect(
                desk.refusal(.meeting(.move(1, MeetingMove(period: slot.period)))) == nil)
        }
    }

    @Test("The executive deputy who chairs for the mayor excuses as well")
    func chairedByExecutive() throws {
        var desk = Desk()
        try desk.approved(.mayor, period("03-02", "03-20"))
        try desk.call(.executive)
        #expect(desk.meeting().chair == .executive)
        #expect(
            desk.office.excusers(
                of: .second, from: desk.meeting(), at: desk.now, desk.setting)
                == Asked(persons: [.mayor, .executive], standIn: nil, article: 42))
    }

    @Test("An excuse is asked for, and granted by another; who asked already does not ask again")
    func excuse() throws {
        var desk = try Desk.with()
        let ask = ProceedingCommand.askExcuse(1, .second, reason: "出差")
        #expect(
            desk.refused(.grantExcuse(1, .second, .of(.mayor)))
                == .proceeding(.noExcuse(1, .second)))
        #expect(
            desk.refused(ask, by: .person(.executive))
                == .notPermitted(roles: [.clerk], persons: [.second]))
        try desk.proceed(ask, by: .person(.second))
        #expect(desk.refused(ask) == .proceeding(.excuseStands(1, .second, .requested)))
        let mayor = Asked(persons: [.mayor], standIn: nil, article: 42)
        #expect(
            desk.refused(.grantExcuse(1, .second, .own), by: .person(.second))
                == .proceeding(.ownExcuse(1, .second, mayor)))
        #expect(
            desk.refused(.grantExcuse(1, .second, .own), by: .person(.secretary))
                == .proceeding(.notEntitled(.meeting(1), .secretary, mayor)))
        try desk.proceed(.grantExcuse(1, .second, .of(.mayor, orally: true)))
        let excuse = try #require(
            desk.office.proceedings.sittings[1]?.excuse(
                of: .second, on: day("03-10")))
        #expect(excuse.state == .granted)
        #expect(excuse.ruling?.manner == .orally)
        #expect(
            desk.refused(.askExcuse(1, .mayor, reason: "r"))
                == .proceeding(
                    .ownExcuse(1, .mayor, Asked(persons: [], standIn: nil, article: 42))))
        #expect(
            desk.refused(.askExcuse(1, .unpaired, reason: "r"))
                == .proceeding(.notOfTheMeeting(1, .unpaired)))
        desk.now = at("03-10 11:00")
        #expect(
            desk.refused(.askExcuse(1, .assistant, reason: "r"))
                == .proceeding(.meetingPast(1, until: at("03-10 11:00"))))
    }

    @Test("One declined may be asked for anew")
    func declined() throws {
        var desk = try Desk.with()
        try desk.proceed(.askExcuse(1, .second, reason: "a"))
        try desk.proceed(.declineExcuse(1, .second, .of(.mayor)))
        try desk.proceed(.askExcuse(1, .second, reason: "b"))
        #expect(desk.office.proceedings.sittings[1]?.excuses.map(\.reason) == ["b"])
    }

    /// The executive meeting of the sample has seven members: four make half of them.
    static let quorums: [(Int, Bool)] = [(0, false), (3, false), (4, true), (7, true)]

    @Test("第四十条: nothing is decided without half of the members", arguments: quorums)
    func half(_ present: Int, _ holds: Bool) throws {
        var desk = try Desk.with()
        try desk.propose(until: .settled, papers: true)
        let members = desk.meeting().members
        #expect(members.count == 7)
        // Those sitting in do not count.
        try desk.hold(members.prefix(present) + [.archives])
        let refusal = Refusal.proceeding(
            present == 0
                ? .notChaired(1, .executive)
                : .noQuorum(1, Quorum(members: 7, present: present, needed: 4)))
        #expect(desk.office.proceedings.isHeld(1) == holds)
        #expect(desk.refused(.conclude(1, decision: "d", [])) == (holds ? nil : refusal))
        #expect(desk.refused(.draftMinutes(1, text: "t")) == (holds ? nil : refusal))
    }

    @Test("半数以上 counts the half itself")
    func exactlyHalf() throws {
        var desk = try Desk.with(city: .sample(without: .seconded))
        let members = desk.meeting().members
        #expect(members.count == 6)
        try desk.hold(Array(members.prefix(3)))
        #expect(desk.office.proceedings.isHeld(1))
    }

    @Test("A plenary has no quorum; attendance with a chair makes it held")
    func plenary() throws {
        var desk = try Desk.with(.plenary)
        #expect(!desk.office.proceedings.isHeld(1))
        try desk.hold([.mayor])
        #expect(desk.office.proceedings.isHeld(1))
    }

    /// Of whom was there, who chaired; nil where nobody may.
    static let chairs: [(MeetingKind, PersonID?, [PersonID], PersonID?)] = [
        (.executive, nil, [.mayor, .executive, .second, .police], .mayor),
        // The mayor's absence counts as the executive deputy's entrustment.
        (.executive, nil, [.executive, .second, .police, .secretary], .executive),
        (.executive, nil, [.second, .police, .seconded, .secretary], nil),
        (.plenary, nil, [.second, .finance], nil), (.plenary, nil, [], nil),
        (.mayorsOffice, .second, [.mayor, .second], .second),
        (.mayorsOffice, .second, [.police, .secretary], .police),
        (.mayorsOffice, .second, [.secretary, .assistant], nil),
        (.special, .second, [.second], .second), (.special, .second, [.police], .police),
        (.special, .second, [.finance], nil),
    ]

    @Test("第三十九、四十条: a meeting at which nobody may chair is none", arguments: chairs)
    func chaired(
        _ kind: MeetingKind, _ named: PersonID?, _ present: [PersonID], _ chair: PersonID?
    ) throws {
        let others: [PersonID] = kind == .special ? [.police, .finance] : []
        var desk = Desk()
        try desk.called(.of(kind, "03-10 09:00", chair: named, with: others))
        try desk.hold(present)
        let attendance = try #require(desk.office.proceedings.sittings[1]?.attendance.last)
        #expect(attendance.chair == chair)
        #expect(desk.office.proceedings.isHeld(1) == (chair != nil))
        #expect(desk.office.chair(of: desk.meeting(), at: desk.now, desk.setting) == chair)
        #expect(
            desk.refused(.draftMinutes(1, text: "t"))
                == (chair == nil ? .proceeding(.notChaired(1, kind)) : nil))
    }

    @Test("Attendance is taken once it began, by a clerk; a correction says what was wrong")
    func attendance() throws {
        var desk = try Desk.with()
        func take(
            _ present: [PersonID], at instant: Instant? = nil, because: String? = nil
        ) -> ProceedingCommand {
            .takeAttendance(1, at: instant, present: present, because: because)
        }
        #expect(
            desk.refused(take([.mayor]))
                == .proceeding(.meetingNotBegun(1, from: at("03-10 09:00"))))
        desk.now = at("03-10 09:30")
        #expect(
            desk.refused(take([.mayor]), by: .person(.mayor))
                == .notPermitted(roles: [.clerk], persons: []))
        #expect(
            desk.refused(take([.finance])) == .proceeding(.notOfTheMeeting(1, .finance)))
        #expect(
            desk.refused(take([.mayor, .mayor]))
                == .invalidField(field: "present", value: "2", why: "names somebody twice"))
        #expect(
            desk.refused(take([.mayor], at: at("03-10 08:59")))
                == .invalidField(
                    field: "when", value: "2026-03-10T08:59:00+08:00",
                    why: "lies in the future, or before the meeting began"))
        try desk.proceed(take([.second, .mayor]))
        #expect(desk.office.proceedings.sittings[1]?.present == [.mayor, .second])
        #expect(
            desk.refused(take([.mayor]))
                == .proceeding(.attendanceTaken(1, at: at("03-10 09:30"))))
        try desk.proceed(take([.mayor], because: "看错"))
        let all = desk.office.proceedings.sittings[1]?.attendance
        #expect(all?.map(\.present) == [[.mayor, .second], [.mayor]])
        #expect(all?.map(\.because) == [nil, "看错"])
    }

    /// Who reviews and who signs.
    static let minutes: [(MeetingKind, PersonID?, PersonID?, [PersonID], [PersonID])] = [
        (.plenary, nil, nil, [.secretary], [.mayor]),
        (.executive, nil, nil, [.secretary], [.mayor]),
        (.mayorsOffice, .executive, nil, [.secretary], [.mayor]),
        (.special, .executive, nil, [.pairedFirst], [.executive]),
        (.special, .second, nil, [.pairedSecond], [.second]),
        (.special, .seconded, nil, [.secretary], [.seconded]),
        (.special, .assistant, .second, [.pairedSecond], [.second]),
    ]

    @Test("第四十三条: drafted, reviewed, signed, in that order", arguments: minutes)
    func inOrder(
        _ kind: MeetingKind, _ chair: PersonID?, _ by: PersonID?, _ reviewers: [PersonID],
        _ signers: [PersonID]
    ) throws {
        var desk = try Desk.with(kind, chair: chair, by: by)
        let review = ProceedingCommand.reviewMinutes(1, .of(reviewers[0]))
        let sign = ProceedingCommand.signMinutes(1, .of(signers[0]))
        func wrong(_ state: MinutesState, _ allowed: MinutesState...) -> Refusal {
            .proceeding(.minutesState(1, state, allowed: allowed))
        }
        #expect(
            desk.refused(.draftMinutes(1, text: "t")) == .proceeding(.attendanceNotTaken(1)))
        try desk.hold()
        #expect(desk.refused(review) == wrong(.none, .drafted))
        try desk.proceed(.draftMinutes(1, text: "t"))
        #expect(desk.refused(sign) == wrong(.drafted, .reviewed))
        #expect(
            desk.refused(.reviewMinutes(1, .of(.unpaired)))
                == .proceeding(
                    .notEntitled(
                        .meeting(1), .unpaired,
                        Asked(persons: reviewers, standIn: nil, article: 43))))
        try desk.proceed(review)
        #expect(
            desk.refused(.signMinutes(1, .of(.unpaired)))
                == .proceeding(
                    .notEntitled(
                        .meeting(1), .unpaired,
                        Asked(persons: signers, standIn: nil, article: 43))))
        try desk.proceed(sign)
        #expect(desk.refused(review) == wrong(.signed, .drafted))
        #expect(
            desk.refused(.draftMinutes(1, text: "u"))
                == wrong(.signed, .none, .drafted, .reviewed))
        #expect(
            desk.refused(.takeAttendance(1, at: nil, present: [], because: "b"))
                == wrong(.signed, .none, .drafted, .reviewed))
    }

    @Test("The mayor is away: whoever presides signs, and it is marked; a new draft begins anew")
    func signedInStead() throws {
        var desk = try Desk.with()
        try desk.hold()
        try desk.proceed(.draftMinutes(1, text: "t"))
        try desk.proceed(.reviewMinutes(1, .own), by: .person(.secretary))
        try desk.proceed(.draftMinutes(1, text: "u"))
        #expect(desk.office.proceedings.sittings[1]?.minutesState == .drafted)
        try desk.proceed(.reviewMinutes(1, .own), by: .person(.secretary))
        try desk.approved(.mayor, period("03-10 10:00", "03-12"))
        desk.now = at("03-11 09:00")
        try desk.proceed(.signMinutes(1, .own), by: .person(.executive))
        let signature = desk.office.proceedings.sittings[1]?.minutes?.signature
        #expect(
            signature == Ruling(by: .executive, at: desk.now, manner: .bySelf, inStead: true))
    }

    @Test("Decisions become follow-ups with an owner and a day; who owes it says that it is done")
    func followUps() throws {
        var desk = try Desk.with()
        try desk.propose(until: .settled, papers: true)
        try desk.hold()
        let owner = FollowUpOwner.department(DepartmentID(of: .finance))
        let task = FollowUpTask(task: "印发", owner: owner, due: day("03-20"))
        let past = FollowUpTask(task: "印发", owner: owner, due: day("03-09"))
        #expect(
            desk.refused(.conclude(1, decision: "d", [past]))
                == .invalidField(
                    field: "due", value: "2026-03-09", why: "has passed already"))
        let newcomer = FollowUpTask(task: "t", owner: .person(.newcomer), due: day("03-20"))
        #expect(
            desk.refused(.addFollowUp(1, nil, newcomer))
                == .holdsNoPost(.newcomer, day("03-10")))
        try desk.proceed(.conclude(1, decision: "d", [task, task]), by: .person(.mayor))
        #expect(desk.office.proceedings.followUps.keys.sorted() == [1, 2])
        #expect(
            desk.refused(.finish(1, at: nil, report: nil), by: .person(.schools))
                == .notPermitted(roles: [.clerk], persons: [.finance]))
        try desk.proceed(.finish(1, at: nil, report: "r"), by: .person(.finance))
        #expect(
            desk.refused(.finish(1, at: nil, report: nil))
                == .proceeding(.followUpDone(1, at: desk.now)))
        #expect(desk.office.proceedings.followUps[2]?.isOverdue(on: day("03-20")) == false)
        #expect(desk.office.proceedings.followUps[2]?.isOverdue(on: day("03-21")) == true)
    }

    @Test("What is owed on a day, by article")
    func dues() throws {
        var desk = try Desk.with()
        try desk.propose(until: .settled)
        func due(_ on: String) -> [String] {
            desk.office.proceedingDues(on: day(on), desk.setting).map {
                "\($0.code) \($0.subject) \($0.due) \($0.code.article) \($0.persons)"
            }
        }
        #expect(due("03-08") == [])
        #expect(due("03-09") == ["papersDue T1 2026-03-09 41 [finance]"])
        #expect(due("03-10") == ["papersDue T1 2026-03-09 41 [finance]"])
        #expect(due("03-11") == ["attendanceMissing M1 2026-03-10 40 []"])
        try desk.proceed(.handOut(1, at: nil))
        #expect(due("03-09") == [])
        try desk.hold()
        let task = FollowUpTask(task: "t", owner: .person(.second), due: day("03-12"))
        try desk.proceed(.conclude(1, decision: "d", [task]))
        #expect(due("03-11") == ["minutesUnsigned M1 2026-03-10 43 []"])
        try desk.proceed(.draftMinutes(1, text: "t"))
        #expect(due("03-11") == ["minutesUnsigned M1 2026-03-10 43 [secretary]"])
        try desk.proceed(.reviewMinutes(1, .of(.secretary)))
        #expect(due("03-11") == ["minutesUnsigned M1 2026-03-10 43 [mayor]"])
        try desk.proceed(.signMinutes(1, .of(.mayor)))
        #expect(due("03-11") == [])
        #expect(due("03-12") == ["followUpDue F1 2026-03-12 53 [second]"])
        #expect(due("03-13") == ["followUpOverdue F1 2026-03-12 53 [second]"])
        try desk.proceed(.finish(1, at: nil, report: nil))
        #expect(due("03-13") == [])
    }

    @Test("A closed year lets go of what is over and keeps what is owed")
    func closing() throws {
        var desk = try Desk.with()
        try desk.propose(until: .settled, papers: true)
        try desk.hold()
        let task = FollowUpTask(task: "t", owner: .person(.second), due: day("03-12"))
        try desk.proceed(.conclude(1, decision: "d", [task, task]))
        try desk.proceed(.finish(1, at: nil, report: nil))
        try desk.proceed(
            .propose(ItemProposal(department: DepartmentID(of: .finance), title: "open")))
        desk.record(.yearClosed(2026))
        let book = desk.office.proceedings
        #expect(book.items.keys.sorted() == [2])
        #expect(book.followUps.keys.sorted() == [2])
        #expect(book.sittings.isEmpty)
        #expect((book.lastItem, book.lastFollowUp) == (2, 2))
    }
}
