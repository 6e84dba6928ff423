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
    typealias Answer = (head: JournalHead, rows: [RecordRow], end: Int64)

    /// How the database is reached.
    let query: ((Database) throws -> Answer) throws(JournalError) -> Answer

    func verify(expectedHead: JournalHead?) throws(JournalError) -> Verification {
        // Read before the records: what is appended meanwhile is not part of the question.
        let stored = try query { db in (try BatchWriter.storedHead(db).head, [], 0) }.head
        var checker = ChainChecker(remembered: expectedHead)
        try follow(&checker, through: stored.number)
        checker.finish(storedHead: stored)
        let now = try query { db in
            // In this order: a record that is appended between the two is in the head.
            let end = try Int64.fetchOne(db, sql: "SELECT max(number) FROM record") ?? 0
            return (try BatchWriter.storedHead(db).head, [], end)
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
            let from = next
            let page: [RecordRow]
            do throws(JournalError) {
                page = try query { db in
                    let rows = try RecordQuery.rows(
                        db, where: "number BETWEEN ? AND ?", [from, end],
                        limit: JournalLimits.pageRecords)
                    return (.genesis, rows, 0)
                }.rows
            } catch .damaged(let record, _) {
                _ = checker.fail(record ?? checker.head.number + 1, .unreadable)
                return
            }
            guard let last = page.last?.record.number else { return }
            for row in page {
                guard checker.accept(row.record) else { return }
                guard row.clockBack == (row.record.at < time) else {
                    _ = checker.fail(row.record.number, .changed)
                    return
                }
                time = row.record.at
            }
            next = last + 1
        }
    }
}
