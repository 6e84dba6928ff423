internal import GRDB
internal import GRDBSQLite
internal import Glibc

/// A step that failed, with what the system said: SQLite itself keeps no errno for COMMIT.
struct StepFailure: Error {
    let code: ResultCode
    let message: String
    let errno: Int32
}

/// A prepared statement out of GRDB's cache, bound and stepped without GRDB's bookkeeping.
///
/// What GRDB does around each statement for the observers of changes, which the journal has none
/// of, costs as much as the statement itself. To be used within one access to the database; GRDB
/// owns the statement and finalises it with the connection.
struct DirectStatement {
    private let statement: Statement
    private let database: Database
    private var handle: OpaquePointer { statement.sqliteStatement }

    init(_ database: Database, _ sql: String) throws {
        self.database = database
        statement = try database.cachedStatement(sql: sql)
        sqlite3_reset(statement.sqliteStatement)
        sqlite3_clear_bindings(statement.sqliteStatement)
    }

    /// Asks SQLite to copy what it is given.
    private static var copied: sqlite3_destructor_type {
        unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    }

    func bind(_ value: Int64, at index: Int32) {
        sqlite3_bind_int64(handle, index, value)
    }

    /// Leaves NULL where there is no text.
    func bind(_ value: String?, at index: Int32) {
        guard var value else { return }
        value.withUTF8 { bytes in
            // An empty text is a text: SQLite takes no address for NULL.
            let start = bytes.baseAddress ?? UnsafePointer(bitPattern: 1)
            _ = start?.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                sqlite3_bind_text(handle, index, $0, Int32(bytes.count), Self.copied)
            }
        }
    }

    func bind(_ value: [UInt8], at index: Int32) {
        guard !value.isEmpty else {
            sqlite3_bind_zeroblob(handle, index, 0)
            return
        }
        _ = value.withUnsafeBytes { bytes in
            sqlite3_bind_blob(handle, index, bytes.baseAddress, Int32(bytes.count), Self.copied)
        }
    }

    func bind(_ value: Digest32, at index: Int32) {
        _ = value.withUnsafeBytes { bytes in
            sqlite3_bind_blob(handle, index, bytes.baseAddress, Int32(bytes.count), Self.copied)
        }
    }

    /// Runs a statement that gives no rows.
    func run() throws(StepFailure) {
        defer { finish() }
        errno = 0
        let code = sqlite3_step(handle)
        guard code == SQLITE_DONE else { throw failure(code) }
    }

    /// What `read` makes of the first row; nil where there is none.
    func first<Answer>(_ read: (Columns) throws -> Answer) throws -> Answer? {
        var answer: Answer?
        try forEach { row in
            answer = try read(row)
            return false
        }
        return answer
    }

    /// Hands over the rows until `body` returns false.
    func forEach(_ body: (Columns) throws -> Bool) throws {
        defer { finish() }
        while true {
            errno = 0
            switch sqlite3_step(handle) {
            case SQLITE_ROW:
                guard try body(Columns(statement: handle)) else { return }
            case SQLITE_DONE:
                return
            case let code:
                throw failure(code)
            }
        }
    }

    /// What was bound is let go, for the statement stays in the cache: it may be a whole snapshot.
    private func finish() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    private func failure(_ code: Int32) -> StepFailure {
        let system = errno
        return StepFailure(
            code: ResultCode(rawValue: code), message: database.lastErrorMessage ?? "",
            errno: system)
    }
}
