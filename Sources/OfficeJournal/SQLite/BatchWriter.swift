internal import Foundation
internal import GRDB

/// Writes one batch in one transaction. Statements are prepared once for a connection.
struct BatchWriter {
    let db: Database

    /// The head as it is stored, with the time of its record.
    struct StoredHead {
        var head: JournalHead
        var at: Int64
    }

    func append(_ batch: [Entry], after: Int64) throws(JournalError) -> [Record] {
        try inTransaction { () throws(JournalError) -> [Record] in
            do {
                return try insert(batch, after: after)
            } catch {
                throw JournalError(error, in: db)
            }
        }
    }

    /// Runs `body` between BEGIN IMMEDIATE and COMMIT, and tells the errors of the two apart: only
    /// after COMMIT has begun can anything have reached the disk.
    func inTransaction<Answer>(
        _ body: () throws(JournalError) -> Answer
    ) throws(JournalError) -> Answer {
        do {
            try db.cachedStatement(sql: "BEGIN IMMEDIATE").execute()
        } catch {
            throw JournalError(error, in: db)
        }
        let answer: Answer
        do throws(JournalError) {
            answer = try body()
        } catch {
            rollBack()
            throw error
        }
        do {
            try db.cachedStatement(sql: "COMMIT").execute()
        } catch {
            let meaning = JournalError(ofCommit: error, in: db)
            rollBack()
            throw meaning
        }
        return answer
    }

    /// SQLite has rolled back by itself after most errors; a second time would be one more error.
    private func rollBack() {
        if db.isInsideTransaction {
            try? db.rollback()
        }
    }

    static func storedHead(_ db: Database) throws -> StoredHead {
        let statement = try db.cachedStatement(sql: "SELECT number, hash, at FROM head")
        guard let row = try Row.fetchOne(statement) else {
            throw JournalError.damaged(record: nil, reason: "the stored head is missing")
        }
        let head = JournalHead(
            number: try RecordRow.integer(row, 0), hash: try RecordRow.digest(row, 1))
        return StoredHead(head: head, at: try RecordRow.integer(row, 2))
    }

    private func insert(_ batch: [Entry], after: Int64) throws -> [Record] {
        var stored = try Self.storedHead(db)
        guard stored.head.number == after else {
            throw JournalError.conflict(head: stored.head)
        }
        let insertion = try db.cachedStatement(
            sql: "INSERT INTO record (\(RecordRow.columns)) VALUES (?,?,?,?,?,?,?,?,?,?,?)")
        var added: [Record] = []
        for entry in batch {
            let first = stored.head.number + 1
            for draft in entry.drafts {
                let record = Record(draft, after: stored.head)
                try insertion.execute(arguments: [
                    record.number, record.at, record.at < stored.at ? 1 : 0, record.account,
                    record.actor, record.commandID, record.kind, record.subject,
                    Data(record.body), Data(record.previousHash.bytes), Data(record.hash.bytes),
                ])
                added.append(record)
                stored = StoredHead(head: record.head, at: record.at)
            }
            if let outcome = entry.outcome {
                try insert(outcome, first: first, last: stored.head.number)
            }
        }
        try db.cachedStatement(sql: "UPDATE head SET number = ?, hash = ?, at = ?").execute(
            arguments: [stored.head.number, Data(stored.head.hash.bytes), stored.at])
        return added
    }

    private func insert(_ outcome: OutcomeDraft, first: Int64, last: Int64) throws {
        let insertion = try db.cachedStatement(
            sql: """
                INSERT INTO outcome
                    (account, command_id, fingerprint, first_record, last_record, reply)
                VALUES (?,?,?,?,?,?)
                """)
        do {
            try insertion.execute(arguments: [
                outcome.account, outcome.commandID, Data(outcome.fingerprint.bytes), first, last,
                Data(outcome.reply),
            ])
        } catch DatabaseError.SQLITE_CONSTRAINT_UNIQUE {
            throw JournalError.repeatedCommand(
                account: outcome.account, commandID: outcome.commandID)
        }
    }
}
