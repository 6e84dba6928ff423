/// The bounds of what is written and of what is read at once. Counts are bytes unless they say so.
package enum JournalLimits {
    /// Account, actor, command id, kind and subject of a record.
    package static let text = 1_024
    /// The body of one record.
    package static let body = 1 << 20
    /// The reply of one command.
    package static let reply = 16 << 20
    /// Records in one batch, over all its entries.
    package static let batchRecords = 100_000
    /// Entries in one batch.
    package static let batchEntries = 10_000
    /// The body of a snapshot.
    package static let snapshot = 256 << 20
    /// What one page of records may hold; a page always holds one record, whatever its size.
    package static let page = 8 << 20
    /// Records in a page, where the journal itself reads.
    package static let pageRecords = 1_000
}

extension JournalLimits {
    /// Nothing, or the error that names the first field outside its bounds.
    static func check(_ batch: [Entry]) throws(JournalError) {
        try check(batch.count, "batch", limit: batchEntries)
        try check(batch.reduce(0) { $0 + $1.drafts.count }, "batch.drafts", limit: batchRecords)
        for entry in batch {
            for draft in entry.drafts {
                try check(draft)
            }
            if let outcome = entry.outcome {
                try check(outcome)
            }
        }
    }

    private static func check(_ draft: RecordDraft) throws(JournalError) {
        try check(draft.account, "account")
        try check(draft.actor, "actor")
        try check(draft.commandID, "commandID")
        try check(draft.kind, "kind")
        try check(draft.subject, "subject")
        guard !draft.body.isEmpty else {
            throw .unacceptable(field: "body", problem: .empty)
        }
        try check(draft.body.count, "body", limit: body)
    }

    private static func check(_ outcome: OutcomeDraft) throws(JournalError) {
        try check(outcome.account, "outcome.account")
        try check(outcome.commandID, "outcome.commandID")
        try check(outcome.reply.count, "outcome.reply", limit: reply)
    }

    private static func check(_ value: String?, _ field: String) throws(JournalError) {
        guard let value else { return }
        guard !value.utf8.isEmpty else {
            throw .unacceptable(field: field, problem: .empty)
        }
        try check(value.utf8.count, field, limit: text)
        guard !value.utf8.contains(0) else {
            throw .unacceptable(field: field, problem: .holdsNUL)
        }
    }

    static func check(_ count: Int, _ field: String, limit: Int) throws(JournalError) {
        guard count <= limit else {
            throw .unacceptable(field: field, problem: .tooLong(count: count, limit: limit))
        }
    }
}
