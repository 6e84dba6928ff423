import CivilTime
import OfficeRules
import Testing

private let item = AgendaItemID(number: 9)!
private let meeting = MeetingID(number: 5)!
private let followUp = FollowUpID(number: 4)!
private let person: PersonID = "a"
private let noon = Instant(rfc3339: "2026-12-01T04:00:00Z")!
private let ruling = Ruling(by: person, at: noon, manner: .orally, inStead: true)
private let own = Ruling(by: person, at: noon, manner: .bySelf, inStead: false)
private let ruled =
    #""ruling":{"by":"a","at":"2026-12-01T04:00:00+00:00","manner":"orally","inStead":true}"#
private let ruledSelf = #""ruling":{"by":"a","at":"2026-12-01T04:00:00+00:00","manner":"bySelf"}"#

extension Golden {
    static let proceedings = goldenItems + goldenSittings

    private static let goldenItems: [Golden] = [
        of(
            #"{"agendaItem":"T9","department":"finance","title":"t","major":true,"#
                + #""touchesInterests":true,"meeting":"M5"}"#,
            .itemProposed(
                item,
                ItemProposal(
                    department: "finance", title: "t", major: true,
                    touchesInterests: true, meeting: meeting))),
        of(
            #"{"agendaItem":"T9",\#(ruled),"note":"n"}"#,
            .itemReviewed(item, ruling, note: "n")),
        of(
            #"{"agendaItem":"T9","meeting":"M5",\#(ruledSelf)}"#,
            .itemSettled(item, meeting: meeting, own, note: nil)),
        of(
            #"{"agendaItem":"T9",\#(ruled),"reason":"r"}"#,
            .itemDeclined(item, ruling, reason: "r")),
        of(#"{"agendaItem":"T9","meeting":"M5"}"#, .itemPlaced(item, meeting: meeting)),
        of(#"{"agendaItem":"T9","reason":"r"}"#, .itemPostponed(item, reason: "r")),
        of(#"{"agendaItem":"T9"}"#, .itemWithdrawn(item, reason: nil)),
        of(
            #"{"agendaItem":"T9","piece":"opinions","manner":"hearing","note":"n"}"#,
            .itemChecked(
                item, ChecklistEntry(piece: .opinions, manner: .hearing, note: "n"))),
        of(
            #"{"agendaItem":"T9","at":"2026-12-01T04:00:00+00:00"}"#,
            .papersHandedOut(item, at: noon)),
        of(#"{"agendaItem":"T9",\#(ruled)}"#, .itemAdmitted(item, ruling, note: nil)),
        of(
            #"{"agendaItem":"T9","citizens":[{"name":"x","group":"residents"}]}"#,
            .citizensInvited(item, [Citizen(name: "x", group: .residents)])),
        of(#"{"agendaItem":"T9","decision":"d"}"#, .itemDecided(item, decision: "d")),
    ]

    private static let goldenSittings: [Golden] = [
        of(
            #"{"meeting":"M5","person":"a","reason":"r"}"#,
            .excuseAsked(meeting, person, reason: "r", on: nil)),
        of(
            #"{"meeting":"M5","person":"a","reason":"r","day":"2026-12-01"}"#,
            .excuseAsked(meeting, person, reason: "r", on: Day(year: 2026, month: 12, day: 1))),
        of(
            #"{"meeting":"M5","person":"a",\#(ruled),"note":"n"}"#,
            .excuseGranted(meeting, person, ruling, note: "n")),
        of(
            #"{"meeting":"M5","person":"a",\#(ruledSelf)}"#,
            .excuseDeclined(meeting, person, own, note: nil)),
        of(
            #"{"meeting":"M5","at":"2026-12-01T04:00:00+00:00","present":["a"],"#
                + #""quorum":{"members":2,"present":1,"needed":1},"because":"b"}"#,
            .attendanceTaken(
                meeting,
                Attendance(
                    at: noon, present: [person],
                    quorum: Quorum(members: 2, present: 1, needed: 1), chair: nil,
                    because: "b"))),
        of(
            #"{"meeting":"M5","at":"2026-12-01T04:00:00+00:00","present":["a"],"chair":"a"}"#,
            .attendanceTaken(
                meeting,
                Attendance(
                    at: noon, present: [person], quorum: nil, chair: person, because: nil))),
        of(
            #"{"meeting":"M5","at":"2026-12-01T04:00:00+00:00","present":["a"],"isChaired":false}"#,
            .attendanceTaken(
                meeting,
                Attendance(
                    at: noon, present: [person], quorum: nil, chair: nil, isChaired: false,
                    because: nil))),
        of(#"{"meeting":"M5","text":"t"}"#, .minutesDrafted(meeting, text: "t")),
        of(#"{"meeting":"M5",\#(ruledSelf)}"#, .minutesReviewed(meeting, own, note: nil)),
        of(#"{"meeting":"M5",\#(ruled),"note":"n"}"#, .minutesSigned(meeting, ruling, note: "n")),
        of(
            #"{"followUp":"F4","meeting":"M5","agendaItem":"T9","task":"t","#
                + #""department":"finance","due":"2026-12-31"}"#,
            .followUpAdded(
                followUp, meeting: meeting, item: item,
                FollowUpTask(
                    task: "t", owner: .department("finance"),
                    due: Day(year: 2026, month: 12, day: 31)!))),
        of(
            #"{"followUp":"F4","at":"2026-12-01T04:00:00+00:00","report":"r"}"#,
            .followUpDone(followUp, at: noon, report: "r")),
    ]

    private static func of(_ line: String, _ event: ProceedingEvent) -> Golden {
        Golden(line, .proceeding(event))
    }
}

@Suite struct GoldenProceedingTests {
    @Test func `every kind has a golden line`() {
        let places = Golden.proceedings.compactMap { golden -> Int? in
            if case .proceeding(let event) = golden.event { Self.place(of: event) } else { nil }
        }
        #expect(Set(places) == Set(0...20))
    }

    /// A new kind of event does not compile before it has a number here, and then wants its line.
    private static func place(of event: ProceedingEvent) -> Int {
        switch event {
        case .itemProposed: 0
        case .itemReviewed: 1
        case .itemSettled: 2
        case .itemDeclined: 3
        case .itemPlaced: 4
        case .itemPostponed: 5
        case .itemWithdrawn: 6
        case .itemChecked: 7
        case .papersHandedOut: 8
        case .itemAdmitted: 9
        case .citizensInvited: 10
        case .itemDecided: 11
        case .excuseAsked: 12
        case .excuseGranted: 13
        case .excuseDeclined: 14
        case .attendanceTaken: 15
        case .minutesDrafted: 16
        case .minutesReviewed: 17
        case .minutesSigned: 18
        case .followUpAdded: 19
        case .followUpDone: 20
        }
    }
}
