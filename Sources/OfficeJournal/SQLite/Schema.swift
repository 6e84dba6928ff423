internal import GRDB

/// The tables. A migration never changes once it has been released: add another.
enum Schema {
    /// `PRAGMA application_id`: "Prsd". It tells `file` and us that this is a journal.
    static let applicationID: Int32 = 0x5072_7364
    /// `PRAGMA user_version`: the number of the last migration.
    static let version = 1

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1-records") { db in
            try db.execute(sql: records)
            try db.execute(sql: entries)
            try db.execute(sql: subjects)
            try db.execute(sql: appendOnly)
            try db.execute(sql: snapshots)
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            try db.execute(sql: "PRAGMA user_version = 1")
        }
        return migrator
    }

    /// `clock_back` holds the records whose clock stood before that of the record above. They are
    /// few, and between two of them times do not fall; so the record that was the last at an
    /// instant is found by halving, without an index that every append would have to write.
    private static let records = """
        CREATE TABLE record (
            number INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            account TEXT NOT NULL,
            actor TEXT,
            command_id TEXT,
            kind TEXT NOT NULL,
            subject TEXT,
            body BLOB NOT NULL,
            previous_hash BLOB NOT NULL,
            hash BLOB NOT NULL
        ) STRICT;

        CREATE TABLE clock_back (number INTEGER PRIMARY KEY) STRICT;
        """

    /// Against mistakes. Who means to falsify can drop a trigger, or go round it with INSERT OR
    /// REPLACE; against that there is the chain. (A trigger on INSERT costs every append 4 µs.)
    private static let appendOnly = """
        CREATE TRIGGER record_unchanged BEFORE UPDATE ON record
        BEGIN SELECT RAISE(ABORT, 'a record never changes'); END;
        CREATE TRIGGER record_kept BEFORE DELETE ON record
        BEGIN SELECT RAISE(ABORT, 'a record is never removed'); END;
        CREATE TRIGGER entry_unchanged BEFORE UPDATE ON entry
        BEGIN SELECT RAISE(ABORT, 'an entry never changes'); END;
        CREATE TRIGGER entry_kept BEFORE DELETE ON entry
        BEGIN SELECT RAISE(ABORT, 'an entry is never removed'); END;
        """

    /// One row for each entry: the answer it was given, if it had one, and where the journal ended
    /// with it. The last row is the head: it is no table of its own, whose page every commit would
    /// have to write.
    private static let entries = """
        CREATE TABLE entry (
            id INTEGER PRIMARY KEY,
            account TEXT,
            command_id TEXT,
            fingerprint BLOB,
            reply BLOB,
            first_record INTEGER NOT NULL,
            last_record INTEGER NOT NULL,
            last_at INTEGER NOT NULL,
            last_hash BLOB NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX entry_by_command ON entry (account, command_id)
            WHERE command_id IS NOT NULL;
        """

    /// Which records are about what, as far as `indexed` says. See `SubjectIndex`.
    private static let subjects = """
        CREATE TABLE record_by_subject (
            subject TEXT NOT NULL,
            number INTEGER NOT NULL,
            PRIMARY KEY (subject, number)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE indexed (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            number INTEGER NOT NULL
        ) STRICT;
        INSERT INTO indexed VALUES (1, 0);
        """

    private static let snapshots = """
        CREATE TABLE snapshot (
            format INTEGER NOT NULL,
            number INTEGER NOT NULL,
            hash BLOB NOT NULL,
            digest BLOB NOT NULL,
            body BLOB NOT NULL,
            PRIMARY KEY (format, number)
        ) STRICT;
        """
}
