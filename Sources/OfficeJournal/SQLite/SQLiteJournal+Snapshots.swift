internal import GRDB

extension SQLiteJournal {
    package func snapshot(
        number: Int64, hash: Digest32, format: Int, body: [UInt8]
    ) throws(JournalError) {
        try JournalLimits.check(body.count, "snapshot.body", limit: JournalLimits.snapshot)
        // Outside of the transaction: a large body must not hold up a commit.
        let snapshot = Snapshot(number: number, hash: hash, format: format, body: body)
        let digest = snapshot.digest
        let head = head()
        try write(reopening: false) { db throws(JournalError) in
            try BatchWriter(db: db).inTransaction { () throws(JournalError) in
                do {
                    try Self.checkOnChain(snapshot, head: head, db)
                    try Self.store(snapshot, digest: digest, db)
                } catch {
                    throw JournalError(error)
                }
            }
        }
    }

    private static func checkOnChain(
        _ snapshot: Snapshot, head: JournalHead, _ db: Database
    ) throws {
        guard snapshot.number >= 0, snapshot.number <= head.number else {
            throw JournalError.unacceptable(
                field: "snapshot.number", problem: .outOfRange(snapshot.number))
        }
        guard try isOnChain(snapshot, db) else {
            throw JournalError.unacceptable(field: "snapshot.hash", problem: .notTheChain)
        }
    }

    private static func isOnChain(_ snapshot: Snapshot, _ db: Database) throws -> Bool {
        guard snapshot.number != 0 else { return snapshot.hash == .zero }
        let question = try DirectStatement(db, "SELECT hash FROM record WHERE number = ?")
        question.bind(snapshot.number, at: 1)
        return try question.first { row in (try? row.digest(0)) == snapshot.hash } ?? false
    }

    private static func store(_ snapshot: Snapshot, digest: Digest32, _ db: Database) throws {
        let insertion = try DirectStatement(
            db,
            """
            INSERT OR REPLACE INTO snapshot (format, number, hash, digest, body)
            VALUES (?,?,?,?,?)
            """)
        insertion.bind(Int64(snapshot.format), at: 1)
        insertion.bind(snapshot.number, at: 2)
        insertion.bind(snapshot.hash, at: 3)
        insertion.bind(digest, at: 4)
        insertion.bind(snapshot.body, at: 5)
        try insertion.run()
        let numbers = try Int64.fetchAll(
            db, sql: "SELECT number FROM snapshot WHERE format = ?", arguments: [snapshot.format])
        for number in SnapshotRetention.drop(of: numbers) {
            try db.execute(
                sql: "DELETE FROM snapshot WHERE format = ? AND number = ?",
                arguments: [snapshot.format, number])
        }
    }

    package func latestSnapshot(
        atOrBefore: Int64?, format: Int
    ) throws(JournalError) -> SnapshotLookup {
        try query { db in
            let question = try DirectStatement(
                db,
                """
                SELECT number, hash, digest, body FROM snapshot
                WHERE format = ? AND number <= ? ORDER BY number DESC
                """)
            question.bind(Int64(format), at: 1)
            question.bind(atOrBefore ?? .max, at: 2)
            var found: Snapshot?
            var ignored: [SnapshotLookup.Ignored] = []
            try question.forEach { row in
                let number = try row.integer(0)
                guard let snapshot = try soundSnapshot(row, format: format) else {
                    ignored.append(.init(number: number, reason: .changed))
                    return true
                }
                guard try Self.isOnChain(snapshot, db) else {
                    ignored.append(.init(number: number, reason: .notTheChain))
                    return true
                }
                found = snapshot
                return false
            }
            return SnapshotLookup(snapshot: found, ignored: ignored)
        }
    }
}

/// Nil where the row does not have the digest it carries.
private func soundSnapshot(_ row: Columns, format: Int) throws -> Snapshot? {
    do {
        let snapshot = Snapshot(
            number: try row.integer(0), hash: try row.digest(1), format: format,
            body: try row.bytes(3))
        return try row.digest(2) == snapshot.digest ? snapshot : nil
    } catch is Columns.Unreadable {
        return nil
    }
}
