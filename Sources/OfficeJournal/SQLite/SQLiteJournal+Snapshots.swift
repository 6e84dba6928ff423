internal import Foundation
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
        try write { db throws(JournalError) in
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
        return try RecordQuery.one(db, snapshot.number)?.hash == snapshot.hash
    }

    private static func store(_ snapshot: Snapshot, digest: Digest32, _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO snapshot (format, number, hash, digest, body)
                VALUES (?,?,?,?,?)
                """,
            arguments: [
                snapshot.format, snapshot.number, Data(snapshot.hash.bytes), Data(digest.bytes),
                Data(snapshot.body),
            ])
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
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT number, hash, digest, body FROM snapshot
                    WHERE format = ? AND number <= ? ORDER BY number DESC
                    """,
                arguments: [format, atOrBefore ?? .max])
            var ignored: [SnapshotLookup.Ignored] = []
            while let row = try rows.next() {
                let number = try RecordRow.integer(row, 0)
                guard let snapshot = try Self.soundSnapshot(row, format: format) else {
                    ignored.append(.init(number: number, reason: .changed))
                    continue
                }
                guard try Self.isOnChain(snapshot, db) else {
                    ignored.append(.init(number: number, reason: .notTheChain))
                    continue
                }
                return SnapshotLookup(snapshot: snapshot, ignored: ignored)
            }
            return SnapshotLookup(snapshot: nil, ignored: ignored)
        }
    }

    /// Nil where the row does not have the digest it carries.
    private static func soundSnapshot(_ row: Row, format: Int) throws -> Snapshot? {
        do {
            let snapshot = Snapshot(
                number: try RecordRow.integer(row, 0), hash: try RecordRow.digest(row, 1),
                format: format, body: try RecordRow.bytes(row, 3))
            return try RecordRow.digest(row, 2) == snapshot.digest ? snapshot : nil
        } catch is RecordRow.Unreadable {
            return nil
        }
    }
}
