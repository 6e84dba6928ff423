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
            try db.execute(sql: appendOnly)
            try db.execute(sql: outcomesAndSnapshots)
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            try db.execute(sql: "PRAGMA user_version = 1")
        }
        return migrator
    }

    /// `clock_back` marks the records whose clock stood before that of the record above. They are
    /// few, and between two of them times do not fall; so the record that was the last at an
    /// instant is found by halving, without an index that every append would have to write.
    private static let records = """
        CREATE TABLE record (
            number INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            clock_back INTEGER NOT NULL,
            account TEXT NOT NULL,
            actor TEXT,
            command_id TEXT,
            kind TEXT NOT NULL,
            subject TEXT,
            body BLOB NOT NULL,
            previous_hash BLOB NOT NULL,
            hash BLOB NOT NULL
        ) STRICT;
        CREATE INDEX record_by_subject ON record (subject) WHERE subject IS NOT NULL;
        CREATE INDEX record_by_clock_back ON record (number) WHERE clock_back = 1;

        CREATE TABLE head (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            number INTEGER NOT NULL,
            hash BLOB NOT NULL,
            at INTEGER NOT NULL
        ) STRICT;
        INSERT INTO head VALUES (1, 0, zeroblob(32), -9223372036854775808);
        """

    /// The first trigger also keeps `INSERT OR REPLACE` from replacing, which fires no other.
    private static let appendOnly = """
        CREATE TRIGGER record_in_order BEFORE INSERT ON record
        WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM record)
        BEGIN SELECT RAISE(ABORT, 'a record can only be added at the end'); END;
        CREATE TRIGGER record_unchanged BEFORE UPDATE ON record
        BEGIN SELECT RAISE(ABORT, 'a record never changes'); END;
        CREATE TRIGGER record_kept BEFORE DELETE ON record
        BEGIN SELECT RAISE(ABORT, 'a record is never removed'); END;
        CREATE TRIGGER head_kept BEFORE DELETE ON head
        BEGIN SELECT RAISE(ABORT, 'the head is never removed'); END;
        """

    private static let outcomesAndSnapshots = """
        CREATE TABLE outcome (
            id INTEGER PRIMARY KEY,
            account TEXT NOT NULL,
            command_id TEXT NOT NULL,
            fingerprint BLOB NOT NULL,
            first_record INTEGER NOT NULL,
            last_record INTEGER NOT NULL,
            reply BLOB NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX outcome_by_command ON outcome (account, command_id);

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
