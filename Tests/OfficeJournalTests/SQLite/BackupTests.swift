import Foundation
import OfficeJournal
import Testing

@Suite("Backups")
struct BackupTests {
    @Test func holdsEverythingInOneFileAndCanBeRestored() throws {
        let folder = try TemporaryFolder()
        let journal = try SQLiteJournal(folder: folder.path)
        for minute: Int64 in 1...20 {
            try journal.add(fullDraft(minute), outcome: outcome("c\(minute)"))
        }
        let head = journal.head()
        try journal.snapshot(number: 20, hash: head.hash, format: 1, body: [1, 2, 3])

        let place = try TemporaryFolder()
        let report = try journal.backup(to: place.database)
        #expect(report.head == head)
        let files = try FileManager.default.contentsOfDirectory(atPath: place.path)
        #expect(files == ["journal.sqlite"])
        let facts = try FileManager.default.attributesOfItem(atPath: place.database)
        #expect(facts[.size] as? Int == Int(report.size))
        #expect(facts[.posixPermissions] as? Int == 0o600)

        try journal.add(draft(21))
        let restored = try SQLiteJournal(folder: place.path)
        #expect(restored.head() == head)
        #expect(try restored.verify(expectedHead: head).intact)
        #expect(try restored.outcome(account: "clerk", commandID: "c7")?.firstRecord == 7)
        let snapshot = try restored.latestSnapshot(atOrBefore: nil, format: 1).snapshot
        #expect(snapshot?.body == [1, 2, 3])
        try restored.add(draft(22))
    }

    @Test func neverReplacesAFile() throws {
        let folder = try TemporaryFolder()
        let journal = try SQLiteJournal(folder: folder.path)
        let path = folder.file("copy.sqlite")
        try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
        #expect(throws: JournalError.exists(path: path)) { try journal.backup(to: path) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("mine".utf8))
    }

    @Test func reportsNothingDoneWhereTheChainIsBroken() throws {
        let folder = try TemporaryFolder()
        let journal = try SQLiteJournal(folder: folder.path)
        for minute: Int64 in 1...5 { try journal.add(draft(minute)) }
        try Vandal(folder).run("UPDATE record SET kind = 'other' WHERE number = 3")
        #expect(
            throws: JournalError.damaged(record: 3, reason: "the copy is not intact: changed")
        ) {
            try journal.backup(to: folder.file("copy.sqlite"))
        }
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(!left.contains { $0.hasPrefix("copy") })
    }

    @Test func saysWhereItCannotWrite() throws {
        let folder = try TemporaryFolder()
        let journal = try SQLiteJournal(folder: folder.path)
        let path = folder.file("none/copy.sqlite")
        #expect(
            throws: JournalError.io(
                code: ENOENT, message: "open \(path).part: No such file or directory")
        ) {
            try journal.backup(to: path)
        }
    }
}
