internal import GRDB

/// What people see who open the journal with `sqlite3`. Views hold no data of their own, so they
/// may change with every version and are laid down anew when they do.
struct View {
    let name: String
    /// A SELECT over the tables or over views before this one.
    let select: String

    static let all: [View] = [readable, leaveRequests, leaveDecisions]

    /// Every record, with its time in UTC and its body as text for SQLite's JSON functions.
    private static let readable = View(
        name: "journal_readable",
        select: """
            SELECT number,
                strftime('%Y-%m-%dT%H:%M:%S', (at - (at % 1000000 + 1000000) % 1000000) / 1000000,
                    'unixepoch')
                    || printf('.%06dZ', (at % 1000000 + 1000000) % 1000000) AS at,
                kind, account, actor, subject, CAST(body AS TEXT) AS body
            FROM record
            """)

    /// Every leave as it was asked for.
    private static let leaveRequests = View(
        name: "leave_requests",
        select: """
            SELECT number, at, subject AS leave, body ->> 'person' AS person,
                body ->> 'kind' AS kind, body ->> 'from' AS "from",
                body ->> 'until' AS until, account
            FROM journal_readable WHERE kind = 'leaveRequested'
            """)

    /// Every decision on a leave, or on a later end or change of it.
    private static let leaveDecisions = View(
        name: "leave_decisions",
        select: """
            SELECT number, at, subject AS leave, kind = 'leaveApproved' AS approved,
                actor AS decided_by, body ->> '$.decision.at' AS decided_at,
                body ->> '$.decision.manner' AS manner, account
            FROM journal_readable WHERE kind IN ('leaveApproved', 'leaveDeclined')
            """)

    /// Lays down the views that are missing or differ, and removes those of other versions.
    static func install(_ views: [View] = all, in db: Database) throws {
        let rows = try Row.fetchAll(
            db, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'view'")
        var present: [String: String] = [:]
        for row in rows {
            present[row["name"]] = row["sql"]
        }
        let wanted = views.map { ($0.name, "CREATE VIEW \($0.name) AS \($0.select)") }
        let same =
            present.count == wanted.count && wanted.allSatisfy { present[$0.0] == $0.1 }
        guard !same else { return }
        try db.inTransaction {
            for name in present.keys {
                try db.execute(sql: "DROP VIEW \(name.quotedDatabaseIdentifier)")
            }
            for (_, sql) in wanted {
                try db.execute(sql: sql)
            }
            return .commit
        }
    }
}
