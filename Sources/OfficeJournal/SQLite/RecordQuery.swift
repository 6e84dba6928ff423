internal import GRDB

/// The questions that are asked of the table `record`.
enum RecordQuery {
    static let columns = """
        number, at, account, actor, command_id, kind, subject, body, previous_hash, hash
        """

    private static func record(_ row: Columns) throws -> Record {
        let number = try row.integer(0)
        do {
            let draft = RecordDraft(
                at: try row.integer(1), account: try row.text(2), actor: try row.optionalText(3),
                commandID: try row.optionalText(4), kind: try row.text(5),
                subject: try row.optionalText(6), body: try row.bytes(7))
            return Record(
                number: number, draft: draft, previousHash: try row.digest(8),
                hash: try row.digest(9))
        } catch is Columns.Unreadable {
            throw JournalError.damaged(record: number, reason: "the record cannot be read back")
        }
    }

    static func last(_ db: Database) throws -> Record? {
        try DirectStatement(db, "SELECT \(columns) FROM record ORDER BY number DESC LIMIT 1")
            .first(record)
    }

    static func one(_ db: Database, _ number: Int64) throws -> Record? {
        let question = try DirectStatement(db, "SELECT \(columns) FROM record WHERE number = ?")
        question.bind(number, at: 1)
        return try question.first(record)
    }

    /// Records in order, as many as make a page.
    static func page(
        _ db: Database, from: Int64, through end: Int64 = .max, limit: Int
    ) throws -> [Record] {
        let question = try DirectStatement(
            db, "SELECT \(columns) FROM record WHERE number BETWEEN ? AND ? ORDER BY number")
        question.bind(from, at: 1)
        question.bind(end, at: 2)
        return try page(question, limit: limit)
    }

    static func page(
        _ db: Database, subject: String, from: Int64, limit: Int
    ) throws -> [Record] {
        let question = try DirectStatement(db, SubjectIndex.question)
        question.bind(subject, at: 1)
        question.bind(from, at: 2)
        return try page(question, limit: limit)
    }

    private static func page(_ question: DirectStatement, limit: Int) throws -> [Record] {
        guard limit > 0 else { return [] }
        var page: [Record] = []
        var size = 0
        try question.forEach { row in
            let record = try record(row)
            page.append(record)
            size += record.body.count
            return page.count < limit && size < JournalLimits.page
        }
        return page
    }

    static func highestNumber(_ db: Database) throws -> Int64 {
        try DirectStatement(db, "SELECT coalesce(max(number), 0) FROM record")
            .first { try $0.integer(0) } ?? 0
    }
}
