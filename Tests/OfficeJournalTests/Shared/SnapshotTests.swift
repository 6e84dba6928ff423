import OfficeJournal
import Testing

@Suite("Snapshots")
struct SnapshotTests {
    @Test(arguments: JournalKind.allCases)
    func findsTheNewestAtOrBefore(_ kind: JournalKind) throws {
        let (journal, folder) = try kind.make()
        let added = try journal.append(
            [Entry(drafts: (1...9).map { draft($0) })], after: 0)
        try journal.snapshot(number: 0, hash: .zero, format: 1, body: [])
        for number in [3, 6] {
            try journal.snapshot(
                number: Int64(number), hash: added[number - 1].hash, format: 1,
                body: [UInt8(number)])
        }
        func found(_ end: Int64?, _ format: Int = 1) throws -> Int64? {
            let lookup = try journal.latestSnapshot(atOrBefore: end, format: format)
            #expect(lookup.ignored == [])
            return lookup.snapshot?.number
        }
        #expect(try found(nil) == 6)
        #expect(try found(6) == 6)
        #expect(try found(5) == 3)
        #expect(try found(2) == 0)
        #expect(try found(-1) == nil)
        #expect(try found(nil, 2) == nil)
        let three = try journal.latestSnapshot(atOrBefore: 3, format: 1).snapshot
        #expect(three == Snapshot(number: 3, hash: added[2].hash, format: 1, body: [3]))
        withExtendedLifetime(folder) {}
    }

    @Test(arguments: JournalKind.allCases)
    func mustStandOnTheChain(_ kind: JournalKind) throws {
        let (journal, folder) = try kind.make()
        let added = try journal.add(draft(1))
        for number: Int64 in [-1, 2] {
            #expect(
                throws: JournalError.unacceptable(
                    field: "snapshot.number", problem: .outOfRange(number))
            ) {
                try journal.snapshot(number: number, hash: added[0].hash, format: 1, body: [])
            }
        }
        for number: Int64 in [0, 1] {
            #expect(
                throws: JournalError.unacceptable(field: "snapshot.hash", problem: .notTheChain)
            ) {
                try journal.snapshot(
                    number: number, hash: .sha256([0]), format: 1, body: [])
            }
        }
        withExtendedLifetime(folder) {}
    }

    @Test(arguments: JournalKind.allCases)
    func keepsABoundedNumber(_ kind: JournalKind) throws {
        let (journal, folder) = try kind.make()
        let added = try journal.append(
            [Entry(drafts: (1...200).map { draft($0) })], after: 0)
        for record in added {
            try journal.snapshot(
                number: record.number, hash: record.hash, format: 1, body: [1])
        }
        var kept: [Int64] = []
        var end: Int64? = nil
        while let number = try journal.latestSnapshot(atOrBefore: end, format: 1).snapshot?.number {
            kept.append(number)
            end = number - 1
        }
        #expect(Array(kept.prefix(3)) == [200, 199, 198])
        #expect(kept.count <= 11)
        for number: Int64 in 1..<198 {
            // What a question about the past costs: at most about twice the way back from the end.
            let below = kept.first { $0 <= number } ?? 0
            #expect(200 - below <= 4 * (200 - number), "\(number) of \(kept)")
        }
        withExtendedLifetime(folder) {}
    }
}
