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
        Row(kind: .mayorsOffice, away: [.mayor, .executive, .second, .police], chair: nil),
        Row(kind: .special, away: [.mayor], named: .unpaired, chair: .unpaired),
        Row(kind: .special, away: [.mayor], named: .assistant, chair: .assistant),
        Row(kind: .citywide, away: [], chair: .mayor),
        Row(kind: .citywide, away: [.mayor], chair: .executive),
        Row(kind: .citywide, away: [.mayor, .executive], chair: .second),
    ]

    @Test("Who chairs", arguments: rows)
    func chairs(_ row: Row) throws {
        var desk = Desk()
        for person in row.away { desk.away(person, period("03-10", "03-10")) }
        let request = MeetingRequest.of(row.kind, "03-10 09:00", chair: row.named)
        let preview = try desk.previewed(request)
        #expect(preview.outlook.chair == row.chair)
        let codes = preview.outlook.concerns.map(\.code)
        #expect(codes.filter { $0 == .chairedForMayor } == row.concerns)
        #expect(preview.obstacles == (row.chair == nil ? [.noChair] : []))
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
            (
                MeetingKind.plenary, PersonID.second, [PersonID](),
                MeetingRefusal.ChairNotAllowed.wrongPost
            ),
            (.executive, .second, [.mayor, .executive], .wrongPost),
            (.executive, .mayor, [.mayor], .away),
            (.mayorsOffice, .secretary, [], .wrongPost),
            (.mayorsOffice, .police, [.police], .away),
            (.special, .finance, [], .wrongPost),
            (.special, .second, [.second], .away),
            (.citywide, .second, [], .wrongPost),
        ])
    func notAllowed(
        kind: MeetingKind, chair: PersonID, away: [PersonID], why: MeetingRefusal.ChairNotAllowed
    ) {
        var desk = Desk()
        for person in away { desk.away(person, period("03-10", "03-10")) }
        let request = MeetingRequest.of(kind, "03-10 09:00", chair: chair)
        #expect(desk.meetingRefusal(request) == .chairNotAllowed(kind, chair, why))
    }

    @Test("The executive deputy while the mayor is there: by the mayor's entrustment")
    func entrusted() throws {
        var desk = Desk()
        let request = MeetingRequest.of(.executive, "03-10 09:00", chair: .executive)
        #expect(
            desk.refusal(.meeting(.call(request)))
                == .invalidField(
                    field: "by", value: "",
                    why: "a clerk who enters a decision says whose it is"))
        var by = request
        by.by = .executive
        #expect(
            desk.meetingRefusal(by) == .notEntitled(.executive, entitled: [.mayor], article: 40))
        #expect(
            desk.meetingRefusal(request, by: .person(.executive))
                == .notEntitled(.executive, entitled: [.mayor], article: 40))
        by.by = .mayor
        let meeting = try desk.called(by)
        #expect(meeting.chair == .executive)
        #expect(meeting.entrustedBy == .mayor)
        #expect(
            try desk.outlook(request).concerns.map(\.code) == [.clashesWithMeeting, .belowQuorum])
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
                    .secretary, entitled: [.mayor, .executive, .second, .police, .seconded],
                    article: 45))
    }
}
