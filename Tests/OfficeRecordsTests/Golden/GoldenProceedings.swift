import OfficeRules
import Testing

extension Golden {
    static let proceedings = [
        Golden(
            #"{"agendaItem":"T9","reason":"r"}"#,
            .proceeding(.cancelled(AgendaItemID(number: 9)!, reason: "r")))
    ]
}

@Suite struct GoldenProceedingTests {
    @Test func `every kind has a golden line`() {
        let places = Golden.proceedings.compactMap { golden -> Int? in
            if case .proceeding(let event) = golden.event { Self.place(of: event) } else { nil }
        }
        #expect(Set(places) == Set(0...0))
    }

    /// A new kind of event does not compile before it has a number here, and then wants its line.
    private static func place(of event: ProceedingEvent) -> Int {
        switch event {
        case .cancelled: 0
        }
    }
}
