import CivilTime
import OfficeRules
import Testing

extension Golden {
    static let meetings = [
        Golden(
            #"{"meeting":"M5","kind":"citywide","title":"春耕动员会","place":"礼堂","#
                + #""from":"2026-12-08T01:00:00+00:00","until":"2026-12-08T03:00:00+00:00","#
                + #""chair":"qian-er","members":["qian-er","sun-san"],"sittingIn":["a"],"#
                + #""exception":{"by":"ma-li","reason":"抗旱"},"entrustedBy":"ma-li","#
                + #""department":"water","approvedBy":"ma-li"}"#,
            .meeting(
                .called(
                    MeetingCalled(
                        id: MeetingID(number: 5)!, kind: .citywide, title: "春耕动员会", place: "礼堂",
                        seating: MeetingSeating(
                            period: period("2026-12-08T01:00", "2026-12-08T03:00"),
                            chair: "qian-er", members: ["qian-er", "sun-san"], sittingIn: ["a"],
                            exception: MeetingException(by: "ma-li", reason: "抗旱"),
                            entrustedBy: "ma-li"), department: "water", approvedBy: "ma-li")))),
        Golden(
            #"{"meeting":"M5","from":"2026-12-08T01:00:00+00:00","#
                + #""until":"2026-12-08T03:00:00+00:00","chair":"ma-li","reason":"r"}"#,
            .meeting(
                .moved(
                    MeetingMoved(
                        id: MeetingID(number: 5)!,
                        seating: MeetingSeating(
                            period: period("2026-12-08T01:00", "2026-12-08T03:00"),
                            chair: "ma-li", members: [], sittingIn: [], exception: nil,
                            entrustedBy: nil), reason: "r")))),
        Golden(
            #"{"meeting":"M5","reason":"r"}"#,
            .meeting(.cancelled(MeetingID(number: 5)!, reason: "r"))),
    ]
}

@Suite struct GoldenMeetingTests {
    @Test func `every kind has a golden line`() {
        let places = Golden.meetings.compactMap { golden -> Int? in
            if case .meeting(let event) = golden.event { Self.place(of: event) } else { nil }
        }
        #expect(Set(places) == Set(0...2))
    }

    /// A new kind of event does not compile before it has a number here, and then wants its line.
    private static func place(of event: MeetingEvent) -> Int {
        switch event {
        case .called: 0
        case .moved: 1
        case .cancelled: 2
        }
    }
}
