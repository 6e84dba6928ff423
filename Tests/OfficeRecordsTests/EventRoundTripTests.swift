import OfficeRules
import Testing
import Varlink

@testable import OfficeRecords

@Suite struct EventRoundTripTests {
    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `what is written is read as it was, through the text`(_ seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        for _ in 0..<50 {
            let event = random.event()
            let text = EventCoding.encode(event).description
            let read = try EventCoding.decode(kind: event.kind, JSONObject(text: text))
            #expect(read == event, "seed \(seed): \(text)")
            #expect(EventCoding.encode(read).description == text, "seed \(seed)")
        }
    }
}
