import OfficeRules
import Testing

extension Golden {
    static let engagements = [
        Golden(
            #"{"engagement":"A7","reason":"r"}"#,
            .engagement(.cancelled(EngagementID(number: 7)!, reason: "r")))
    ]
}

@Suite struct GoldenEngagementTests {
    @Test func `every kind has a golden line`() {
        let places = Golden.engagements.compactMap { golden -> Int? in
            if case .engagement(let event) = golden.event { Self.place(of: event) } else { nil }
        }
        #expect(Set(places) == Set(0...0))
    }

    /// A new kind of event does not compile before it has a number here, and then wants its line.
    private static func place(of event: EngagementEvent) -> Int {
        switch event {
        case .cancelled: 0
        }
    }
}
