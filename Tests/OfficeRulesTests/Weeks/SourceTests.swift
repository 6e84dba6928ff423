import CivilTime
import Testing

@testable import OfficeRules

@Suite struct SourceTests {
    @Test(arguments: ["L12", "A7", "A7/2026-12-08", "M5", "S5", "R12", "D1"])
    func `a source is read as it is written`(_ text: String) {
        #expect(Commitment.Source(text)?.description == text)
    }

    @Test(arguments: ["", "L", "L0", "A7/", "A7/2026-02-30", "M5/2026-12-08", "X1", "S05", "A7//"])
    func `what is none`(_ text: String) {
        #expect(Commitment.Source(text) == nil)
    }
}
