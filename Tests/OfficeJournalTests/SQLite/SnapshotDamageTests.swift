import OfficeJournal
import Testing

@Suite("Damaged snapshots")
struct SnapshotDamageTests {
    typealias Reason = SnapshotLookup.Reason

    @Test(arguments: [
        ("UPDATE snapshot SET body = x'09' WHERE number = 5", Reason.changed),
        ("UPDATE snapshot SET digest = zeroblob(32) WHERE number = 5", .changed),
        ("UPDATE snapshot SET digest = zeroblob(1) WHERE number = 5", .changed),
        ("UPDATE snapshot SET hash = zeroblob(32) WHERE number = 5", .changed),
        ("UPDATE record SET hash = zeroblob(32) WHERE number = 5", .notTheChain),
        ("DELETE FROM record WHERE number = 5", .notTheChain),
    ])
    func arePassedOverAndReported(_ sql: String, _ reason: Reason) throws {
        let (journal, folder) = try TamperTests.journal()
        for number: Int64 in [3, 5] {
            let hash = try #require(try journal.record(number)).hash
            try journal.snapshot(number: number, hash: hash, format: 1, body: [UInt8(number)])
        }
        try Vandal(folder).run(sql)
        let lookup = try journal.latestSnapshot(atOrBefore: nil, format: 1)
        #expect(lookup.snapshot?.number == 3)
        #expect(lookup.ignored == [SnapshotLookup.Ignored(number: 5, reason: reason)])
    }
}
