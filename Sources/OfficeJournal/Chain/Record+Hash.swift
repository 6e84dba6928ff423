extension Record {
    /// The hash that a record of this number and content must carry after `previous`.
    ///
    /// SHA-256 over the previous hash, the number and every field of the draft, in the unambiguous
    /// form of `CanonicalBytes`. The label holds the version of this form: another form is another
    /// label, so that no old record can be read as a new one.
    package static func hash(
        of draft: RecordDraft, number: Int64, after previous: Digest32
    ) -> Digest32 {
        var canonical = CanonicalBytes(
            label: "org.preside.journal.record.1", reserving: draft.body.count + 256)
        canonical.add(previous)
        canonical.add(number)
        canonical.add(draft.at)
        canonical.add(draft.account)
        canonical.add(draft.actor)
        canonical.add(draft.commandID)
        canonical.add(draft.kind)
        canonical.add(draft.subject)
        canonical.add(draft.body)
        return Digest32.sha256(canonical.bytes)
    }

    /// The record that follows `head` with the content of `draft`.
    package init(_ draft: RecordDraft, after head: JournalHead) {
        let number = head.number + 1
        self.init(
            number: number, draft: draft, previousHash: head.hash,
            hash: Record.hash(of: draft, number: number, after: head.hash))
    }
}
