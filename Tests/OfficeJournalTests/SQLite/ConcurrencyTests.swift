import Foundation
import OfficeJournal
import Testing

@Suite("A journal that others use too")
struct ConcurrencyTests {
    /// What another program would write that knows the form of the chain.
    private func overtake(_ folder: TemporaryFolder, after head: JournalHead) throws -> Record {
        let record = Record(draft(9), after: head)
        try Vandal(folder, dropTriggers: false).run(
            """
            BEGIN IMMEDIATE;
            INSERT INTO record VALUES (\(record.number), \(record.at), 'clerk', NULL, NULL,
                'noted', NULL, CAST('{"minute":9}' AS BLOB), x'\(head.hash)', x'\(record.hash)');
            INSERT INTO entry (first_record, last_record, last_at, last_hash)
                VALUES (\(record.number), \(record.number), \(record.at), x'\(record.hash)');
            COMMIT;
            """)
        return record
    }

    @Test func noticesThatAnotherWriterCameFirst() throws {
        let folder = try TemporaryFolder()
        let journal = try SQLiteJournal(folder: folder.path)
        try journal.add(draft(1))
        let other = try overtake(folder, after: journal.head())
        #expect(throws: JournalError.conflict(head: other.head)) {
            try journal.append([Entry(drafts: [draft(2)])], after: 1)
        }
        #expect(journal.head() == other.head)
        #expect(try journal.read(from: 2, limit: 10) == [other])
        #expect(try journal.append([Entry(drafts: [draft(2)])], after: 2).first?.number == 3)
        #expect(try journal.verify(expectedHead: journal.head()).intact)
    }

    @Test func refusesWhileAnotherHoldsTheDatabaseAndReadsOn() throws {
        let folder = try TemporaryFolder()
        var options = SQLiteOptions()
        options.busyTimeout = 0.05
        let journal = try SQLiteJournal(folder: folder.path, options: options)
        try journal.add(draft(1))
        let other = try Vandal(folder, dropTriggers: false)
        try other.holding {
            #expect(throws: JournalError.busy) { try journal.add(draft(2)) }
            let found = try journal.record(1)
            #expect(found != nil)
        }
        #expect(try journal.add(draft(2)).first?.number == 2)
    }

    /// Somebody who reads the database while the daemon is started anew keeps nobody waiting.
    @Test func aReaderOverARestartStopsNothing() throws {
        let folder = try TemporaryFolder()
        let before = try SQLiteJournal(folder: folder.path)
        try before.add(draft(1))
        try Vandal(folder, dropTriggers: false).reading {
            try before.add(draft(2))
            before.close()
            let journal = try SQLiteJournal(folder: folder.path)
            #expect(!journal.needsReopening)
            #expect(try journal.add(draft(3)).first?.number == 3)
            #expect(try journal.verify(expectedHead: journal.head()).records == 3)
            journal.close()
        }
        #expect(try SQLiteJournal(folder: folder.path).head().number == 3)
    }

    @Test func readersSeeWholeBatchesWhileTheWriterWrites() async throws {
        let folder = try TemporaryFolder()
        let journal = try SQLiteJournal(folder: folder.path)
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                for batch: Int64 in 0..<60 {
                    let drafts = (1...5).map { draft(batch * 5 + $0) }
                    let entry = Entry(drafts: drafts, outcome: outcome("c\(batch)"))
                    #expect(throws: Never.self) {
                        try journal.append([entry], after: batch * 5)
                    }
                }
            }
            for _ in 0..<2 {
                group.addTask {
                    var seen: Int64 = 0
                    while seen < 300 {
                        guard let page = try? journal.read(from: 1, limit: 1_000) else {
                            Issue.record("a read failed")
                            return
                        }
                        let count = Int64(page.count)
                        #expect(count % 5 == 0)
                        #expect(count >= seen)
                        var checker = ChainChecker()
                        #expect(page.allSatisfy { checker.accept($0) })
                        seen = count
                    }
                }
            }
        }
        #expect(journal.head().number == 300)
    }

    @Test func readersOutliveReopenings() async throws {
        let folder = try TemporaryFolder()
        let journal = try SQLiteJournal(folder: folder.path)
        try journal.append([Entry(drafts: (1...100).map { draft($0) })], after: 0)
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                for _ in 0..<50 {
                    #expect(throws: Never.self) { try journal.reopen() }
                }
            }
            group.addTask {
                for number: Int64 in 0..<2_000 {
                    #expect(throws: Never.self) {
                        try #require(try journal.record(number % 100 + 1))
                    }
                }
            }
        }
    }
}
