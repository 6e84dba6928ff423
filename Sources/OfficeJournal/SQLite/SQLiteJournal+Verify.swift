internal import GRDB

extension SQLiteJournal {
    package func verify(expectedHead: JournalHead?) throws(JournalError) -> Verification {
        try DatabaseVerifier { body throws(JournalError) in try self.query(body) }
            .verify(expectedHead: expectedHead)
    }
}

/// Reads a journal's database through, page after page.
///
/// Each page is a read of its own, so that a long check holds up neither other readers nor the
/// return of the log into the database.
struct DatabaseVerifier {
    struct Page: Sendable {
        var records: [Record] = []
        var clockBack: Set<Int64> = []
        var head = JournalHead.genesis
        /// The highest number there is.
        var end: Int64 = 0
    }

    /// How the database is reached.
    let query: ((Database) throws -> Page) throws(JournalError) -> Page

    func verify(expectedHead: JournalHead?) throws(JournalError) -> Verification {
        // Read before the records: what is appended meanwhile is not part of the question.
        let stored = try query { db in Page(head: try BatchWriter.storedHead(db).head) }.head
        var checker = ChainChecker(remembered: expectedHead)
        try follow(&checker, through: stored.number)
        checker.finish(storedHead: stored)
        let now = try query { db in
            // In this order: a record that is appended between the two is in the head.
            let end = try RecordQuery.highestNumber(db)
            return Page(head: try BatchWriter.storedHead(db).head, end: end)
        }
        if now.end > now.head.number {
            _ = checker.fail(now.head.number + 1, .extra)
        }
        let records = checker.flaw == nil ? stored.number : now.end
        return Verification(records: records, flaw: checker.flaw)
    }

    private func follow(_ checker: inout ChainChecker, through end: Int64) throws(JournalError) {
        // From the least there is: a record with a number below 1 is one too many.
        var next = Int64.min
        var time = Int64.min
        while next <= end {
            let page: Page
            do throws(JournalError) {
                let from = next
                page = try query { db in try Self.page(db, from: from, through: end) }
            } catch .damaged(let record, _) {
                _ = checker.fail(record ?? checker.head.number + 1, .unreadable)
                return
            }
            guard let last = page.records.last?.number else { return }
            for record in page.records {
                guard checker.accept(record) else { return }
                guard page.clockBack.contains(record.number) == (record.at < time) else {
                    _ = checker.fail(record.number, .misfiled)
                    return
                }
                time = record.at
            }
            next = last + 1
        }
    }

    private static func page(_ db: Database, from: Int64, through end: Int64) throws -> Page {
        let records = try RecordQuery.page(
            db, from: from, through: end, limit: JournalLimits.pageRecords)
        let clockBack = try RecordQuery.clockBack(
            db, from: from, through: records.last?.number ?? from)
        return Page(records: records, clockBack: clockBack)
    }
}
