internal import GRDB

/// Writes one batch in one transaction.
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
                throw JournalError(error)
            }
        }
    }

    /// Runs `body` between BEGIN IMMEDIATE and COMMIT, and tells the errors of the two apart: only
    /// after COMMIT has begun can anything have reached the disk.
    func inTransaction<Answer>(
        _ body: () throws(JournalError) -> Answer
    ) throws(JournalError) -> Answer {
        let commit: DirectStatement
        do {
            commit = try DirectStatement(db, "COMMIT")
            try DirectStatement(db, "BEGIN IMMEDIATE").run()
        } catch {
            throw JournalError(error)
        }
        let answer: Answer
        do throws(JournalError) {
            answer = try body()
        } catch {
            rollBack()
            throw error
        }
        do throws(StepFailure) {
            try commit.run()
        } catch {
            rollBack()
            throw JournalError(ofCommit: error)
        }
        return answer
    }

    /// SQLite has rolled back by itself after most errors; a second time would be one more error.
    private func rollBack() {
        if db.isInsideTransaction {
            try? db.rollback()
        }
    }

    /// That of the last entry, or of a journal without any.
    static func storedHead(_ db: Database) throws -> StoredHead {
        let question = try DirectStatement(
            db, "SELECT last_record, last_at, last_hash FROM entry ORDER BY id DESC LIMIT 1")
        let stored = try question.first { row in
            StoredHead(
                head: JournalHead(number: try row.integer(0), hash: try row.digest(2)),
                at: try row.integer(1))
        }
        return stored ?? StoredHead(head: .genesis, at: .min)
    }

    private func insert(_ batch: [Entry], after: Int64) throws -> [Record] {
        var stored = try Self.storedHead(db)
        guard stored.head.number == after else {
            throw JournalError.conflict(head: stored.head)
        }
        var added: [Record] = []
        for entry in batch {
            let first = stored.head.number + 1
            for draft in entry.drafts {
                let record = Record(draft, after: stored.head)
                try insert(record)
                if record.at < stored.at {
                    try noteClockBack(record.number)
                }
                added.append(record)
                stored = StoredHead(head: record.head, at: record.at)
            }
            if entry.outcome != nil || !entry.drafts.isEmpty {
                try insert(entry.outcome, first: first, last: stored)
            }
        }
        try SubjectIndex.update(db, after: after, through: stored.head.number)
        return added
    }

    private static let recordInsertion =
        "INSERT INTO record (\(RecordQuery.columns)) VALUES (?,?,?,?,?,?,?,?,?,?)"

    private func insert(_ record: Record) throws {
        let insertion = try DirectStatement(db, Self.recordInsertion)
        insertion.bind(record.number, at: 1)
        insertion.bind(record.at, at: 2)
        insertion.bind(record.account, at: 3)
        insertion.bind(record.actor, at: 4)
        insertion.bind(record.commandID, at: 5)
        insertion.bind(record.kind, at: 6)
        insertion.bind(record.subject, at: 7)
        insertion.bind(record.body, at: 8)
        insertion.bind(record.previousHash, at: 9)
        insertion.bind(record.hash, at: 10)
        do throws(StepFailure) {
            try insertion.run()
        } catch {
            guard error.code == .SQLITE_CONSTRAINT_PRIMARYKEY else { throw error }
            throw JournalError.damaged(
                record: record.number, reason: "the record stands beyond the head")
        }
    }

    private func noteClockBack(_ number: Int64) throws {
        let note = try DirectStatement(db, "INSERT INTO clock_back (number) VALUES (?)")
        note.bind(number, at: 1)
        try note.run()
    }

    private func insert(_ outcome: OutcomeDraft?, first: Int64, last: StoredHead) throws {
        let insertion = try DirectStatement(
            db,
            """
            INSERT INTO entry (account, command_id, fingerprint, reply,
                first_record, last_record, last_at, last_hash) VALUES (?,?,?,?,?,?,?,?)
            """)
        if let outcome {
            insertion.bind(outcome.account, at: 1)
            insertion.bind(outcome.commandID, at: 2)
            insertion.bind(outcome.fingerprint, at: 3)
            insertion.bind(outcome.reply, at: 4)
        }
        insertion.bind(first, at: 5)
        insertion.bind(last.head.number, at: 6)
        insertion.bind(last.at, at: 7)
        insertion.bind(last.head.hash, at: 8)
        do throws(StepFailure) {
            try insertion.run()
        } catch {
            guard error.code == .SQLITE_CONSTRAINT_UNIQUE else { throw error }
            throw JournalError.repeatedCommand(
                account: outcome?.account ?? "", commandID: outcome?.commandID ?? "")
        }
    }
}
