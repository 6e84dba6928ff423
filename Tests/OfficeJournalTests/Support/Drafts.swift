import OfficeJournal

/// 2026-03-02T01:00:00Z in microseconds.
let morning: Int64 = 1_772_413_200_000_000

/// A draft with nothing optional, `minute` minutes after `morning`.
func draft(_ minute: Int64, kind: String = "noted", subject: String? = nil) -> RecordDraft {
    RecordDraft(
        at: morning + minute * 60_000_000, account: "clerk", kind: kind, subject: subject,
        body: Array(#"{"minute":\#(minute)}"#.utf8))
}

/// A draft in which every field is set.
func fullDraft(_ minute: Int64) -> RecordDraft {
    RecordDraft(
        at: morning + minute * 60_000_000, account: "clerk", actor: "张三", commandID: "c\(minute)",
        kind: "leave.requested", subject: "L\(minute)", body: Array(#"{"reason":"看病"}"#.utf8))
}

func outcome(
    _ commandID: String, account: String = "clerk", reply: String = #"{"ok":true}"#
) -> OutcomeDraft {
    OutcomeDraft(
        commandID: commandID, account: account, fingerprint: .sha256(Array(commandID.utf8)),
        reply: Array(reply.utf8))
}

extension Journal {
    /// Appends one entry after the head the journal knows.
    @discardableResult
    func add(
        _ drafts: RecordDraft..., outcome: OutcomeDraft? = nil
    ) throws(JournalError) -> [Record] {
        try append([Entry(drafts: drafts, outcome: outcome)], after: head().number)
    }
}
