internal import GRDB
internal import Synchronization

extension SQLiteJournal {
    /// Runs `body` on the reading connection, and again where a reopening took that away meanwhile.
    func query<Answer>(
        _ body: (Database) throws -> Answer
    ) throws(JournalError) -> Answer {
        while true {
            let reader = try reader()
            do {
                return try reader.unsafeRead(body)
            } catch DatabaseError.SQLITE_MISUSE where shared.withLock({ $0.reader !== reader }) {
                continue
            } catch {
                throw JournalError(error)
            }
        }
    }

    /// The reading connection; waits for a reopening that is under way.
    private func reader() throws(JournalError) -> DatabaseQueue {
        if let reader = try currentReader() {
            return reader
        }
        let reader = try writing.withLock { _ throws(JournalError) in try currentReader() }
        guard let reader else {
            throw .io(code: 0, message: "the journal could not be opened again")
        }
        return reader
    }

    private func currentReader() throws(JournalError) -> DatabaseQueue? {
        try shared.withLock { shared throws(JournalError) in
            guard !shared.closed else { throw .closed }
            return shared.reader
        }
    }

    package func record(_ number: Int64) throws(JournalError) -> Record? {
        try query { db in try RecordQuery.one(db, number) }
    }

    package func read(from: Int64, limit: Int) throws(JournalError) -> [Record] {
        try query { db in try RecordQuery.page(db, from: from, limit: limit) }
    }

    package func read(subject: String, from: Int64, limit: Int) throws(JournalError) -> [Record] {
        try query { db in
            try RecordQuery.page(db, subject: subject, from: from, limit: limit)
        }
    }

    package func number(asOf at: Int64) throws(JournalError) -> Int64 {
        try query { db in try RecordQuery.number(db, asOf: at) }
    }

    package func outcome(
        account: String, commandID: String
    ) throws(JournalError) -> CommandOutcome? {
        try query { db in
            let question = try DirectStatement(
                db,
                """
                SELECT fingerprint, first_record, last_record, reply FROM entry
                WHERE account = ? AND command_id = ?
                """)
            question.bind(account, at: 1)
            question.bind(commandID, at: 2)
            return try question.first { row in
                CommandOutcome(
                    commandID: commandID, account: account, fingerprint: try row.digest(0),
                    firstRecord: try row.integer(1), lastRecord: try row.integer(2),
                    reply: try row.bytes(3))
            }
        }
    }
}
