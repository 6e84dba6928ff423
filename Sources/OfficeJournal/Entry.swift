/// What one command adds: its records and the answer it is given. Kept whole or not at all.
package struct Entry: Hashable, Sendable {
    /// May be empty: a command that changes nothing still has an answer to be repeated.
    package var drafts: [RecordDraft]
    package var outcome: OutcomeDraft?

    package init(drafts: [RecordDraft], outcome: OutcomeDraft? = nil) {
        self.drafts = drafts
        self.outcome = outcome
    }
}

/// The answer to a command, to be kept beside its records.
///
/// There is one writer, which knows the numbers its records will get; so the reply is given already
/// encoded.
package struct OutcomeDraft: Hashable, Sendable {
    package var commandID: String
    package var account: String
    /// A digest of the method and its parameters: the same id with another fingerprint is not the
    /// same command.
    package var fingerprint: Digest32
    package var reply: [UInt8]

    package init(commandID: String, account: String, fingerprint: Digest32, reply: [UInt8]) {
        self.commandID = commandID
        self.account = account
        self.fingerprint = fingerprint
        self.reply = reply
    }
}

/// The answer that an account's command was given, and which records it added.
///
/// At most one for an account and a command id. It is a copy for repeated commands and stands
/// outside the chain: what was decided is in the records.
package struct CommandOutcome: Hashable, Sendable {
    package let commandID: String
    package let account: String
    package let fingerprint: Digest32
    /// The first record of the command. One more than `lastRecord` when it added none.
    package let firstRecord: Int64
    package let lastRecord: Int64
    package let reply: [UInt8]

    package init(
        commandID: String, account: String, fingerprint: Digest32, firstRecord: Int64,
        lastRecord: Int64, reply: [UInt8]
    ) {
        self.commandID = commandID
        self.account = account
        self.fingerprint = fingerprint
        self.firstRecord = firstRecord
        self.lastRecord = lastRecord
        self.reply = reply
    }

    init(_ draft: OutcomeDraft, firstRecord: Int64, lastRecord: Int64) {
        self.init(
            commandID: draft.commandID, account: draft.account, fingerprint: draft.fingerprint,
            firstRecord: firstRecord, lastRecord: lastRecord, reply: draft.reply)
    }
}
