internal import Foundation
internal import GRDB

/// A row of `record`, read byte for byte: what SQLite or GRDB would repair on the way must not look
/// sound.
struct RecordRow {
    static let columns = """
        number, at, account, actor, command_id, kind, subject, body, previous_hash, hash
        """

    let record: Record

    init(_ row: Row) throws {
        let number = try Self.integer(row, 0)
        do {
            let draft = RecordDraft(
                at: try Self.integer(row, 1), account: try Self.text(row, 2),
                actor: try Self.optionalText(row, 3), commandID: try Self.optionalText(row, 4),
                kind: try Self.text(row, 5), subject: try Self.optionalText(row, 6),
                body: try Self.bytes(row, 7))
            record = Record(
                number: number, draft: draft, previousHash: try Self.digest(row, 8),
                hash: try Self.digest(row, 9))
        } catch is Unreadable {
            throw JournalError.damaged(record: number, reason: "the record cannot be read back")
        }
    }

    struct Unreadable: Error {}

    static func integer(_ row: Row, _ index: Int) throws -> Int64 {
        let value: DatabaseValue = row[index]
        guard case .int64(let integer) = value.storage else { throw Unreadable() }
        return integer
    }

    static func bytes(_ row: Row, _ index: Int) throws -> [UInt8] {
        try row.withUnsafeData(atIndex: index) { data in
            guard let data else { throw Unreadable() }
            return [UInt8](data)
        }
    }

    static func digest(_ row: Row, _ index: Int) throws -> Digest32 {
        try row.withUnsafeData(atIndex: index) { data in
            guard let data, let digest = Digest32(data) else { throw Unreadable() }
            return digest
        }
    }

    static func text(_ row: Row, _ index: Int) throws -> String {
        guard let text = try optionalText(row, index) else { throw Unreadable() }
        return text
    }

    private static func optionalText(_ row: Row, _ index: Int) throws -> String? {
        try row.withUnsafeData(atIndex: index) { data in
            guard let data else { return nil }
            guard let text = String(validating: data, as: UTF8.self) else { throw Unreadable() }
            return text
        }
    }
}
