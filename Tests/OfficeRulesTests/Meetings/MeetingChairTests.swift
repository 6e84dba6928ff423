import CivilTime
import Testing

@testable import OfficeRules

@Suite("主持会议：第三十九、四十、四十四、四十五条")
struct MeetingChairTests {
    struct Row: Sendable, CustomStringConvertible {
        let kind: MeetingKind
        let away: [PersonID]
        var named: PersonID?
        let chair: PersonID?
        var concerns: [ConcernCode] = []
        var description: String { "\(kind), away \(away), named \(String(describing: named))" }
    }

    static let rows: [Row] = [
        Row(kind: .plenary, away: [], chair: .mayor),
        Row(kind: .executive, away: [], chair: .mayor),
        // The mayor's absence counts as the executive deputy's entrustment.
        Row(kind: .plenary, away: [.mayor], chair: .executive, concerns: [.chairedForMayor]),
        Row(kind: .executive, away: [.mayor], chair: .executive, concerns: [.chairedForMayor]),
        // Both away: nobody, whoever presides.
        Row(kind: .plenary, away: [.mayor, .executive], chair: nil),
        Row(kind: .executive, away: [.mayor, .executive], chair: nil),
        Row(kind: .executive, away: [.executive], chair: .mayor),
        // The mayor, or a deputy who is there.
        Row(kind: .mayorsOffice, away: [], chair: .mayor),
        Row(kind: .mayorsOffice, away: [], named: .seconded, chair: .seconded),
        Row(kind: .mayorsOffice, away: [.mayor, .executive], chair: .second),
        // A deputy outside the line presides over no city, but over this.
        Row(
            kind: .mayorsOffice, away: [.mayor, .executive, .second, .police], chair: .seconded),
        Row(
            kind: .mayorsOffice, away: [.mayor, .executive, .second, .police, .seconded],
            chair: nil),
        Row(kind: .special, away: [.mayor], named: .unpaired, chair: .unpaired),
        Row(kind: .special, away: [.mayor], named: .assistant, chair: .assistant),
        // One who is named and away is no chair.
        Row(kind: .special, away: [.second], named: .second, chair: nil),
        Row(kind: .executive, away: [.mayor], named: .mayor, chair: nil),
        Row(kind: .mayorsOffice, away: [.police], named: .police, chair: nil),
        Row(kind: .citywide, away: [], chair: .mayor),
        Row(kind: .citywide, away: [.mayor], chair: .executive),
        Row(kind: .citywide, away: [.mayor, .executive], chair: .second),
        Row(kind: .citywide, away: [.mayor, .executive, .second, .police], chair: nil),
    ]

    @Test("Who chairs", arguments: rows)
    func chairs(_ row: Row) throws {
        var desk = Desk()
        for person in row.away { desk.away(person, period("03-10", "03-10")) }
        let request = MeetingRequest.of(
            row.kind, "03-10 09:00", chair: row.named,
            department: row.kind == .citywide ? .finance : nil)
        let preview = try desk.previewed(request)
        #expect(preview.outlook.chair == row.chair)
        let codes = preview.outlook.concerns.map(\.code)
        #expect(codes.filter { $0 == .chairedForMayor } == row.concerns)
        let entrusts = row.kind == .special && row.chair != nil
        let lacking: [MeetingObstacle] =
            row.kind == .citywide ? [.approvalMissing] : entrusts ? [.entrustmentMissing] : []
        #expect(preview.obstacles == (row.chair == nil ? [.noChair] : []) + lacking)
    }

    @Test("Who is entrusted to preside chairs a citywide meeting, with no mayor and no line too")
    func entrustedOutsideTheLine() throws {
        var desk = Desk()
        try desk.approved(.mayor, period("03-09", "03-13"))
        _ = try desk.perform(.entrust(.preside(.seconded, period("03-09", "03-20")))).get()
        for named in [nil, PersonID.seconded] {
            let request = MeetingRequest.of(
                .citywide, "03-10 09:00", chair: named, department: .finance)
            #expect(try desk.previewed(request).outlook.chair == .seconded)
        }
        let bare = OfficeBuilder.sample(without: .mayor, .executive, .second, .police)
        _ = try desk.perform(.applyRoster(bare.facts, effective: day("03-16"))).get()
        let request = MeetingRequest.of(.citywide, "03-17 09:00", department: .finance)
        #expect(try desk.previewed(request).outlook.chair == .seconded)
    }

    @Test("Away for a part of it is away, and half-open")
    func parts() throws {
        var desk = Desk()
        desk.away(.mayor, period("03-10 10:30", "03-10 12:00"))
        #expect(try desk.outlook(.of(.executive, "03-10 08:30")).chair == .mayor)
        #expect(try desk.outlook(.of(.executive, "03-10 09:00")).chair == .executive)
        #expect(try desk.outlook(.of(.executive, "03-10 12:00")).chair == .mayor)
    }

    @Test(
        "Nobody else may",
        arguments: [
            (MeetingKind.plenary, PersonID.second, [PersonID]()),
            (.executive, .second, [.mayor, .executive]), (.mayorsOffice, .secretary, []),
            (.special, .finance, []), (.citywide, .second, []),
        ])
    func notAllowed(kind: MeetingKind, chair: PersonID, away: [PersonID]) {
        var desk = Desk()
        for person in away { desk.away(person, period("03-10", "03-10")) }
        let request = MeetingRequest.of(
            kind, "03-10 09:00", chair: chair,
            department: kind == .citywide ? .finance : nil)
        #expect(desk.meetingRefusal(request) == .chairNotAllowed(kind, chair))
    }

    @Test("One who is named and away: refused with the times at which that one may")
    func namedAndAway() throws {
        var desk = Desk()
        desk.away(.second, period("03-10", "03-10"))
        let slots = desk.next(.special, "03-10 09:00", chair: .second)
        #expect(slots.first?.period == hours("03-11 08:30"))
        let request = MeetingRequest.of(.special, "03-10 09:00", chair: .second)
        #expect(try desk.previewed(request).slots == slots)
        #expect(desk.meetingRefusal(request) == .noChair(.special, away: [.second], slots: slots))
    }

    @Test("The executive deputy while the mayor is there: by the mayor's entrustment")
    func entrusted() throws {
        var desk = Desk()
        let request = MeetingRequest.of(.executive, "03-10 09:00", chair: .executive)
        #expect(
            desk.refusal(.meeting(.call(request)))
                == .invalidField(
                    field: "entrustedBy", value: "",
                    why: "is missing: while the mayor is here the executive deputy chairs as "
                        + "entrusted"))
        #expect(try desk.previewed(request).obstacles == [.entrustmentMissing])
        #expect(try desk.previewed(request, by: .person(.mayor)).obstacles == [])
        var by = request
        by.by = .executive
        #expect(
            desk.meetingRefusal(by)
                == .notEntitled(field: "by", .executive, entitled: [.mayor], article: 40))
        #expect(
            desk.meetingRefusal(request, by: .person(.executive))
                == .notEntitled(field: "chair", .executive, entitled: [.mayor], article: 40))
        by.by = .mayor
        #expect(try desk.previewed(by).obstacles == [])
        let meeting = try desk.called(by)
        #expect(meeting.chair == .executive)
        #expect(meeting.entrustedBy == .mayor)
        #expect(
            try desk.outlook(request).concerns.map(\.code) == [.clashesWithMeeting, .belowQuorum])
    }

    @Test("第四十五条: who is no leader chairs a special meeting as one entrusts, whoever enters it")
    func entrustedForOne() throws {
        var desk = Desk()
        var request = MeetingRequest.of(.special, "03-10 09:00", chair: .assistant)
        #expect(
            desk.refusal(.meeting(.call(request)))
                == .invalidField(
                    field: "entrustedBy", value: "",
                    why: "is missing: who is no leader chairs as the mayor or a deputy entrusts"))
        #expect(try desk.previewed(request).obstacles == [.entrustmentMissing])
        request.by = .secretary
        #expect(
            desk.meetingRefusal(request)
                == .notEntitled(
                    field: "by", .secretary,
                    entitled: [.mayor, .executive, .second, .police, .seconded], article: 45))
        request.by = .second
        #expect(try desk.previewed(request).obstacles == [])
        #expect(try desk.called(request).entrustedBy == .second)
        // A leader's own is nobody's to entrust.
        #expect(
            try desk.previewed(.of(.special, "03-11 09:00", chair: .police)).obstacles == [])
    }

    @Test("The executive deputy whom the mayor entrusted is away at the new time: the mayor chairs")
    func movedWithoutTheEntrusted() throws {
        var desk = Desk()
        var request = MeetingRequest.of(.plenary, "03-10 09:00", chair: .executive)
        request.by = .mayor
        let id = try desk.called(request).id
        desk.away(.executive, period("03-11", "03-11"))
        func move(_ from: String) -> Command {
            .meeting(.move(id, MeetingMove(period: hours(from))))
        }
        _ = try desk.perform(move("03-11 09:00")).get()
        #expect(desk.office.meetings[id]?.chair == .mayor)
        #expect(desk.office.meetings[id]?.entrustedBy == nil)
        // Where both are away there is none.
        desk.away(.executive, period("03-12", "03-12"))
        desk.away(.mayor, period("03-12", "03-12"))
        guard case .meeting(.noChair(.plenary, let away, _))? = desk.refusal(move("03-12 09:00"))
        else {
            Issue.record("nobody is there to chair")
            return
        }
        #expect(away == [.mayor, .executive])
    }

    @Test("A clerk calls for the chair; so does the chair, and nobody else")
    func whoCalls() throws {
        var desk = Desk()
        let request = MeetingRequest.of(.executive, "03-10 09:00")
        for actor in [Actor.person(.executive), .person(.secretary)] {
            #expect(
                desk.refusal(.meeting(.call(request)), by: actor)
                    == .notPermitted(roles: [.clerk], persons: [.mayor]))
        }
        for actor in [Actor.observer, .administrator] {
            #expect(
                desk.refusal(.meeting(.call(request)), by: actor)
                    == .notPermitted(roles: [.clerk, .person], persons: []))
        }
        #expect(try desk.events(.meeting(.call(request)), by: .person(.mayor)).count == 1)
        // A deputy entrusts an SG with a special meeting, through an account of the deputy's own.
        let special = MeetingRequest.of(.special, "03-10 09:00", chair: .secretary)
        _ = try desk.perform(.meeting(.call(special)), by: .person(.second)).get()
        #expect(desk.office.meetings[1]?.entrustedBy == .second)
        #expect(
            desk.meetingRefusal(special, by: .person(.secretary))
                == .notEntitled(
                    field: "chair", .secretary,
                    entitled: [.mayor, .executive, .second, .police, .seconded],
                    article: 45))
    }

    @Test("Whoever chairs a special meeting moves it, also where it was left open who entrusted it")
    func whoMovesTheirOwn() throws {
        var desk = Desk()
        let id = desk.unsaid(.secretary, "03-10 09:00").id
        let move = MeetingCommand.move(id, MeetingMove(period: hours("03-11 10:00")))
        _ = try desk.perform(.meeting(move), by: .person(.secretary)).get()
        #expect(desk.office.meetings[id]?.chair == .secretary)
        #expect(desk.office.meetings[id]?.period == hours("03-11 10:00"))
    }
}
