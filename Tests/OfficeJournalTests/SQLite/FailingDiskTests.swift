import Foundation
import GRDBSQLite
import OfficeJournal
import Testing

/// Each in a process of its own, since what fails there fails for the whole process.
@Suite("A failing disk")
struct FailingDiskTests {
    /// SQLITE_IOERR_FSYNC.
    static let syncFailed: Int32 = 1_034
    /// SQLITE_IOERR_WRITE.
    static let writeFailed: Int32 = 778

    /// Adds a record whose sync fails; so do all that follow, until somebody mends the disk.
    private static func failToSync(_ journal: SQLiteJournal) {
        FaultyDisk.sync = syncFailed
        #expect(throws: JournalError.outcomeUnknown(code: syncFailed)) {
            try journal.add(draft(2), outcome: outcome("c2"))
        }
    }

    private static func error(_ body: () throws -> [Record]) -> JournalError? {
        do {
            _ = try body()
            return nil
        } catch {
            return error as? JournalError
        }
    }

    @Test func aFailedSyncLeavesTheOutcomeUnknown() async {
        await #expect(processExitsWith: .success) {
            #expect(FaultyDisk.install())
            let folder = try TemporaryFolder()
            let journal = try SQLiteJournal(folder: folder.path)
            try journal.add(draft(1))
            let known = journal.head()

            Self.failToSync(journal)
            #expect(journal.needsReopening)
            #expect(journal.head() == known)
            #expect(try journal.read(from: 1, limit: 10).map(\.number) == [1])
            FaultyDisk.sync = SQLITE_OK

            // The command is repeated, as its client was told to.
            let head = try journal.reopen()
            #expect(!journal.needsReopening)
            if try journal.outcome(account: "clerk", commandID: "c2") == nil {
                #expect(head == known)
                try journal.add(draft(2), outcome: outcome("c2"))
            }
            #expect(journal.head().number == 2)
            #expect(try journal.verify(expectedHead: journal.head()).intact)
            journal.close()
            #expect(try SQLiteJournal(folder: folder.path).head().number == 2)
        }
    }

    /// Beside the writer nobody but the writer may learn where the journal ends.
    @Test func aSnapshotThatIsNotSyncedLeavesReopeningToTheWriter() async {
        await #expect(processExitsWith: .success) {
            #expect(FaultyDisk.install())
            let folder = try TemporaryFolder()
            let journal = try SQLiteJournal(folder: folder.path)
            let added = try journal.add(draft(1))
            FaultyDisk.sync = Self.syncFailed
            #expect(throws: JournalError.outcomeUnknown(code: Self.syncFailed)) {
                try journal.snapshot(number: 1, hash: added[0].hash, format: 1, body: [1])
            }
            FaultyDisk.sync = SQLITE_OK
            #expect(throws: JournalError.outcomeUnknown(code: 0)) {
                try journal.snapshot(number: 1, hash: added[0].hash, format: 1, body: [1])
            }
            #expect(journal.needsReopening)

            let next = try journal.add(draft(2))
            #expect(!journal.needsReopening)
            try journal.snapshot(number: 2, hash: next[0].hash, format: 1, body: [2])
            #expect(
                try journal.latestSnapshot(atOrBefore: nil, format: 1).snapshot?.number == 2)
            #expect(try journal.verify(expectedHead: journal.head()).intact)
        }
    }

    @Test func anAppendReopensFirst() async {
        await #expect(processExitsWith: .success) {
            #expect(FaultyDisk.install())
            let folder = try TemporaryFolder()
            let journal = try SQLiteJournal(folder: folder.path)
            try journal.add(draft(1))
            for _ in 1...3 {
                FaultyDisk.sync = Self.syncFailed
                let known = journal.head()
                #expect(throws: JournalError.outcomeUnknown(code: Self.syncFailed)) {
                    try journal.append([Entry(drafts: [draft(2)])], after: known.number)
                }
                FaultyDisk.sync = SQLITE_OK
                // Lost: it is the next record. Kept: the caller is told where the journal ends.
                let error = Self.error {
                    try journal.append([Entry(drafts: [draft(3)])], after: known.number)
                }
                #expect(error == nil || error == .conflict(head: journal.head()))
                #expect(!journal.needsReopening)
                #expect(journal.head().number == known.number + 1)
                #expect(try journal.verify(expectedHead: known).intact)
            }
        }
    }

    /// A sync that failed is not made good by a later one that succeeds: the kernel holds the pages
    /// for written. What the log holds counts once it is in the database, and the log begins anew.
    @Test func afterAFailedSyncTheLogIsWrittenBackFirst() async {
        await #expect(processExitsWith: .success) {
            #expect(FaultyDisk.install())
            let folder = try TemporaryFolder()
            let journal = try SQLiteJournal(folder: folder.path)
            try journal.add(draft(1))
            let known = journal.head()
            Self.failToSync(journal)
            FaultyDisk.sync = SQLITE_OK

            FaultyDisk.databaseSync = Self.syncFailed
            for _ in 1...3 {
                #expect(throws: JournalError.outcomeUnknown(code: Self.syncFailed)) {
                    try journal.reopen()
                }
                #expect(throws: JournalError.outcomeUnknown(code: Self.syncFailed)) {
                    try journal.append([Entry(drafts: [draft(3)])], after: known.number)
                }
                #expect(journal.needsReopening)
                #expect(journal.head() == known)
                #expect(try journal.read(from: 1, limit: 1).map(\.number) == [1])
            }
            FaultyDisk.databaseSync = SQLITE_OK

            let head = try journal.reopen()
            #expect(!journal.needsReopening)
            let log = try Data(contentsOf: URL(fileURLWithPath: folder.file("journal.sqlite-wal")))
            #expect(log.allSatisfy { $0 == 0 })
            #expect(try journal.verify(expectedHead: head).intact)
            try journal.add(draft(3))
            journal.close()
            #expect(try SQLiteJournal(folder: folder.path).head().number == head.number + 1)
        }
    }

    /// The same where the daemon was started anew in between, for which nothing has failed yet.
    @Test func aLogThatIsFoundIsWrittenBackFirst() async {
        await #expect(processExitsWith: .success) {
            #expect(FaultyDisk.install())
            let folder = try TemporaryFolder()
            let before = try SQLiteJournal(folder: folder.path)
            try before.add(draft(1))
            FaultyDisk.databaseSync = Self.syncFailed
            before.close()

            let journal = try SQLiteJournal(folder: folder.path)
            #expect(try journal.read(from: 1, limit: 1).map(\.number) == [1])
            #expect(journal.needsReopening)
            #expect(throws: JournalError.outcomeUnknown(code: Self.syncFailed)) {
                try journal.add(draft(2))
            }
            FaultyDisk.databaseSync = SQLITE_OK
            try journal.add(draft(2))
            #expect(!journal.needsReopening)
            #expect(try journal.verify(expectedHead: journal.head()).records == 2)
        }
    }

    @Test func aWriteThatFailsIsCertainlyNotKept() async {
        await #expect(processExitsWith: .success) {
            #expect(FaultyDisk.install())
            let folder = try TemporaryFolder()
            let journal = try SQLiteJournal(folder: folder.path)
            try journal.add(draft(1))
            let head = journal.head()
            for (code, expected) in [
                (SQLITE_FULL, JournalError.full),
                (Self.writeFailed, .io(code: Self.writeFailed, message: "disk I/O error")),
            ] {
                FaultyDisk.write = code
                #expect(throws: expected) { try journal.add(draft(2)) }
                #expect(!journal.needsReopening)
                #expect(journal.head() == head)
                #expect(try journal.record(2) == nil)
            }
            FaultyDisk.write = SQLITE_OK
            try journal.add(draft(2))
            #expect(try journal.verify(expectedHead: journal.head()).intact)
        }
    }

    @Test func aFullDiskRefusesAndRecovers() async {
        await #expect(processExitsWith: .success) {
            signal(SIGXFSZ, SIG_IGN)
            let folder = try TemporaryFolder()
            let journal = try SQLiteJournal(folder: folder.path)
            try journal.add(draft(1))
            var limit = rlimit()
            getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            let room = limit.rlim_cur
            limit.rlim_cur = 256 << 10
            setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)

            var written: Int64 = 1
            #expect(throws: JournalError.full) {
                while written < 1_000 {
                    try journal.add(draft(written + 1), outcome: outcome("c\(written)"))
                    written += 1
                }
            }
            #expect(throws: JournalError.full) { try journal.add(draft(0)) }
            #expect(written > 1)
            #expect(journal.head().number == written)
            #expect(!journal.needsReopening)
            #expect(try journal.record(written) != nil)
            #expect(try journal.verify(expectedHead: journal.head()).records == written)

            limit.rlim_cur = room
            setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            try journal.add(draft(written + 1))
            #expect(
                try journal.verify(expectedHead: journal.head())
                    == Verification(records: written + 1, flaw: nil))
        }
    }
}
