/// What reading the whole journal through has shown.
package struct Verification: Hashable, Sendable {
    /// The number of the last record where the journal is intact; else the highest number found.
    package let records: Int64
    /// Nil when intact.
    package let flaw: Flaw?

    package var intact: Bool { flaw == nil }
    /// The number of the first record that is changed, missing, misplaced or too many.
    package var firstBroken: Int64? { flaw?.record }
    package var reason: Reason? { flaw?.reason }

    package init(records: Int64, flaw: Flaw?) {
        self.records = records
        self.flaw = flaw
    }

    package struct Flaw: Hashable, Sendable {
        package let record: Int64
        package let reason: Reason

        package init(record: Int64, reason: Reason) {
            self.record = record
            self.reason = reason
        }
    }

    package enum Reason: Hashable, Sendable {
        /// Its content does not give the hash it carries.
        case changed
        /// It does not carry the hash of the record before it.
        case notLinked
        /// It is not there, though a later record or the stored head says it was.
        case missing
        /// It stands outside 1, 2, 3 … or beyond the stored head.
        case extra
        /// The stored head has another hash than the last record.
        case headDiffers
        /// The caller remembers another hash for this record.
        case notAsRemembered
        /// It is sound, but what is kept beside it for finding it is not.
        case misfiled
        /// It could not be read back.
        case unreadable
    }
}
