import CivilTime
import OfficeRules
import Testing
import Varlink

@testable import OfficeRecords

/// A snapshot gives back the office that it was made of.
@Suite struct OfficeRoundTripTests {
    private func read(_ office: Office) throws -> Office {
        try OfficeCoding.decode(JSONObject(text: OfficeCoding.text(of: office)))
    }

    @Test func `an office without anything`() throws {
        #expect(try read(Office()) == Office())
    }

    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func `an office as it comes about, wherever the snapshot is taken`(_ seed: UInt64) throws {
        let made = RandomOffice(seed: seed, commands: 560)
        #expect(made.office.leaves.count > 20, "seed \(seed)")
        var whole = Office()
        var restored: Office?
        let cut = made.log.count / 2 + Int(seed)
        for (index, entry) in made.log.enumerated() {
            if index == cut { restored = try read(whole) }
            let record = Int64(index + 1)
            whole.evolve(entry.event, record: record, at: entry.at, zone: shanghai)
            restored?.evolve(entry.event, record: record, at: entry.at, zone: shanghai)
        }
        #expect(whole == made.office, "seed \(seed)")
        #expect(try read(whole) == whole, "seed \(seed)")
        #expect(restored == whole, "seed \(seed)")
    }

    /// Rosters recorded one after the other that count from days in another order.
    @Test func `names and sheets of layers that were recorded out of their order`() throws {
        var office = Office()
        let layers = [
            Roster.Layer(
                effective: nil,
                changes: [
                    .personAdded("a", RosterFacts.Person(name: "A", seats: [Seat(.mayor)])),
                    .ranking(["a"]),
                ]),
            Roster.Layer(effective: "2026-06-01", changes: [.name("a", "later")]),
            Roster.Layer(effective: "2026-03-01", changes: [.name("a", "sooner")]),
        ]
        for (index, layer) in layers.enumerated() {
            office.evolve(
                .rosterApplied(layer), record: Int64(index + 1), at: utc("2026-01-05T01:00"),
                zone: shanghai)
        }
        let restored = try read(office)
        #expect(restored.roster == office.roster)
        #expect(restored.roster.names == ["a": "later"])
    }
}
