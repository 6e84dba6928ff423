internal import GRDB
internal import Synchronization

extension SQLiteJournal {
    @discardableResult
    package func reopen() throws(JournalError) -> JournalHead {
        try writing.withLock { writing throws(JournalError) in
            try reopen(&writing)
            return head()
        }
    }

    /// Closes both connections, so that SQLite reads the log again, opens them anew, and has the
    /// log written back.
    ///
    /// Where that cannot be, the database is opened for reading alone: questions are still
    /// answered, and the next append tries again.
    func reopen(_ writing: inout Writing) throws(JournalError) {
        let reader = try shared.withLock { shared throws(JournalError) in
            guard !shared.closed else { throw .closed }
            shared.needsReopening = true
            return shared.reader.take()
        }
        try? reader?.close()
        try? writing.writer.take()?.close()
        do throws(JournalError) {
            let connections = try Connections(folder, options, afterFailedSync: true)
            let head = try Self.soundHead(connections.writer)
            writing.writer = connections.writer
            shared.withLock { shared in
                shared.reader = connections.reader
                shared.head = head
                shared.needsReopening = false
            }
        } catch {
            let alone = try? Connections.openReader(folder.database, options)
            shared.withLock { $0.reader = alone }
            throw error
        }
    }

    /// The stored head, after a look at whether the last record is the one it names.
    static func soundHead(_ writer: DatabaseQueue) throws(JournalError) -> JournalHead {
        do {
            return try writer.inDatabase { db in
                let head = try BatchWriter.storedHead(db).head
                let last = try RecordQuery.last(db)
                guard (last?.number ?? 0) == head.number else {
                    let first = min(last?.number ?? 0, head.number) + 1
                    throw JournalError.damaged(
                        record: first, reason: "the records do not end where the head says")
                }
                guard let last else { return head }
                let sound = Record.hash(
                    of: last.draft, number: last.number, after: last.previousHash)
                guard last.hash == head.hash, sound == head.hash else {
                    throw JournalError.damaged(
                        record: last.number, reason: "the last record does not have its hash")
                }
                return head
            }
        } catch {
            throw JournalError(error)
        }
    }
}
