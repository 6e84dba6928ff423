/// What is to be written down: one decided fact, before it has a number.
///
/// The journal keeps `kind` and `body` and does not interpret them.
package struct RecordDraft: Hashable, Sendable {
    /// When it was decided, by the daemon's clock: microseconds since 1970-01-01T00:00:00Z.
    ///
    /// Stored as given. A clock that was set back shows as a smaller value than the record before.
    package var at: Int64
    /// The account that called.
    package var account: String
    /// The person who decided or asked, where that is a person of the roster.
    package var actor: String?
    /// The caller's name for the command, by which a repetition is recognised.
    package var commandID: String?
    /// What kind of fact it is.
    package var kind: String
    /// What it is about, for instance the leave `L12`: see `Journal.read(subject:)`.
    package var subject: String?
    /// JSON text in UTF-8.
    package var body: [UInt8]

    package init(
        at: Int64, account: String, actor: String? = nil, commandID: String? = nil, kind: String,
        subject: String? = nil, body: [UInt8]
    ) {
        self.at = at
        self.account = account
        self.actor = actor
        self.commandID = commandID
        self.kind = kind
        self.subject = subject
        self.body = body
    }
}

/// One line of the journal. Records are numbered 1, 2, 3 … and never change.
///
/// Each carries the hash of the one before it, so a changed, missing or reordered record shows.
package struct Record: Hashable, Sendable {
    package let number: Int64
    package let draft: RecordDraft
    package let previousHash: Digest32
    package let hash: Digest32

    package init(number: Int64, draft: RecordDraft, previousHash: Digest32, hash: Digest32) {
        self.number = number
        self.draft = draft
        self.previousHash = previousHash
        self.hash = hash
    }

    /// Microseconds since 1970-01-01T00:00:00Z; see `RecordDraft.at`.
    package var at: Int64 { draft.at }
    package var account: String { draft.account }
    package var actor: String? { draft.actor }
    package var commandID: String? { draft.commandID }
    package var kind: String { draft.kind }
    package var subject: String? { draft.subject }
    package var body: [UInt8] { draft.body }
    /// The head of a journal that ends with this record.
    package var head: JournalHead { JournalHead(number: number, hash: hash) }
}

/// Where a journal ends: its last record's number and hash.
package struct JournalHead: Hashable, Sendable {
    package let number: Int64
    package let hash: Digest32

    package init(number: Int64, hash: Digest32) {
        self.number = number
        self.hash = hash
    }

    /// The head of a journal without records.
    package static let genesis = JournalHead(number: 0, hash: .zero)
}
