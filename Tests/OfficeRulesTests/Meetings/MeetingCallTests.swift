import CivilTime
import Testing

@testable import OfficeRules

@Suite("What refuses a call, and what would do")
struct MeetingCallTests {
    @Test("第七十三条: the meeting-free week, and an exception from it")
    func meetingFreeWeek() throws {
        var desk = Desk()
        let week = day("03-02")..<day("03-09")
        let request = MeetingRequest.of(.executive, "03-05 09:00")
        let slots = desk.next(.executive, "03-05 09:00")
        #expect(slots.first?.period == hours("03-09 08:30"))
        #expect(slots.count == 5)
        #expect(desk.meetingRefusal(request) == .meetingFreeWeek(.executive, week, slots: slots))
        let preview = try desk.previewed(request)
        #expect(preview.obstacles == [.meetingFreeWeek])
        #expect(preview.outlook.meetingFreeWeek == week)
        #expect(preview.slots == slots)

        var excepted = request
        excepted.exception = "防汛"
        #expect(
            desk.refusal(.meeting(.call(excepted)))
                == .invalidField(
                    field: "by", value: "",
                    why: "a clerk who enters a decision says whose it is"))
        excepted.by = .executive
        #expect(
            desk.meetingRefusal(excepted)
                == .notEntitled(
                    field: "by", .executive, entitled: [.mayor], article: 73))
        excepted.by = .mayor
        excepted.exception = ""
        #expect(
            desk.refusal(.meeting(.call(excepted)))
                == .invalidField(
                    field: "exception", value: "",
                    why: "is empty: an exception has its reason"))
        excepted.exception = "防汛"
        let meeting = try desk.called(excepted)
        #expect(meeting.exception == MeetingException(by: .mayor, reason: "防汛"))
    }

    @Test("Whoever presides may grant the exception, and so may the mayor from wherever")
    func exceptionByWhoPresides() throws {
        var desk = Desk()
        desk.away(.mayor, period("03-02", "03-03"))
        for by: PersonID in [.mayor, .executive] {
            let request = MeetingRequest.of(.executive, "03-05 09:00", exception: "r", by: by)
            #expect(desk.meetingRefusal(request) == nil)
        }
        #expect(
            desk.meetingRefusal(.of(.executive, "03-05 09:00", exception: "r", by: .second))
                == .notEntitled(
                    field: "by", .second, entitled: [.mayor, .executive], article: 73))
        // Through one's own account, in nobody else's name.
        let own = MeetingRequest.of(.executive, "03-05 09:00", exception: "r")
        #expect(try desk.events(.meeting(.call(own)), by: .person(.mayor)).count == 1)
        var other = own
        other.by = .executive
        #expect(
            desk.refusal(.meeting(.call(other)), by: .person(.mayor))
                == .notPermitted(roles: [.clerk], persons: [.executive]))
    }

    @Test("第四十条: exactly half is enough, one less is not")
    func quorum() throws {
        // Six members.
        var desk = Desk(.sample(without: .assistant))
        let request = MeetingRequest.of(.executive, "03-10 09:00")
        for person: PersonID in [.second, .police, .seconded] {
            desk.away(person, period("03-10", "03-10"))
        }
        let half = try desk.outlook(request)
        #expect(half.needed == 3)
        #expect(half.attendance.present == [.mayor, .executive, .secretary])
        #expect(half.quorum == true)
        #expect(half.concerns.map(\.code) == [.membersAway])
        #expect(half.concerns.first?.leaves == [1, 2, 3])
        desk.away(.secretary, period("03-10", "03-10"))
        #expect(try desk.outlook(request).quorum == false)
        let slots = desk.next(.executive, "03-10 09:00")
        #expect(slots.first?.period == hours("03-11 08:30"))
        #expect(
            desk.meetingRefusal(request)
                == .belowQuorum(
                    needed: 3, present: [.mayor, .executive],
                    absent: [.second, .police, .seconded, .secretary], slots: slots))
        // No other kind has one.
        #expect(try desk.outlook(.of(.plenary, "03-10 09:00")).quorum == nil)
        #expect(desk.meetingRefusal(.of(.plenary, "03-10 09:00")) == nil)
    }

    @Test("Both who may chair away: no executive meeting, whoever presides")
    func noChair() {
        var desk = Desk()
        desk.away(.mayor, period("03-10", "03-10"))
        desk.away(.executive, period("03-09", "03-11am"))
        let slots = desk.next(.executive, "03-10 09:00")
        #expect(slots.first?.period == hours("03-11 08:30"))
        #expect(slots.first?.chair == .mayor)
        #expect(
            desk.meetingRefusal(.of(.executive, "03-10 09:00"))
                == .noChair(.executive, away: [.mayor, .executive], slots: slots))
    }

    @Test("第七十三条: a citywide meeting is asked for five working days before, and approved")
    func citywide() throws {
        var desk = Desk(at: "03-10 09:00")
        // A Tuesday: the fifth working day after it is the Tuesday of the next week.
        let late = MeetingRequest.of(.citywide, "03-16 09:00", department: .schools, by: .mayor)
        guard case .tooLate(let earliest, let slots) = desk.meetingRefusal(late) else {
            Issue.record("not refused")
            return
        }
        #expect(earliest == day("03-17"))
        #expect(slots.first?.period == hours("03-17 08:30"))
        var request = late
        request.period = hours("03-17 09:00")
        let meeting = try desk.called(request)
        #expect(meeting.approvedBy == .mayor)
        #expect(meeting.members == [.schools])
        request.by = .second
        #expect(
            desk.meetingRefusal(request)
                == .notEntitled(
                    field: "by", .second, entitled: [.mayor], article: 73))
        request.by = nil
        #expect(
            desk.refusal(.meeting(.call(request)))
                == .invalidField(
                    field: "by", value: "",
                    why: "is missing: a citywide meeting is approved by the mayor or whoever "
                        + "presides"))
        request.department = nil
        #expect(
            desk.refusal(.meeting(.call(request)))
                == .invalidField(
                    field: "department", value: "",
                    why: "is missing: a citywide meeting is a department's"))
    }

    @Test("Bad input names its field, and nothing is done")
    func badInput() {
        let desk = Desk()
        let rows: [(MeetingRequest, String)] = [
            (.of(.executive, "03-02 08:59"), "from"),
            (.of(.executive, "2029-12-12 09:00"), "from"),
            (.of(.executive, "03-10 09:00", 7 * 1_440 + 1), "to"),
            (.of(.special, "03-10 09:00"), "chair"),
            (.of(.executive, "03-10 09:00", with: [.finance]), "with"),
            (.of(.executive, "03-10 09:00", department: .schools), "department"),
            (.of(.citywide, "03-20 09:00", department: .newcomer, by: .mayor), "department"),
        ]
        for (request, field) in rows {
            guard case .invalidField(let named, _, _) = desk.refusal(.meeting(.call(request)))
            else {
                Issue.record("\(request) is not refused")
                continue
            }
            #expect(named == field)
        }
        var long = MeetingRequest.of(.executive, "03-10 09:00")
        long.title = String(repeating: "会", count: 1_000)
        guard case .invalidField("title", _, _) = desk.refusal(.meeting(.call(long))) else {
            Issue.record("a long title is not refused")
            return
        }
    }

    @Test("A person who left office is not called")
    func leftOffice() throws {
        var desk = Desk()
        let city = OfficeBuilder.sample(without: .schools)
        _ = try desk.perform(.applyRoster(city.facts, effective: day("03-15"))).get()
        #expect(
            desk.meetingRefusal(.of(.special, "03-16 09:00", chair: .second, with: [.schools]))
                == .holdsNoPost(field: "with", .schools, day("03-16")))
        #expect(
            desk.meetingRefusal(.of(.special, "03-13 09:00", chair: .second, with: [.schools]))
                == nil)
    }

    @Test("What else people are to do is told, and refuses nothing but the quorum")
    func clashes() throws {
        var desk = Desk()
        let first = try desk.called(
            .of(.special, "03-10 09:00", chair: .second, with: [.finance]))
        _ = try desk.request(.police, period("03-10", "03-10"))
        let outlook = try desk.outlook(.of(.executive, "03-10 10:00"))
        #expect(outlook.attendance.absent == [.second])
        #expect(
            outlook.attendance.absences
                == [MeetingAbsence(person: .second, why: .engaged, sources: [.meeting(first.id)])])
        #expect(
            outlook.concerns == [
                Concern(
                    code: .clashesWithLeave, persons: [.police], leaves: [1],
                    period: hours("03-10 10:00")),
                Concern(
                    code: .clashesWithMeeting, persons: [.second], subjects: [.meeting(first.id)],
                    period: hours("03-10 10:00")),
            ])
        // Half-open.
        #expect(
            try desk.outlook(.of(.mayorsOffice, "03-10 11:00", 60)).concerns.map(\.code) == [
                .clashesWithLeave
            ])
    }

    @Test(
        "Outside office hours, and on a day of rest",
        arguments: [
            ("03-10 08:30", 210, false), ("03-10 08:00", 60, true), ("03-10 11:30", 60, true),
            ("03-10 17:00", 60, false), ("03-10 17:00", 61, true), ("03-14 09:00", 60, true),
            // From morning to evening, the break at noon within.
            ("03-10 08:30", 570, false), ("03-10 14:30", 1_200, false),
            ("03-13 14:30", 1_200, true),
        ])
    func officeHours(from: String, minutes: Int, concern: Bool) throws {
        let outlook = try Desk().outlook(.of(.plenary, from, minutes))
        #expect(outlook.concerns.map(\.code).contains(.outsideOfficeHours) == concern)
    }

    @Test("Moved and cancelled, by a clerk, the chair or the mayor, before it begins")
    func movedAndCancelled() throws {
        var desk = Desk()
        let id = try desk.called(.of(.executive, "03-10 09:00")).id
        let move = MeetingCommand.move(id, MeetingMove(period: hours("03-10 10:00"), reason: "r"))
        #expect(
            desk.refusal(.meeting(move), by: .person(.second))
                == .notPermitted(roles: [.clerk], persons: [.mayor]))
        // Its own time does not stand in its way.
        _ = try desk.perform(.meeting(move), by: .person(.mayor)).get()
        #expect(desk.office.meetings[id]?.period == hours("03-10 10:00"))
        #expect(try desk.events(.meeting(move)) == [])
        let free = MeetingCommand.move(id, MeetingMove(period: hours("04-07 10:00")))
        guard case .meeting(.meetingFreeWeek) = desk.refusal(.meeting(free)) else {
            Issue.record("moved into the meeting-free week")
            return
        }
        #expect(desk.refusal(.meeting(.cancel(9, reason: nil))) == .meeting(.noSuch(9)))
        var later = desk
        later.now = at("03-10 10:00")
        #expect(
            later.refusal(.meeting(.cancel(id, reason: nil)))
                == .meeting(.alreadyBegun(id, from: at("03-10 10:00"))))
        _ = try desk.perform(.meeting(.cancel(id, reason: "r"))).get()
        #expect(desk.office.meetings[id]?.state == .cancelled)
        #expect(desk.office.meetings.isEmpty)
        #expect(
            desk.refusal(.meeting(.cancel(id, reason: nil))) == .meeting(.alreadyCancelled(id)))
        #expect(desk.refusal(.meeting(move)) == .meeting(.alreadyCancelled(id)))
    }
}
