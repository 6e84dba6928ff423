internal import GRDB
internal import Glibc

/// A journal that can be copied to a file while it is in use.
package protocol BackedUpJournal: Journal {
    /// Copies the journal as it stands at this moment to the new file `path`.
    ///
    /// When it returns, the copy is complete, on the disk, and its chain has been followed from the
    /// first record to the last. Appends and reads go on meanwhile. `.exists` where there is a file
    /// already; on any error nothing is left behind.
    ///
    /// To restore: stop the daemon; move `journal.sqlite`, `journal.sqlite-wal` and
    /// `journal.sqlite-shm` out of the state folder, all three, since a log that is left behind
    /// would be applied to the wrong database; copy the backup to `journal.sqlite`, owned by the
    /// daemon's user with mode 0600; start the daemon. Commands that were answered after the backup
    /// are not in it: their records are to be entered again from the database that was moved away,
    /// or from an export.
    func backup(to path: String) throws(JournalError) -> BackupReport
}

/// What a backup holds.
package struct BackupReport: Hashable, Sendable {
    package let head: JournalHead
    /// The size of the file in bytes.
    package let size: Int64
}

extension SQLiteJournal: BackedUpJournal {
    package func backup(to path: String) throws(JournalError) -> BackupReport {
        guard access(path, F_OK) != 0 else { throw .exists(path: path) }
        let part = path + ".part"
        let file = open(part, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw errno == EEXIST ? .exists(path: part) : .system(errno, "open", part)
        }
        _ = Glibc.close(file)
        defer { Self.remove(part) }
        let verification = try copy(to: part)
        if let flaw = verification.flaw {
            throw .damaged(record: flaw.record, reason: "the copy is not intact: \(flaw.reason)")
        }
        try StateFolder.sync(part)
        return try Self.publish(part, as: path, verification.head)
    }

    /// Copies through a connection of its own, in one read: neither the writer nor other readers
    /// wait, and what is appended meanwhile is left out.
    private func copy(
        to part: String
    ) throws(JournalError) -> (flaw: Verification.Flaw?, head: JournalHead) {
        do {
            let source = try Connections.openReader(folder.database, options)
            defer { try? source.close() }
            let copy = try DatabaseQueue(path: part)
            defer { try? copy.close() }
            try source.backup(to: copy)
            return try copy.inDatabase { db in
                // One file without a log beside it, which is what people copy about.
                _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
                let verification = try DatabaseVerifier { body throws(JournalError) in
                    do { return try body(db) } catch { throw JournalError(error) }
                }.verify(expectedHead: nil)
                return (verification.flaw, try BatchWriter.storedHead(db).head)
            }
        } catch {
            throw JournalError(error)
        }
    }

    private static func remove(_ part: String) {
        for helper in ["", "-journal", "-wal", "-shm"] {
            unlink(part + helper)
        }
    }

    /// Gives the finished copy its name, which nobody else may have taken meanwhile.
    private static func publish(
        _ part: String, as path: String, _ head: JournalHead
    ) throws(JournalError) -> BackupReport {
        guard link(part, path) == 0 else {
            throw errno == EEXIST ? .exists(path: path) : .system(errno, "link", path)
        }
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        try StateFolder.sync(folder)
        var facts = stat()
        guard stat(path, &facts) == 0 else { throw .system(errno, "stat", path) }
        return BackupReport(head: head, size: Int64(facts.st_size))
    }
}
