import CivilTime
import Testing

@testable import OfficeRules

@Suite("When the ground shifts under a meeting that was called")
struct MeetingRiskTests {
    private func concerns(
        _ desk: Desk, _ person: PersonID, _ period: Period
    ) -> [Concern] {
        desk.assess(person, period).concerns.filter { !$0.subjects.isEmpty }
    }

    @Test("第三十九条: a leave that costs a meeting its chair says so, and puts it at risk")
    func chair() throws {
        var desk = Desk()
        let id = try desk.called(.of(.executive, "03-10 09:00")).id
        let on = period("03-10", "03-10")
        // The mayor's alone does not: the executive deputy chairs.
        let missed = Concern(
            code: .missesMeeting, subjects: [.meeting(id)], period: hours("03-10 09:00"))
        #expect(concerns(desk, .mayor, on) == [missed])
        desk.away(.executive, on)
        #expect(desk.office.meetingsAtRisk(at: desk.now, desk.setting) == [])
        let lost = Concern(
            code: .meetingLosesChair, article: 40, persons: [.executive], leaves: [1],
            subjects: [.meeting(id)], period: hours("03-10 09:00"))
        #expect(concerns(desk, .mayor, on) == [lost, missed])
        desk.away(.mayor, on)
        let risks = desk.office.meetingsAtRisk(at: desk.now, desk.setting)
        #expect(risks.map(\.meeting) == [id])
        // An executive meeting's chair is Article 40's.
        #expect(desk.office.attention(at: desk.now, desk.setting).map(\.article) == [40])
        #expect(risks.flatMap(\.concerns).map(\.code) == [.meetingLosesChair])
        #expect(
            risks.flatMap(\.attention)
                == [Attention(code: .meetingLosesChair, about: .meeting(id), with: .leave(2))])
        let meeting = try #require(desk.office.meetings[id])
        #expect(desk.office.chair(of: meeting, at: desk.now, desk.setting) == nil)
        #expect(
            desk.office.nextSlots(for: meeting, at: desk.now, desk.setting).first?.period
                == hours("03-11 08:30"))
        // What is over is at risk no more.
        #expect(desk.office.meetingsAtRisk(at: at("03-10 11:00"), desk.setting) == [])
    }

    @Test("第四十条: an extension that is asked for and not decided keeps nobody away")
    func pending() throws {
        var desk = Desk(.sample(without: .assistant))
        let id = try desk.called(.of(.executive, "03-10 09:00")).id
        for person: PersonID in [.second, .police, .seconded, .secretary] {
            let leave = desk.away(person, period("03-05", "03-06"))
            _ = try desk.perform(.extend(leave, until: at("03-12"), reason: nil)).get()
        }
        let meeting = try #require(desk.office.meetings[id])
        let attendance = desk.office.attendance(
            of: meeting.members, in: meeting.period, except: id, desk.setting)
        #expect(attendance.absences == [])
        #expect(desk.office.meetingsAtRisk(at: desk.now, desk.setting) == [])
        let asked = desk.office.commitments(of: [.second], in: meeting.period, desk.setting)
            .filter { $0.source != .meeting(id) }
        #expect(asked.map(\.settled) == [false])
        #expect(asked.map(\.period) == [Period(from: at("03-07"), until: at("03-12"))])
        let approved = desk.office.commitments(
            of: [.second], in: period("03-05", "03-08"), desk.setting)
        #expect(approved.map(\.settled) == [true, false])
        #expect(approved.map(\.period) == [period("03-05", "03-06"), period("03-07", "03-11")])
    }

    @Test("However many meetings are missed, one word acknowledges them")
    func missedOften() throws {
        var desk = Desk()
        try desk.called(.of(.mayorsOffice, "03-10 09:00"))
        try desk.called(.of(.mayorsOffice, "03-11 09:00"))
        let id = try desk.request(.assistant, period("03-10", "03-11"))
        let missed = [1, 2].map { number in
            Concern(
                code: .missesMeeting, subjects: [.meeting(MeetingID(number: number)!)],
                period: hours("03-\(9 + number) 09:00"))
        }
        #expect(
            desk.refusal(.approve(id, Judgement(by: .person(.mayor))))
                == .concernsNotAcknowledged(id, missing: [.missesMeeting], missed))
        let judgement = Judgement(by: .person(.mayor), acknowledged: [.missesMeeting])
        _ = try desk.perform(.approve(id, judgement)).get()
        #expect(try desk.leave(id).decision?.acknowledged == [.missesMeeting])
    }

    @Test("Once attendance was taken it is no risk any more, but what was")
    func held() throws {
        var desk = Desk(.sample(without: .assistant))
        let id = try desk.called(.of(.executive, "03-10 09:00")).id
        for person: PersonID in [.second, .police, .seconded, .secretary] {
            desk.away(person, period("03-09", "03-12"))
        }
        #expect(
            desk.office.meetingsAtRisk(at: desk.now, desk.setting).flatMap(\.concerns)
                .map(\.code) == [.meetingLosesQuorum])
        desk.now = at("03-10 09:30")
        // One came all the same, and one who was expected did not.
        let there: [PersonID] = [.mayor, .second, .police]
        try desk.proceed(.takeAttendance(id, at: nil, present: there, because: nil))
        #expect(desk.office.meetingsAtRisk(at: desk.now, desk.setting) == [])
        let meeting = try #require(desk.office.meetings[id])
        // Who only asks, or administers, is told what was expected.
        for actor in [Actor.observer, .administrator] {
            let expected = desk.office.outlook(of: meeting, by: actor, at: desk.now, desk.setting)
            #expect(expected.attendance.present == [.mayor, .executive])
            #expect(!expected.isTaken && expected.quorum == false)
        }
        let outlook = desk.office.outlook(
            of: meeting, by: .person(.secretary), at: desk.now, desk.setting)
        #expect(outlook.isTaken)
        #expect(outlook.attendance.present == there)
        #expect(outlook.quorum == true)
        #expect(
            outlook.attendance.absences.map { "\($0.person) \($0.why.rawValue)" }
                == ["executive notThere", "seconded away", "secretary away"])
        #expect(!outlook.concerns.map(\.code).contains(.belowQuorum))
    }

    @Test("第四十条: a leave that costs it its quorum")
    func quorum() throws {
        // Six members, of whom three are needed.
        var desk = Desk(.sample(without: .assistant))
        let id = try desk.called(.of(.executive, "03-10 09:00")).id
        let on = period("03-09", "03-12")
        for person: PersonID in [.second, .police, .seconded] { desk.away(person, on) }
        #expect(desk.office.meetingsAtRisk(at: desk.now, desk.setting) == [])
        let found = concerns(desk, .secretary, on)
        #expect(found.map(\.code) == [.meetingLosesQuorum, .missesMeeting])
        #expect(found.first?.persons == [.second, .police, .seconded])
        // Who is no member costs it nothing.
        #expect(concerns(desk, .finance, on) == [])
        desk.away(.secretary, on)
        #expect(
            desk.office.meetingsAtRisk(at: desk.now, desk.setting).flatMap(\.concerns)
                .map(\.code) == [.meetingLosesQuorum])
        // One more is no news: it was lost before.
        #expect(concerns(desk, .executive, on).map(\.code) == [.missesMeeting])
        #expect(desk.office.meetings[id]?.state == .called)
    }

    @Test("A special meeting's chair is named, and nobody takes its place")
    func special() throws {
        var desk = Desk()
        try desk.called(.of(.special, "03-10 09:00", chair: .second, with: [.finance]))
        let on = period("03-10", "03-10")
        #expect(
            concerns(desk, .second, on).map(\.code) == [.meetingLosesChair, .missesMeeting])
        #expect(concerns(desk, .finance, on).map(\.code) == [.missesMeeting])
        #expect(concerns(desk, .mayor, on) == [])
        // Half-open, and cancelled ones are none.
        #expect(concerns(desk, .second, period("03-10 11:00", "03-12")) == [])
        _ = try desk.perform(.meeting(.cancel(1, reason: nil))).get()
        #expect(concerns(desk, .second, on) == [])
    }

    @Test("A member who has left office since is absent")
    func leftOffice() throws {
        var desk = Desk()
        let meeting = try desk.called(
            .of(.special, "03-20 09:00", chair: .second, with: [.schools]))
        let city = OfficeBuilder.sample(without: .schools)
        _ = try desk.perform(.applyRoster(city.facts, effective: day("03-15"))).get()
        let outlook = desk.office.outlook(of: meeting, by: .clerk, at: desk.now, desk.setting)
        #expect(
            outlook.attendance.absences
                == [MeetingAbsence(person: .schools, why: .holdsNoPost, sources: [])])
        #expect(outlook.concerns.map(\.code) == [.membersAway])
    }
}
