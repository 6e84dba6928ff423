/// Why the journal could not do what was asked. Prose is made at the edge.
package enum JournalError: Error, Hashable, Sendable {
    /// No room on the disk, or in the quota. Nothing was written; try again when there is room.
    case full
    /// The disk or the folder cannot be written to. Nothing was written.
    case readOnly
    /// A sync failed: nobody knows whether the batch is on the disk. The journal needs reopening,
    /// which the next `append` tries first; then the caller catches up from the head it knew.
    /// `code` is SQLite's extended result code; 0 where a snapshot is refused for that.
    case outcomeUnknown(code: Int32)
    /// Another process holds the database. Nothing was written.
    case busy
    /// The journal does not end where the caller thought. Nothing was written.
    case conflict(head: JournalHead)
    /// The account already has an outcome for this command id. Nothing was written.
    case repeatedCommand(account: String, commandID: String)
    /// A field is outside its bounds. Nothing was written.
    case unacceptable(field: String, problem: FieldProblem)
    /// The database was written by a newer version of this program.
    case newerVersion(found: Int, known: Int)
    /// What is on the disk is not what was written there, or not a journal. The record is named
    /// where it is known.
    case damaged(record: Int64?, reason: String)
    /// The database does not sync every commit: `PRAGMA synchronous` reads back as this value.
    case notDurable(synchronous: Int)
    /// Another daemon works on the same folder; its process id, where the lock file tells.
    case locked(pid: Int32?)
    /// A backup is only ever written to a file that does not exist yet.
    case exists(path: String)
    /// The journal was closed.
    case closed
    /// Anything else of SQLite's (extended result code) or the system's (errno). Nothing was
    /// written.
    case io(code: Int32, message: String)
}

/// What is wrong with a field. Counts are bytes of UTF-8.
package enum FieldProblem: Hashable, Sendable {
    case empty
    case tooLong(count: Int, limit: Int)
    /// A text holds the character U+0000, which `sqlite3` would print as its end.
    case holdsNUL
    /// A number that must be one of a record is negative or beyond the head.
    case outOfRange(Int64)
    /// A hash that must be a record's is not that record's.
    case notTheChain
}
