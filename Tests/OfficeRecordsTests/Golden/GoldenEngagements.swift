import CivilTime
import OfficeRules
import Testing

extension Golden {
    private static let id = EngagementID(number: 7)!

    static let engagements = [
        Golden(
            #"{"engagement":"A7","from":"2026-12-08T00:30:00+00:00","#
                + #""until":"2026-12-08T02:00:00+00:00","details":{"title":"调研","place":"p","#
                + #""participants":[{"person":"qian-er","part":"hosts"},"#
                + #"{"person":"sun-san","part":"attends"}],"organiser":"o","kind":"research","#
                + #""visibility":"office"},"repeat":"FREQ=WEEKLY;BYDAY=TU;UNTIL=20271231","#
                + #""first":"2026-12-08","onRestDay":"next","state":"planned","#
                + #""enteredBy":"qian-er","continues":"A6"}"#,
            .engagement(
                .added(
                    Engagement(
                        id: id,
                        details: EngagementDetails(
                            title: "调研", place: "p",
                            participants: [
                                Participant("qian-er", .hosts), Participant("sun-san"),
                            ], organiser: "o", kind: .research),
                        period: period("2026-12-08T00:30", "2026-12-08T02:00"),
                        repetition: Repetition(
                            Recurrence(
                                .weekly, until: "2027-12-31",
                                byDay: [Recurrence.ByDay(nil, .tuesday)])!,
                            from: "2026-12-08", onRestDay: .next),
                        enteredBy: "qian-er", continues: EngagementID(number: 6)!)))),
        Golden(
            #"{"occurrence":"2026-12-15","from":"2026-12-16T00:30:00+00:00","#
                + #""until":"2026-12-16T02:00:00+00:00","details":{"title":"t","#
                + #""participants":[{"person":"a","part":"accompanies"}],"kind":"invitation","#
                + #""visibility":"secret","organisedByPartyOrGovernment":true},"#
                + #""reason":"r","engagement":"A7"}"#,
            .engagement(
                .changed(
                    id, occurrence: "2026-12-15",
                    period: period("2026-12-16T00:30", "2026-12-16T02:00"),
                    details: EngagementDetails(
                        title: "t", participants: [Participant("a", .accompanies)],
                        kind: .invitation, visibility: .secret,
                        organisedByPartyOrGovernment: true), reason: "r"))),
        Golden(
            #"{"reason":"r","engagement":"A7"}"#,
            .engagement(.cancelled(id, occurrence: nil, later: false, reason: "r"))),
        Golden(
            #"{"occurrence":"2026-12-15","later":true,"engagement":"A7"}"#,
            .engagement(.cancelled(id, occurrence: "2026-12-15", later: true, reason: nil))),
        Golden(
            #"{"from":"2026-12-16T00:30:00+00:00","until":"2026-12-16T02:00:00+00:00","#
                + #""held":true,"engagement":"A7"}"#,
            .engagement(
                .changed(
                    id, occurrence: nil, period: period("2026-12-16T00:30", "2026-12-16T02:00"),
                    details: nil, held: true, reason: nil))),
        Golden(
            #"{"occurrence":"2026-12-15","later":true,"kept":["2026-12-22"],"engagement":"A7"}"#,
            .engagement(
                .cancelled(
                    id, occurrence: "2026-12-15", later: true, kept: ["2026-12-22"], reason: nil))
        ),
        Golden(
            #"{"opinion":"宜参加","engagement":"A7"}"#,
            .engagement(.submitted(id, opinion: "宜参加"))),
        Golden(
            #"{"decision":{"by":"ma-li","at":"2026-12-01T01:00:00+00:00","manner":"orally","#
                + #""note":"n"},"engagement":"A7"}"#,
            .engagement(.decided(id, decision(true, note: "n")))),
        Golden(
            #"{"decision":{"by":"ma-li","at":"2026-12-01T01:00:00+00:00","manner":"orally"},"#
                + #""engagement":"A7"}"#,
            .engagement(.decided(id, decision(false, note: nil)))),
        Golden(
            #"{"engagement":"A7","from":"2026-12-08T00:30:00+00:00","#
                + #""until":"2026-12-08T02:00:00+00:00","details":{"title":"t","#
                + #""participants":[{"person":"a","part":"attends"}],"kind":"invitation","#
                + #""visibility":"office"},"state":"approved","continues":"A6","opinion":"o","#
                + #""wasSaidInSecret":true,"submittedAt":"2026-12-01T01:00:00+00:00","#
                + #""decision":{"by":"ma-li","at":"2026-12-01T01:00:00+00:00","#
                + #""manner":"orally","approved":true},"#
                + #""changes":[{"occurrence":"2026-12-15","cancelled":true}]}"#,
            .engagement(.added(opened))),
    ]

    /// An invitation that goes on in the open, after what was said of it in secret.
    private static var opened: Engagement {
        var engagement = Engagement(
            id: id,
            details: EngagementDetails(
                title: "t", participants: [Participant("a")], kind: .invitation),
            period: period("2026-12-08T00:30", "2026-12-08T02:00"), state: .approved,
            continues: EngagementID(number: 6)!)
        engagement.opinion = "o"
        engagement.wasSaidInSecret = true
        engagement.submittedAt = utc("2026-12-01T01:00")
        engagement.decision = decision(true, note: nil)
        engagement.changes = ["2026-12-15": .cancelled(nil)]
        return engagement
    }

    private static func decision(_ approved: Bool, note: String?) -> InvitationDecision {
        InvitationDecision(
            approved: approved, by: "ma-li", at: utc("2026-12-01T01:00"), manner: .orally,
            note: note)
    }
}

@Suite struct GoldenEngagementTests {
    @Test func `every kind has a golden line`() {
        let places = Golden.engagements.compactMap { golden -> Int? in
            if case .engagement(let event) = golden.event { Self.place(of: event) } else { nil }
        }
        #expect(Set(places) == Set(0...5))
    }

    @Test func `every word that a record holds`() {
        #expect(
            EngagementKind.allCases.map(\.rawValue) == [
                "meeting", "inspection", "research", "contactPointVisit", "reception",
                "foreignAffairs", "invitation", "training", "other",
            ])
        #expect(Visibility.allCases.map(\.rawValue) == ["public", "office", "secret"])
        #expect(EngagementPart.allCases.map(\.rawValue) == ["hosts", "attends", "accompanies"])
        #expect(RestDayRule.allCases.map(\.rawValue) == ["skip", "next", "previous"])
        #expect(
            EngagementState.allCases.map(\.rawValue) == [
                "planned", "held", "submitted", "approved", "declined", "cancelled",
            ])
    }

    /// A new kind of event does not compile before it has a number here, and then wants its line.
    private static func place(of event: EngagementEvent) -> Int {
        switch event {
        case .added: 0
        case .changed: 1
        case .cancelled: 2
        case .submitted: 3
        case .decided(_, let decision): decision.approved ? 4 : 5
        }
    }
}
