import CivilTime
import OfficeRules
import Testing

extension Golden {
    static let weeks = [
        Golden(
            #"{"week":"2026-12-07","version":1,"lines":[{"source":"A7/2026-12-08","#
                + #""persons":["qian-er"],"from":"2026-12-08T00:30:00+00:00","#
                + #""until":"2026-12-08T02:00:00+00:00","title":"调研"}]}"#,
            .week(
                .issued(
                    week: "2026-12-07", version: 1,
                    lines: [
                        WeekLine(
                            source: .engagement(EngagementID(number: 7)!, occurrence: "2026-12-08"),
                            persons: ["qian-er"],
                            period: period("2026-12-08T00:30", "2026-12-08T02:00"), title: "调研")
                    ]))),
        Golden(
            #"{"attention":[{"code":"clashesWithLeave","about":"A7","with":"L12"},"#
                + #"{"code":"belowQuorum","about":"M5"}]}"#,
            .week(
                .acknowledged([
                    Attention(
                        code: .clashesWithLeave,
                        about: .engagement(EngagementID(number: 7)!, occurrence: nil),
                        with: .leave(12)),
                    Attention(
                        code: .belowQuorum, about: .meeting(MeetingID(number: 5)!), with: nil),
                ]))),
    ]
}

@Suite struct GoldenWeekTests {
    @Test func `every kind has a golden line`() {
        let places = Golden.weeks.compactMap { golden -> Int? in
            if case .week(let event) = golden.event { Self.place(of: event) } else { nil }
        }
        #expect(Set(places) == Set(0...1))
    }

    private static func place(of event: WeekEvent) -> Int {
        switch event {
        case .issued: 0
        case .acknowledged: 1
        }
    }
}
