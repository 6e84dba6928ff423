import CivilTime
import OfficeRules
import Testing
import Varlink

@testable import DutyDesk

/// Who presides now is answered from memory; whoever asks about the very instant gets it worked
/// out.
@Suite struct AnswerOfNowTests {
    /// What is at hand, and what is worked out for the same instant.
    private func expectSame(_ office: TestOffice, _ location: SourceLocation) throws {
        let kept = try office.done("Presiding.At")
        let workedOut = try office.done("Presiding.At", ["instant": "now"])
        #expect(kept.reply == workedOut.reply, sourceLocation: location)
    }

    /// At this moment of a clock that goes on, and is set back, around the next change.
    private func walk(_ office: TestOffice) throws {
        let now = office.clock.now()
        defer { office.clock.set(now) }
        try expectSame(office, #_sourceLocation)
        guard let change = office.desk.nextChange() else { return }
        let hour: Int64 = 3_600_000_000
        for offset in [-hour, -1_000, 0, 1_000, hour, -2 * hour, 24 * hour, -1_000] {
            guard let instant = change.adding(microseconds: offset) else { continue }
            office.clock.set(instant)
            try expectSame(office, #_sourceLocation)
        }
    }

    @Test(arguments: 1...6) func `a random office, whenever it is asked`(_ seed: Int) throws {
        let office = try TestOffice(at: "2026-03-02 09:00")
        var calls = RandomCalls(seed: UInt64(seed), from: "2026-03-02 09:00")
        for _ in 0..<40 {
            try calls.next(office, hours: 20)
            try walk(office)
        }
    }

    /// The roster of the next day names a new holder of the same post, and nothing is recorded at
    /// midnight.
    @Test func `names and posts are those of the day`() throws {
        let office = try TestOffice(at: "2026-03-02 09:00")
        #expect(try office.done("Presiding.At")["holderName"] == "马力")
        let renamed = City.with("马力", "马立")
        try office.done(
            "Roster.Apply", ["document": .string(renamed), "effective": "2026-03-04"])
        office.clock.set("2026-03-03 23:59")
        #expect(try office.done("Presiding.At")["holderName"] == "马力")
        office.clock.set("2026-03-04 00:00")
        #expect(try office.done("Presiding.At")["holderName"] == "马立")
    }
}
