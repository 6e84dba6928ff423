import OfficeRules
import Testing
import Varlink

@testable import OfficeRecords

/// A snapshot gives back whatever an office can keep.
@Suite struct AnyOfficeTests {
    private static let seeds: ClosedRange<UInt64> = 1...40

    private func office(_ seed: UInt64) -> Office { AnyOffice.make(seed: seed, events: 600) }

    @Test(arguments: seeds)
    func `an office of any events`(_ seed: UInt64) throws {
        let office = office(seed)
        let read = try OfficeCoding.decode(JSONObject(text: OfficeCoding.text(of: office)))
        #expect(read == office, "seed \(seed)")
    }

    /// What none of these offices has would be compared with nothing.
    @Test func `all that an office can keep is in one of them`() {
        var varieties = Varieties()
        for seed in Self.seeds { varieties.see(office(seed)) }
        #expect(varieties.never("some", but: "nil") == [])
        #expect(varieties.never("full", but: "empty") == [])
        // Only the office that is read for the history has it.
        #expect(varieties.never("true", but: "false") == ["Office.keepsEverything"])
    }
}
