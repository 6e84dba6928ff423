import Testing
import Varlink

/// Totals are in order of rank, those no longer in the roster after all others.
@Suite struct RankOrderTests {
    @Test func `totals of leave`() throws {
        let office = try TestOffice()
        // By their ids chen-shi would be first.
        for person in ["chen-shi", "zhao-yi", "ma-li"] {
            try office.approved(person, "2026-03-09", "2026-03-10")
        }
        let totals = try office.done("Leave.Totals", ["year": 2026])["totals"]
        #expect(totals.each("person") == ["ma-li", "zhao-yi", "chen-shi"])
    }
}
