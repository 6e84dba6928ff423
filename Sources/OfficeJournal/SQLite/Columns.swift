internal import GRDBSQLite

/// The row a statement stands on, read byte for byte: what would be converted or repaired on the
/// way must not look sound. Valid until the statement is stepped again.
struct Columns {
    let statement: OpaquePointer

    /// A column does not hold what was written there.
    struct Unreadable: Error {}

    private func expect(_ type: Int32, at index: Int32) throws {
        guard sqlite3_column_type(statement, index) == type else { throw Unreadable() }
    }

    private func raw(_ index: Int32) -> UnsafeRawBufferPointer {
        let start = sqlite3_column_blob(statement, index)
        return UnsafeRawBufferPointer(
            start: start, count: Int(sqlite3_column_bytes(statement, index)))
    }

    func integer(_ index: Int32) throws -> Int64 {
        try expect(SQLITE_INTEGER, at: index)
        return sqlite3_column_int64(statement, index)
    }

    func bytes(_ index: Int32) throws -> [UInt8] {
        try expect(SQLITE_BLOB, at: index)
        return [UInt8](raw(index))
    }

    func digest(_ index: Int32) throws -> Digest32 {
        try expect(SQLITE_BLOB, at: index)
        guard let digest = Digest32(raw(index)) else { throw Unreadable() }
        return digest
    }

    func text(_ index: Int32) throws -> String {
        try expect(SQLITE_TEXT, at: index)
        guard let text = String(validating: raw(index), as: UTF8.self) else { throw Unreadable() }
        return text
    }

    func optionalText(_ index: Int32) throws -> String? {
        sqlite3_column_type(statement, index) == SQLITE_NULL ? nil : try text(index)
    }
}
