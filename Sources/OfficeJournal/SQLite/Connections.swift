internal import GRDB

/// The two connections to one journal: one that writes and one for history, so that a long read
/// never waits for a commit nor a commit for it.
struct Connections: Sendable {
    let writer: DatabaseQueue
    let reader: DatabaseQueue
    /// Whether the disk holds all that was found, as far as is known.
    let isWrittenBack: Bool

    /// Opens both, brings the tables up to date, and refuses a database that would not keep what
    /// it was given.
    ///
    /// - Parameter afterFailedSync: the log may not be on the disk as it is read, so that it is an
    ///   error where it cannot be written back.
    init(
        _ folder: StateFolder, _ options: SQLiteOptions, afterFailedSync: Bool = false
    ) throws(JournalError) {
        do {
            try folder.prepare()
            writer = try Self.openWriter(folder.database, options)
            isWrittenBack = try Self.writeBack(writer, orFail: afterFailedSync)
            LogSpace.reserve(
                LogSpace.bytes(checkpointPages: options.checkpointPages), logOf: folder.database)
            reader = try Self.openReader(folder.database, options)
        } catch {
            throw JournalError(error)
        }
    }

    static func openReader(_ path: String, _ options: SQLiteOptions) throws -> DatabaseQueue {
        var configuration = Self.configuration(options)
        configuration.readonly = true
        configuration.label = "journal.reader"
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    private static func openWriter(
        _ path: String, _ options: SQLiteOptions
    ) throws -> DatabaseQueue {
        var configuration = Self.configuration(options)
        configuration.label = "journal.writer"
        let writer = try DatabaseQueue(path: path, configuration: configuration)
        try writer.inDatabase { db in
            try checkIdentity(db)
            try makeDurable(db, options)
        }
        try Schema.migrator.migrate(writer)
        try writer.inDatabase { db in
            try View.install(in: db)
        }
        return writer
    }

    /// Writes the log back into the database and syncs that; after a failed sync all of it, and
    /// the log begins anew.
    ///
    /// A kernel that could not write a page tells it once and holds the page for written from then
    /// on, so that a later sync succeeds without it. A log that went on behind such a page could
    /// end there after a power cut, and all that was answered since would be gone.
    ///
    /// At the start nothing is known to have failed: what others read is not waited for, and where
    /// the disk is full or cannot be written the log stays as it is. Only a sync that fails then
    /// says that it may not be on the disk.
    ///
    /// - Returns: false where that is so.
    private static func writeBack(_ writer: DatabaseQueue, orFail: Bool) throws -> Bool {
        do {
            _ = try writer.inDatabase { try $0.checkpoint(orFail ? .truncate : .passive) }
            return true
        } catch {
            if orFail { throw error }
            if case .outcomeUnknown = JournalError(error) { return false }
            return true
        }
    }

    private static func configuration(_ options: SQLiteOptions) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(options.busyTimeout)
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA trusted_schema = OFF")
            try db.execute(sql: "PRAGMA cell_size_check = ON")
        }
        return configuration
    }

    /// Refuses what is not a journal, or one that a newer version wrote, before touching it.
    ///
    /// A first start that was cut short leaves nothing, or GRDB's list of migrations alone, which
    /// it commits before the first of them; that is a journal yet to be laid down.
    static func checkIdentity(_ db: Database) throws {
        let id = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        let tables =
            try Int.fetchOne(
                db, sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'")
            ?? 0
        guard id == Schema.applicationID || (id == 0 && tables == 0) else {
            throw JournalError.damaged(record: nil, reason: "the database is not a journal")
        }
        guard version <= Schema.version else {
            throw JournalError.newerVersion(found: version, known: Schema.version)
        }
        guard try !Schema.migrator.hasBeenSuperseded(db) else {
            throw JournalError.newerVersion(found: Schema.version + 1, known: Schema.version)
        }
    }

    /// Every commit is synced: write-ahead log, and `synchronous` FULL, each read back.
    ///
    /// GRDB lowers `synchronous` itself where it is asked to turn the log on, after everything that
    /// a configuration can say; so it is not asked, and the settings are made and read here.
    private static func makeDurable(_ db: Database, _ options: SQLiteOptions) throws {
        let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
        guard mode == "wal" else {
            throw JournalError.io(code: 0, message: "journal_mode is \(mode ?? "unknown"), not wal")
        }
        try db.execute(sql: "PRAGMA synchronous = \(options.synchronous)")
        let synchronous = try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? -1
        guard synchronous >= 2 else {
            throw JournalError.notDurable(synchronous: synchronous)
        }
        try db.execute(sql: "PRAGMA wal_autocheckpoint = \(options.checkpointPages)")
        try db.execute(sql: "PRAGMA journal_size_limit = \(64 << 20)")
    }
}

/// How the database is opened. The defaults are what the daemon uses.
package struct SQLiteOptions: Sendable {
    /// How long an append waits for another process that holds the database, in seconds.
    package var busyTimeout: Double = 2
    /// The log is written back into the database when it has this many pages of 4 KiB. Where that
    /// fails, nothing is lost: the pages stay in the log, and the next commit tries again.
    package var checkpointPages = 2_000
    /// Below 2 (FULL) the journal refuses to open; a test sees that it does.
    var synchronous = 2

    package init() {}
}
