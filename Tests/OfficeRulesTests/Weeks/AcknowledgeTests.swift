import CivilTime
import Testing

@testable import OfficeRules

/// What was acknowledged is open again when it is not as it was seen.
@Suite struct AcknowledgeTests {
    private func open(_ desk: Desk) -> [String] {
        desk.office.attention(at: desk.now, desk.setting).map { one in
            [
                one.attention.code.rawValue, one.attention.about.description,
                one.attention.with?.description,
            ].compactMap(\.self).joined(separator: " ")
        }
    }

    private func acknowledgeAll(_ desk: inout Desk) throws {
        let seen = desk.office.attention(at: desk.now, desk.setting).map(\.attention)
        try #require(!seen.isEmpty)
        _ = try desk.perform(.week(.acknowledge(seen))).get()
        #expect(open(desk) == [])
    }

    private func moved(_ id: EngagementID, _ from: String) -> Command {
        .engagement(.change(EngagementTarget(id), .moving(from), reason: nil))
    }

    @Test func `two engagements that are moved onto each other again`() throws {
        var desk = Desk(at: "12-01 08:00")
        try desk.add(.of([.second], period("12-08 09:00", "12-08 10:00")))
        try desk.add(.of([.second], period("12-08 09:30", "12-08 11:00")))
        try acknowledgeAll(&desk)
        _ = try desk.perform(
            .engagement(.change(EngagementTarget(1), .titled("u"), reason: nil))
        ).get()
        #expect(open(desk) == [])
        _ = try desk.perform(moved(1, "12-09 09:00")).get()
        #expect(open(desk) == [])
        _ = try desk.perform(moved(2, "12-09 09:30")).get()
        #expect(open(desk) == ["clashesWithEngagement A1 A2"])
        try acknowledgeAll(&desk)
        // To where they were is another time too.
        _ = try desk.perform(moved(2, "12-10 09:30")).get()
        _ = try desk.perform(moved(2, "12-09 09:30")).get()
        #expect(open(desk) == ["clashesWithEngagement A1 A2"])
    }

    @Test func `further people`() throws {
        var desk = Desk(at: "12-01 08:00")
        try desk.add(.of([.second, .schools], period("12-08 09:00", "12-08 10:00")))
        try desk.add(.of([.second], period("12-08 09:30", "12-08 11:00")))
        try acknowledgeAll(&desk)
        let both = EngagementAlteration.of {
            $0.participants = [Participant(.second), Participant(.schools)]
        }
        _ = try desk.perform(.engagement(.change(EngagementTarget(2), both, reason: nil))).get()
        #expect(open(desk) == ["clashesWithEngagement A1 A2"])
    }

    @Test func `a leave that is extended or changed`() throws {
        for end in ["12-09", "12-10"] {
            var desk = Desk(at: "12-01 08:00")
            try desk.add(.of([.schools], period("12-08 09:00", "12-10 10:00")))
            let leave = try desk.approved(.schools, period("12-08", "12-08"))
            #expect(open(desk) == ["clashesWithLeave A1 L1"])
            try acknowledgeAll(&desk)
            _ = try desk.perform(.extend(leave, until: period(end, end).until, reason: nil)).get()
            try desk.approve(leave)
            #expect(open(desk) == ["clashesWithLeave A1 L1"])
            try acknowledgeAll(&desk)
            let change = Alteration.until(end == "12-09" ? "12-10 12:00" : "12-09 12:00")
            _ = try desk.perform(.correct(leave, change, because: "r")).get()
            #expect(open(desk) == ["clashesWithLeave A1 L1"])
            // What is said about it besides is nothing new.
            try acknowledgeAll(&desk)
            var place = Alteration()
            place.place = "p"
            _ = try desk.perform(.correct(leave, place, because: "r")).get()
            #expect(open(desk) == [])
        }
    }

    @Test func `a meeting without a chair that is moved, or whose leave is`() throws {
        var desk = Desk(at: "12-01 08:00")
        try desk.called(.of(.executive, "12-15 09:00"))
        try desk.approved(.mayor, period("12-14", "12-18"), .official)
        let leave = try desk.approved(.executive, period("12-15", "12-18"), .official)
        let risk = "meetingLosesChair M1 L2"
        #expect(open(desk).contains(risk))
        try acknowledgeAll(&desk)
        _ = try desk.perform(.correct(leave, .until("12-17 12:00"), because: "r")).get()
        #expect(open(desk).contains(risk))
        try acknowledgeAll(&desk)
        desk.record(
            .meeting(
                .moved(
                    MeetingMoved(
                        id: MeetingID(number: 1)!,
                        seating: MeetingSeating(
                            period: period("12-16 09:00", "12-16 11:00"), chair: .mayor,
                            members: [.mayor, .executive, .second], sittingIn: [],
                            exception: nil, entrustedBy: nil),
                        reason: nil))))
        #expect(open(desk).contains(risk))
    }

    @Test func `of one occurrence that is moved alone`() throws {
        var desk = Desk(at: "12-01 08:00")
        try desk.add(.of([.second], period("12-07 09:00", "12-07 10:00"), "FREQ=WEEKLY;COUNT=3"))
        try desk.add(.of([.second], period("12-07 09:30", "12-07 11:00"), "FREQ=WEEKLY;COUNT=3"))
        #expect(open(desk).count == 3)
        try acknowledgeAll(&desk)
        let one = EngagementTarget(1, occurrence: day("12-14"))
        _ = try desk.perform(.engagement(.change(one, .moving("12-14 09:15"), reason: nil))).get()
        #expect(open(desk) == ["clashesWithEngagement A1/2026-12-14 A2/2026-12-14"])
    }

    @Test func `what recurs is acknowledged at once, with what comes into sight later`() throws {
        var desk = Desk(at: "12-01 08:00")
        try desk.add(.of([.second], period("12-07 09:00", "12-07 10:00"), "FREQ=WEEKLY"))
        try desk.add(.of([.second], period("12-07 09:30", "12-07 11:00"), "FREQ=WEEKLY"))
        let pair = Attention(
            code: .clashesWithEngagement, about: .engagement(1, occurrence: nil),
            with: .engagement(2, occurrence: nil))
        #expect(
            desk.refusal(.week(.acknowledge([pair])), by: .person(.schools))
                == .notPermitted(roles: [.clerk], persons: [.second]))
        _ = try desk.perform(.week(.acknowledge([pair])), by: .person(.second)).get()
        #expect(open(desk) == [])
        desk.now = at("12-29 08:00")
        #expect(open(desk) == [])
        let one = EngagementTarget(2, occurrence: day("2027-01-04"))
        _ = try desk.perform(
            .engagement(.change(one, .moving("2027-01-04 09:15"), reason: nil))
        ).get()
        #expect(open(desk).contains("clashesWithEngagement A1/2027-01-04 A2/2027-01-04"))
        #expect(!open(desk).contains("clashesWithEngagement A1/2027-01-11 A2/2027-01-11"))
        let other = Attention(
            code: .clashesWithEngagement, about: .engagement(1, occurrence: nil), with: nil)
        #expect(desk.refusal(.week(.acknowledge([other]))) == .week(.notOpen(other)))
    }

    @Test func `an invitation that is held once more`() throws {
        var desk = Desk(at: "12-01 08:00")
        try desk.add(.of([.second], period("12-08 09:00", "12-08 10:00"), kind: .invitation))
        try acknowledgeAll(&desk)
        _ = try desk.perform(.engagement(.submit(1, opinion: "o"))).get()
        _ = try desk.perform(.engagement(.approve(1, .by(.mayor)))).get()
        _ = try desk.perform(
            .engagement(.change(EngagementTarget(1), .titled("u"), reason: nil))
        ).get()
        #expect(open(desk) == ["invitationHeld A1"])
    }

    @Test func `what was seen goes with the year of what it was about`() throws {
        var desk = Desk(at: "12-01 08:00")
        try desk.add(.of([.second], period("12-08 09:00", "12-08 10:00")))
        try desk.add(.of([.second], period("12-08 09:30", "12-08 11:00")))
        try acknowledgeAll(&desk)
        desk.now = at("2028-03-01 09:00")
        desk.enter("2028-04-03")
        desk.perform(.pulse)
        #expect(Array(desk.office.weeks.acknowledged) == [])
    }
}

extension Alteration {
    fileprivate static func until(_ text: String) -> Alteration {
        var alteration = Alteration()
        alteration.until = at(text)
        return alteration
    }
}
