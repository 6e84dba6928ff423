internal import GRDB

/// Finds the records about a subject.
///
/// The index is brought up to date with every 256th record, in the transaction that adds it: an
/// index of SQLite's own would have every commit write and sync one page more, which is a tenth of
/// what it takes. The records after that, fewer than 256, are looked through.
enum SubjectIndex {
    static let step: Int64 = 256

    /// To be called within the transaction that has added the records after `known`.
    static func update(_ db: Database, after known: Int64, through last: Int64) throws {
        guard known / step != last / step else { return }
        try DirectStatement(
            db,
            """
            INSERT INTO record_by_subject (subject, number)
            SELECT subject, number FROM record
            WHERE number > (SELECT number FROM indexed) AND subject IS NOT NULL
            """
        ).run()
        let update = try DirectStatement(db, "UPDATE indexed SET number = ?")
        update.bind(last, at: 1)
        try update.run()
    }

    /// One statement, so that an index that grows meanwhile neither hides a record nor gives it
    /// twice. Parameters: the subject, and the first number that is wanted.
    static let question = """
        SELECT \(RecordQuery.columns) FROM record WHERE number IN (
            SELECT number FROM record_by_subject WHERE subject = ?1 AND number >= ?2
            UNION ALL
            SELECT number FROM record
            WHERE number > (SELECT number FROM indexed) AND subject = ?1 AND number >= ?2
        ) ORDER BY number
        """
}
