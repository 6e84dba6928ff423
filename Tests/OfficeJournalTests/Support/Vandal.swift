import GRDB

/// Someone with a second connection to the database and no respect for its triggers.
struct Vandal {
    let db: DatabaseQueue

    init(_ folder: TemporaryFolder, dropTriggers: Bool = true) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        db = try DatabaseQueue(path: folder.database, configuration: configuration)
        guard dropTriggers else { return }
        let names = try db.read { db in
            try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
        }
        for name in names {
            try run("DROP TRIGGER \(name)")
        }
    }

    func run(_ sql: String) throws {
        try db.writeWithoutTransaction { db in try db.execute(sql: sql) }
    }

    /// Runs `body` while nobody else can write.
    func holding(_ body: () throws -> Void) throws {
        try db.inTransaction(.immediate) { _ in
            try body()
            return .rollback
        }
    }

    /// Runs `body` while a transaction here reads what stood at its begin.
    func reading(_ body: () throws -> Void) throws {
        try db.inTransaction(.deferred) { db in
            _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM record")
            try body()
            return .rollback
        }
    }

    func strings(_ sql: String) throws -> [String] {
        try db.read { db in try String.fetchAll(db, sql: sql) }
    }
}
