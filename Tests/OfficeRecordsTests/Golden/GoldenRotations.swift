import OfficeRules
import Testing

extension Golden {
    static let rotations = [
        Golden(
            #"{"turn":"S5","reason":"r"}"#,
            .rotation(.cancelled(TurnID(.congress, number: 5)!, reason: "r")))
    ]
}

@Suite struct GoldenRotationTests {
    @Test func `every kind has a golden line`() {
        let places = Golden.rotations.compactMap { golden -> Int? in
            if case .rotation(let event) = golden.event { Self.place(of: event) } else { nil }
        }
        #expect(Set(places) == Set(0...0))
    }

    /// A new kind of event does not compile before it has a number here, and then wants its line.
    private static func place(of event: RotationEvent) -> Int {
        switch event {
        case .cancelled: 0
        }
    }
}
