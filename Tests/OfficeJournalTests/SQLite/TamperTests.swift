import OfficeJournal
import Testing

@Suite("A tampered journal")
struct TamperTests {
    struct Deed: Sendable, CustomTestStringConvertible {
        let sql: String
        let record: Int64
        let reason: Verification.Reason
        var testDescription: String { sql }

        init(_ sql: String, _ record: Int64, _ reason: Verification.Reason) {
            self.sql = sql
            self.record = record
            self.reason = reason
        }
    }

    private static func set(_ change: String) -> String {
        "UPDATE record SET \(change) WHERE number = 3"
    }

    static let columns = [
        Deed(set("at = at + 1"), 3, .changed),
        Deed(set("account = 'clerj'"), 3, .changed),
        Deed(set("actor = '李四'"), 3, .changed),
        Deed(set("actor = NULL"), 3, .changed),
        Deed(set("command_id = 'c4'"), 3, .changed),
        Deed(set("kind = 'leave.approved'"), 3, .changed),
        Deed(set("subject = 'L4'"), 3, .changed),
        Deed(set("body = CAST(replace(body, '看', '着') AS BLOB)"), 3, .changed),
        Deed(set("previous_hash = zeroblob(32)"), 3, .notLinked),
        Deed(set("hash = zeroblob(32)"), 3, .changed),
        Deed(set("hash = zeroblob(31)"), 3, .unreadable),
        Deed(set("kind = CAST(x'ff' AS TEXT)"), 3, .unreadable),
        Deed(set("number = 9"), 3, .missing),
    ]

    static let rows = [
        Deed("DELETE FROM record WHERE number = 1", 1, .missing),
        Deed("DELETE FROM record WHERE number = 3", 3, .missing),
        Deed("DELETE FROM record WHERE number = 5", 5, .missing),
        Deed("DELETE FROM record", 1, .missing),
        Deed(
            """
            UPDATE record SET number = 99 WHERE number = 2;
            UPDATE record SET number = 2 WHERE number = 4;
            UPDATE record SET number = 4 WHERE number = 99;
            """, 2, .notLinked),
        Deed(copy("0"), 0, .extra),
        Deed(copy("-5"), -5, .extra),
        Deed(copy("6"), 6, .extra),
        Deed(copy("9"), 6, .extra),
        Deed(
            "UPDATE entry SET last_hash = zeroblob(32) WHERE last_record = 5", 5, .headDiffers),
        Deed("DELETE FROM entry WHERE last_record = 5", 5, .extra),
        Deed("UPDATE entry SET last_record = 6 WHERE last_record = 5", 6, .missing),
        Deed("INSERT INTO clock_back VALUES (4)", 4, .misfiled),
    ]

    /// A copy of the last record under another number.
    private static func copy(_ number: String) -> String {
        """
        INSERT INTO record SELECT \(number), at, account, actor, command_id, kind,
            subject, body, previous_hash, hash FROM record WHERE number = 5
        """
    }

    static func journal() throws -> (SQLiteJournal, TemporaryFolder) {
        let folder = try TemporaryFolder()
        let journal = try SQLiteJournal(folder: folder.path)
        for minute: Int64 in 1...5 { try journal.add(fullDraft(minute)) }
        return (journal, folder)
    }

    @Test(arguments: columns + rows)
    func namesTheFirstBrokenRecord(_ deed: Deed) throws {
        let (journal, folder) = try Self.journal()
        #expect(try journal.verify(expectedHead: journal.head()).intact)
        try Vandal(folder).run(deed.sql)
        let found = try journal.verify(expectedHead: nil)
        #expect(found.flaw == Verification.Flaw(record: deed.record, reason: deed.reason))
        #expect(found.firstBroken == deed.record)
        #expect(!found.intact)
    }

    @Test func noticesATailCutOffWithItsHead() throws {
        let (journal, folder) = try Self.journal()
        let remembered = journal.head()
        try Vandal(folder).run(
            """
            DELETE FROM record WHERE number > 3;
            DELETE FROM entry WHERE last_record > 3;
            """)
        #expect(
            try journal.verify(expectedHead: remembered).flaw
                == Verification.Flaw(record: 4, reason: .missing))
        // Whoever remembers nothing cannot know.
        #expect(try journal.verify(expectedHead: nil) == Verification(records: 3, flaw: nil))
    }

    @Test(arguments: [1, 3, 5] as [Int64])
    func noticesAPastThatWasRewrittenAsAWhole(_ number: Int64) throws {
        let (journal, _) = try Self.journal()
        let other = JournalHead(number: number, hash: .sha256([0]))
        #expect(
            try journal.verify(expectedHead: other).flaw
                == Verification.Flaw(record: number, reason: .notAsRemembered))
    }

    @Test func namesADeletedRecordBeyondTheFirstPage() throws {
        let folder = try TemporaryFolder()
        let journal = try SQLiteJournal(folder: folder.path)
        try journal.append([Entry(drafts: (1...2_100).map { draft($0) })], after: 0)
        try Vandal(folder).run("DELETE FROM record WHERE number = 2001")
        #expect(
            try journal.verify(expectedHead: nil)
                == Verification(
                    records: 2_100,
                    flaw: Verification.Flaw(record: 2_001, reason: .missing)))
    }

    @Test(arguments: [
        ("DELETE FROM record WHERE number = 5", 5, "the records do not end where the head says"),
        ("DELETE FROM entry WHERE id > 3", 4, "the records do not end where the head says"),
        ("UPDATE record SET at = 0 WHERE number = 5", 5, "the last record does not have its hash"),
    ])
    func doesNotOpenWithABrokenEnd(_ sql: String, _ record: Int64, _ reason: String) throws {
        let (journal, folder) = try Self.journal()
        journal.close()
        try Vandal(folder).run(sql)
        #expect(throws: JournalError.damaged(record: record, reason: reason)) {
            try SQLiteJournal(folder: folder.path)
        }
    }

    @Test func refusesToWriteOverARecordBeyondTheHead() throws {
        let (journal, folder) = try Self.journal()
        try Vandal(folder).run(Self.copy("6"))
        let reason = "the record stands beyond the head"
        #expect(throws: JournalError.damaged(record: 6, reason: reason)) {
            try journal.add(draft(9))
        }
        #expect(journal.head().number == 5)
    }

    @Test(arguments: [
        ("UPDATE record SET at = 0 WHERE number = 2", "a record never changes"),
        ("DELETE FROM record WHERE number = 5", "a record is never removed"),
        ("UPDATE entry SET reply = NULL", "an entry never changes"),
        ("DELETE FROM entry WHERE id = 1", "an entry is never removed"),
    ])
    func isRefusedByTheTriggers(_ sql: String, _ message: String) throws {
        let (journal, folder) = try Self.journal()
        let honest = try Vandal(folder, dropTriggers: false)
        #expect {
            try honest.run(sql)
        } throws: { error in
            "\(error)".contains(message)
        }
        #expect(try journal.verify(expectedHead: journal.head()).intact)
    }
}
