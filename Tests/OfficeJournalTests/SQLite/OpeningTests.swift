import Foundation
import GRDB
import Synchronization
import Testing

@testable import OfficeJournal

@Suite("Opening a journal")
struct OpeningTests {
    @Test func findsWhatWasWritten() throws {
        let folder = try TemporaryFolder()
        let first = try SQLiteJournal(folder: folder.path)
        let added = try first.add(fullDraft(1), draft(2), outcome: outcome("c1"))
        first.close()
        let second = try SQLiteJournal(folder: folder.path)
        #expect(second.head() == added[1].head)
        #expect(try second.read(from: 1, limit: 10) == added)
        #expect(try second.outcome(account: "clerk", commandID: "c1")?.lastRecord == 2)
    }

    @Test func isForOneDaemonAtATime() throws {
        let folder = try TemporaryFolder()
        let first = try SQLiteJournal(folder: folder.path)
        #expect(throws: JournalError.locked(pid: getpid())) {
            try SQLiteJournal(folder: folder.path)
        }
        try first.add(draft(1))
        first.close()
        #expect(try SQLiteJournal(folder: folder.path).head().number == 1)
    }

    /// As a process has that is being started, between its fork and its exec.
    @Test func whatIsClosedIsFreeThoughAnotherHasACopyOfTheLock() throws {
        let folder = try TemporaryFolder()
        let first = try SQLiteJournal(folder: folder.path)
        let descriptors = "/proc/self/fd/"
        let lock = try #require(
            FileManager.default.contentsOfDirectory(atPath: descriptors).first { name in
                let path = try? FileManager.default.destinationOfSymbolicLink(
                    atPath: descriptors + name)
                return path?.hasSuffix(folder.path.split(separator: "/").last! + "/journal.lock")
                    ?? false
            }.flatMap { Int32($0) })
        let copy = dup(lock)
        defer { close(copy) }
        first.close()
        #expect(try SQLiteJournal(folder: folder.path).head() == .genesis)
    }

    @Test func aLockFileLeftBehindLocksNobodyOut() throws {
        let folder = try TemporaryFolder()
        try Data("4711\n".utf8).write(to: URL(fileURLWithPath: folder.file("journal.lock")))
        #expect(try SQLiteJournal(folder: folder.path).head() == .genesis)
    }

    @Test func isReadableByItsOwnerAlone() throws {
        let folder = try TemporaryFolder()
        let journal = try SQLiteJournal(folder: folder.path)
        try journal.add(draft(1))
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let facts = try FileManager.default.attributesOfItem(atPath: folder.file(name))
            #expect(facts[.posixPermissions] as? Int == 0o600, "\(name)")
        }
    }

    @Test(arguments: [
        ("PRAGMA user_version = 7", 7), ("INSERT INTO grdb_migrations VALUES ('2-later')", 2),
    ])
    func refusesANewerVersionUntouched(_ sql: String, _ found: Int) throws {
        let folder = try TemporaryFolder()
        try SQLiteJournal(folder: folder.path).close()
        try Vandal(folder).run(sql)
        let before = try Data(contentsOf: URL(fileURLWithPath: folder.database))
        #expect(throws: JournalError.newerVersion(found: found, known: 1)) {
            try SQLiteJournal(folder: folder.path)
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.database)) == before)
    }

    @Test(arguments: ["PRAGMA application_id = 1", "CREATE TABLE other (a)"])
    func refusesAnotherProgramsDatabase(_ sql: String) throws {
        let folder = try TemporaryFolder()
        try Vandal(folder).run(sql)
        #expect(
            throws: JournalError.damaged(record: nil, reason: "the database is not a journal")
        ) {
            try SQLiteJournal(folder: folder.path)
        }
    }

    /// The migrator commits its own table before the first migration.
    @Test func takesUpAFirstStartThatWasCutShort() throws {
        let folder = try TemporaryFolder()
        try Vandal(folder).run(
            "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
        let journal = try SQLiteJournal(folder: folder.path)
        try journal.add(draft(1))
        #expect(try journal.verify(expectedHead: journal.head()).intact)
    }

    @Test func refusesWhatIsNoDatabase() throws {
        let folder = try TemporaryFolder()
        try Data(repeating: 65, count: 8_192).write(to: URL(fileURLWithPath: folder.database))
        #expect(throws: JournalError.damaged(record: nil, reason: "file is not a database")) {
            try SQLiteJournal(folder: folder.path)
        }
    }

    @Test(arguments: [0, 1]) func refusesToRunWithoutSyncing(_ synchronous: Int) throws {
        let folder = try TemporaryFolder()
        var options = SQLiteOptions()
        options.synchronous = synchronous
        #expect(throws: JournalError.notDurable(synchronous: synchronous)) {
            try SQLiteJournal(folder: folder.path, options: options)
        }
    }

    /// Read on the connection that writes: GRDB lowers it there when it turns the log on itself.
    @Test func syncsEveryCommit() throws {
        let folder = try TemporaryFolder()
        let journal = try SQLiteJournal(folder: folder.path)
        for _ in 1...2 {
            let found = try journal.writing.withLock { writing in
                try writing.writer?.inDatabase { db in
                    try ["synchronous", "journal_mode"].map { name in
                        try String.fetchOne(db, sql: "PRAGMA \(name)")
                    }
                }
            }
            #expect(found == ["2", "wal"])
            try journal.reopen()
        }
    }

    @Test func needsTheFolder() throws {
        let folder = try TemporaryFolder()
        let missing = folder.file("none")
        #expect(
            throws: JournalError.io(
                code: ENOENT, message: "open \(missing)/journal.lock: No such file or directory")
        ) {
            try SQLiteJournal(folder: missing)
        }
    }

    /// As somebody who may not write there: root's rights are laid down, for this thread alone.
    private func asNobody(_ body: () -> Void) throws {
        typealias SetUser = @convention(c) (uid_t) -> Int32
        let symbol = try #require(dlsym(nil, "setfsuid"))
        let setUser = unsafeBitCast(symbol, to: SetUser.self)
        _ = setUser(65_534)
        defer { _ = setUser(geteuid()) }
        body()
    }

    @Test func saysThatAFolderIsReadOnly() throws {
        let folder = try TemporaryFolder()
        #expect(chmod(folder.path, 0o555) == 0)
        try asNobody {
            #expect(throws: JournalError.readOnly) { try SQLiteJournal(folder: folder.path) }
        }
    }

    @Test func readsADatabaseThatIsReadOnlyAndSaysSo() throws {
        let folder = try TemporaryFolder()
        let first = try SQLiteJournal(folder: folder.path)
        let head = try first.add(draft(1))[0].head
        first.close()
        #expect(chmod(folder.path, 0o777) == 0)
        #expect(chmod(folder.database, 0o444) == 0)
        #expect(unlink(folder.file("journal.lock")) == 0)
        try asNobody {
            #expect(throws: Never.self) {
                let journal = try SQLiteJournal(folder: folder.path)
                #expect(throws: JournalError.readOnly) { try journal.add(draft(2)) }
                #expect(try journal.verify(expectedHead: head).intact)
                #expect(!journal.needsReopening)
            }
        }
    }
}
