/// Follows the chain one record at a time; needs no memory but the head it has reached.
///
/// Once a flaw is found it stays: what comes after a broken link proves nothing.
package struct ChainChecker: Sendable {
    package private(set) var head: JournalHead
    package private(set) var flaw: Verification.Flaw?
    private let remembered: JournalHead?

    /// `head` is where the checked part of the journal begins; `remembered` is a head that the
    /// caller knows from elsewhere and that the chain must pass through.
    package init(after head: JournalHead = .genesis, remembered: JournalHead? = nil) {
        self.head = head
        self.remembered = remembered
    }

    /// False as soon as there is a flaw.
    package mutating func accept(_ record: Record) -> Bool {
        guard flaw == nil else { return false }
        let expected = head.number + 1
        if record.number < expected {
            return fail(record.number, .extra)
        }
        if record.number > expected {
            return fail(expected, .missing)
        }
        if record.previousHash != head.hash {
            return fail(expected, .notLinked)
        }
        let hash = Record.hash(of: record.draft, number: record.number, after: head.hash)
        if record.hash != hash {
            return fail(expected, .changed)
        }
        if let remembered, remembered.number == expected, remembered.hash != hash {
            return fail(expected, .notAsRemembered)
        }
        head = record.head
        return true
    }

    /// To be called after the last record, with the head that was stored beside the records.
    package mutating func finish(storedHead: JournalHead) {
        guard flaw == nil else { return }
        if head.number > storedHead.number {
            _ = fail(storedHead.number + 1, .extra)
        } else if head.number < storedHead.number {
            _ = fail(head.number + 1, .missing)
        } else if head.hash != storedHead.hash {
            _ = fail(head.number, .headDiffers)
        } else if let remembered, remembered.number > head.number {
            _ = fail(head.number + 1, .missing)
        }
    }

    package mutating func fail(_ record: Int64, _ reason: Verification.Reason) -> Bool {
        if flaw == nil {
            flaw = Verification.Flaw(record: record, reason: reason)
        }
        return false
    }
}
