import OfficeRules
import Testing

extension Golden {
    static let meetings = [
        Golden(
            #"{"meeting":"M5","reason":"r"}"#,
            .meeting(.cancelled(MeetingID(number: 5)!, reason: "r")))
    ]
}

@Suite struct GoldenMeetingTests {
    @Test func `every kind has a golden line`() {
        let places = Golden.meetings.compactMap { golden -> Int? in
            if case .meeting(let event) = golden.event { Self.place(of: event) } else { nil }
        }
        #expect(Set(places) == Set(0...0))
    }

    /// A new kind of event does not compile before it has a number here, and then wants its line.
    private static func place(of event: MeetingEvent) -> Int {
        switch event {
        case .cancelled: 0
        }
    }
}
