import CivilTime
import HashTreeCollections
import Testing

@testable import OfficeRules

/// A meeting that was called stands as the office does now: its chair, its members, its excuses.
@Suite("What becomes of a meeting that was called")
struct MeetingStandingTests {
    private func chair(_ desk: Desk) throws -> PersonID? {
        desk.office.chair(
            of: try #require(desk.office.meetings[1]), at: desk.now, desk.setting)
    }

    private func outlook(_ desk: Desk) throws -> MeetingOutlook {
        desk.office.outlook(
            of: try #require(desk.office.meetings[1]), by: .clerk, at: desk.now, desk.setting)
    }

    // MARK: Chair

    @Test("第三十九、四十条: the mayor who comes back chairs, unless the executive deputy is entrusted")
    func mayorComesBack() throws {
        var desk = Desk()
        desk.away(.mayor, period("03-10", "03-10"))
        try desk.called(.of(.executive, "03-10 09:00"))
        #expect(try chair(desk) == .executive)
        _ = try desk.perform(.cancel(1, reason: nil)).get()
        #expect(try chair(desk) == .mayor)
        #expect(try outlook(desk).concerns == [])

        var entrusted = Desk()
        try entrusted.called(.of(.executive, "03-10 09:00", chair: .executive, by: .mayor))
        #expect(try chair(entrusted) == .executive)
    }

    @Test("第四十条: who has another post by then does not chair it")
    func changeOfPost() throws {
        var desk = Desk()
        desk.away(.mayor, period("03-20", "03-20"))
        try desk.called(.of(.executive, "03-20 09:00"))
        #expect(try chair(desk) == .executive)
        let city = OfficeBuilder.sample().with { city in
            city.facts.people[.executive]?.seats = [Seat(.deputyMayor)]
            city.facts.people[.second]?.seats = [Seat(.executiveDeputyMayor)]
        }
        _ = try desk.perform(.applyRoster(city.facts, effective: day("03-15"))).get()
        #expect(try chair(desk) == .second)
    }

    @Test("第四十一、四十二、四十三条: whoever chairs instead has the chair's powers")
    func powers() throws {
        var desk = Desk()
        try desk.called(.of(.executive, "03-10 09:00"))
        try desk.propose(until: .settled)
        desk.away(.mayor, period("03-10", "03-10"))
        let meeting = try #require(desk.office.meetings[1])
        let begun = at("03-10 09:30")
        #expect(
            desk.office.admitters(at: meeting, begun, desk.setting)
                == Asked(persons: [.executive], standIn: nil, article: 41))
        #expect(
            desk.office.excusers(of: .second, from: meeting, at: desk.now, desk.setting).persons
                == [.mayor, .executive])
        try desk.hold([.executive, .second, .police, .secretary])
        #expect(
            desk.refused(.admit(1, .of(.mayor)))
                == .proceeding(
                    .notEntitled(
                        .item(1), .mayor, Asked(persons: [.executive], standIn: nil, article: 41))))
        try desk.proceed(.admit(1, .own), by: .person(.executive))
        try desk.proceed(.conclude(1, decision: "d", []), by: .person(.executive))
        // Minutes of an executive meeting are the mayor's to sign, whoever chaired.
        #expect(
            desk.office.minutesSigners(of: meeting, at: at("03-11 09:00"), desk.setting).persons
                == [.mayor])
    }

    @Test("第四十三条: minutes of a citywide meeting are signed by the deputy who chaired it")
    func citywideMinutes() throws {
        var desk = Desk()
        try desk.called(.of(.citywide, "03-12 09:00", department: .finance, by: .mayor))
        desk.away(.mayor, period("03-12", "03-12"))
        let meeting = try #require(desk.office.meetings[1])
        #expect(
            desk.office.minutesSigners(of: meeting, at: at("03-13 09:00"), desk.setting).persons
                == [.executive])
    }

    @Test("第四十四条: a move keeps the deputy who convened it, where that one is there")
    func movedWithItsChair() throws {
        var desk = Desk()
        try desk.called(.of(.mayorsOffice, "03-10 09:00", chair: .second))
        desk.away(.second, period("03-12", "03-12"))
        func move(_ from: String, by actor: Actor) throws -> PersonID? {
            let move = MeetingCommand.move(1, MeetingMove(period: hours(from)))
            _ = try desk.perform(.meeting(move), by: actor).get()
            return desk.office.meetings[1]?.chair
        }
        #expect(try move("03-11 09:00", by: .person(.second)) == .second)
        #expect(try move("03-12 09:00", by: .clerk) == .mayor)
    }

    @Test("第四十五条: chair, whoever entrusted the chair, and mayor may each move a special meeting")
    func whoMoves() throws {
        for person: PersonID in [.assistant, .second, .mayor] {
            var desk = Desk()
            let request = MeetingRequest.of(.special, "03-10 09:00", chair: .assistant, by: .second)
            try desk.called(request)
            let move = MeetingCommand.move(1, MeetingMove(period: hours("03-11 09:00")))
            _ = try desk.perform(.meeting(move), by: .person(person)).get()
            #expect(desk.office.meetings[1]?.chair == .assistant)
            #expect(desk.office.meetings[1]?.entrustedBy == .second)
        }
    }

    @Test("One grants the exception, another entrusted the chair")
    func exceptionAndEntrustment() throws {
        var desk = Desk()
        var request = MeetingRequest.of(
            .special, "03-05 09:00", chair: .assistant, exception: "防汛", by: .mayor)
        request.entrustedBy = .second
        let meeting = try desk.called(request)
        #expect(meeting.exception?.by == .mayor)
        #expect(meeting.entrustedBy == .second)
        request.kind = .mayorsOffice
        request.chair = .second
        #expect(
            desk.meetingRefusal(request)
                == .notEntitled(field: "entrustedBy", .second, entitled: [], article: 44))
        request.exception = " \n"
        request.entrustedBy = nil
        #expect(
            desk.refusal(.meeting(.call(request)))
                == .invalidField(
                    field: "exception", value: " \n",
                    why: "is empty: an exception has its reason"))
    }

    // MARK: Members

    @Test("第三十九、四十条: the members are those of the day of the meeting")
    func members() throws {
        var desk = Desk(.sample(without: .assistant))
        try desk.called(.of(.executive, "03-20 09:00"))
        #expect(try outlook(desk).members.count == 6)
        _ = try desk.perform(
            .applyRoster(OfficeBuilder.sample().facts, effective: day("03-15"))
        ).get()
        #expect(try outlook(desk).members.contains(.assistant))
        #expect(try outlook(desk).needed == 4)
        // Who joined is called as the others are: counted, excused, and taken at the time.
        let taken = desk.office.commitments(
            of: [.assistant], in: hours("03-20 10:00", 30), desk.setting)
        #expect(taken.map(\.source) == [.meeting(1)])
        try desk.proceed(.askExcuse(1, .assistant, reason: "r"))
        desk.now = at("03-20 09:30")
        let there: [PersonID] = [.mayor, .executive, .assistant]
        try desk.proceed(.takeAttendance(1, at: nil, present: there, because: nil))
        #expect(
            desk.office.proceedings.sittings[1]?.attendance.last?.quorum
                == Quorum(members: 7, present: 3, needed: 4))
    }

    // MARK: Excuses

    @Test("第四十、四十二条: who is excused will not be there")
    func excused() throws {
        var desk = Desk(.sample(without: .assistant))
        try desk.called(.of(.executive, "03-10 09:00"))
        let four: [PersonID] = [.second, .police, .seconded, .secretary]
        for (number, person) in four.enumerated() {
            try desk.proceed(.askExcuse(1, person, reason: "r"))
            #expect(try outlook(desk).attendance.present.count == 6 - number)
            try desk.proceed(.grantExcuse(1, person, .of(.mayor)))
        }
        let known = try outlook(desk)
        #expect(known.attendance.present == [.mayor, .executive])
        #expect(
            known.attendance.absences.map(\.why) == Array(repeating: .excused, count: 4))
        #expect(known.quorum == false)
        #expect(
            desk.office.meetingsAtRisk(at: desk.now, desk.setting).flatMap(\.concerns).map(\.code)
                == [.meetingLosesQuorum])
        // Their time is their own again.
        #expect(
            desk.office.commitments(of: [.second], in: hours("03-10 09:00"), desk.setting) == [])

        // Excused from the day that it was on, not from another.
        _ = try desk.perform(.meeting(.move(1, MeetingMove(period: hours("03-11 09:00"))))).get()
        #expect(try outlook(desk).attendance.present.count == 6)
        try desk.proceed(.askExcuse(1, .second, reason: "again"))
    }

    @Test("A declined excuse keeps nobody away")
    func declined() throws {
        var desk = Desk()
        try desk.called(.of(.executive, "03-10 09:00"))
        try desk.proceed(.askExcuse(1, .second, reason: "r"))
        try desk.proceed(.declineExcuse(1, .second, .of(.mayor)))
        #expect(try outlook(desk).attendance.present.count == 7)
    }

    // MARK: What is not settled

    @Test(
        "Leave that is not decided is told to clerks and to its own person alone",
        arguments: [false, true])
    func undecidedLeave(isExtension: Bool) throws {
        var desk = Desk()
        if isExtension {
            let id = try desk.approved(.finance, period("03-05", "03-06"))
            _ = try desk.perform(.extend(id, until: at("03-12"), reason: nil)).get()
        } else {
            _ = try desk.perform(.request(.of(.finance, period("03-10", "03-10")))).get()
        }
        let request = MeetingRequest.of(.special, "03-10 09:00", chair: .second, with: [.finance])
        func codes(_ actor: Actor) throws -> [ConcernCode] {
            try desk.previewed(request, by: actor).outlook.concerns.map(\.code)
        }
        #expect(try codes(.clerk) == [.clashesWithLeave])
        #expect(try codes(.person(.finance)) == [.clashesWithLeave])
        for actor: Actor in [.observer, .administrator, .person(.second), .person(.schools)] {
            #expect(try codes(actor) == [])
        }
    }

    // MARK: Items that a meeting leaves behind

    @Test("第四十一条: what is settled for a meeting that is cancelled comes before another one")
    func cancelled() throws {
        var desk = Desk()
        try desk.called(.of(.executive, "03-10 09:00"))
        try desk.propose(until: .settled, papers: true)
        _ = try desk.perform(.meeting(.cancel(1, reason: "r"))).get()
        let item = try #require(desk.office.proceedings.items[1])
        #expect(item.state == .postponed)
        #expect(item.meeting == nil)
        #expect(item.reason == "r")
    }

    @Test("第四十一条: neither decided nor postponed is owed, until the minutes are signed")
    func undecided() throws {
        var desk = Desk()
        try desk.called(.of(.executive, "03-10 09:00"))
        try desk.propose(until: .settled)
        try desk.hold()
        func dues() -> [ProceedingDue.Code] {
            desk.office.proceedingDues(on: day("03-11"), desk.setting).map(\.code)
        }
        #expect(dues() == [.itemUndecided, .minutesUnsigned])
        try desk.proceed(.draftMinutes(1, text: "t"))
        try desk.proceed(.reviewMinutes(1, .of(.secretary)))
        try desk.proceed(.signMinutes(1, .of(.mayor)))
        #expect(desk.office.proceedings.items[1]?.state == .postponed)
        #expect(dues() == [])
    }
}
