internal import GRDB

/// The questions that are asked of the table `record`.
enum RecordQuery {
    static func last(_ db: Database) throws -> Record? {
        try first(db, "ORDER BY number DESC LIMIT 1", [])
    }

    static func one(_ db: Database, _ number: Int64) throws -> Record? {
        try first(db, "WHERE number = ?", [number])
    }

    private static func first(
        _ db: Database, _ rest: String, _ arguments: StatementArguments
    ) throws -> Record? {
        let statement = try db.cachedStatement(
            sql: "SELECT \(RecordRow.columns) FROM record \(rest)")
        return try Row.fetchOne(statement, arguments: arguments).map { try RecordRow($0).record }
    }

    /// Records in order, as many as make a page.
    static func page(
        _ db: Database, where condition: String, _ arguments: StatementArguments, limit: Int
    ) throws -> [Record] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT \(RecordRow.columns) FROM record WHERE \(condition) ORDER BY number
                """)
        let rows = try Row.fetchCursor(statement, arguments: arguments)
        var page: [Record] = []
        var size = 0
        while page.count < limit, size < JournalLimits.page, let row = try rows.next() {
            let record = try RecordRow(row).record
            page.append(record)
            size += record.body.count
        }
        return page
    }

    /// The last record at an instant: from the last run of times that do not fall to the first,
    /// halving the one that can hold it.
    static func number(_ db: Database, asOf at: Int64) throws -> Int64 {
        var end = try Int64.fetchOne(db, sql: "SELECT max(number) FROM record") ?? 0
        let runs = try Int64.fetchCursor(
            db, sql: "SELECT number FROM clock_back ORDER BY number DESC")
        while end > 0 {
            let start = try runs.next() ?? 1
            if try time(db, start) <= at {
                return try lastInRun(db, start, end, at)
            }
            end = start - 1
        }
        return 0
    }

    private static func lastInRun(
        _ db: Database, _ start: Int64, _ end: Int64, _ at: Int64
    ) throws -> Int64 {
        var notAfter = start
        var after = end + 1
        while after - notAfter > 1 {
            let middle = notAfter + (after - notAfter) / 2
            if try time(db, middle) <= at {
                notAfter = middle
            } else {
                after = middle
            }
        }
        return notAfter
    }

    private static func time(_ db: Database, _ number: Int64) throws -> Int64 {
        let statement = try db.cachedStatement(sql: "SELECT at FROM record WHERE number = ?")
        guard let at = try Int64.fetchOne(statement, arguments: [number]) else {
            throw JournalError.damaged(record: number, reason: "the record is missing")
        }
        return at
    }
}
