/// An append-only sequence of records, chained by hash: the one truth of an office.
///
/// All methods block; none needs an executor. There is one writer, and any number of readers at the
/// same time, who see only what is durable and never wait for the writer. A snapshot may be written
/// beside the writer; each of the two waits until the other has stored what it has.
///
/// Beginning with `.outcomeUnknown` the journal *needs reopening*: the head on the disk is not
/// known any more. `append` then reopens first, and answers `.conflict(head:)` where the batch
/// turns out to have been kept. Readers go on meanwhile, where the disk lets them.
package protocol Journal: AnyObject, Sendable {
    /// Where the journal ended when it was last read or written. Costs nothing.
    func head() -> JournalHead

    /// True from an `.outcomeUnknown` until `reopen()` has succeeded.
    var needsReopening: Bool { get }

    /// Closes what is open, opens it anew and rereads the head, which is returned. The caller then
    /// reads on from the head it knew. Harmless when nothing is wrong.
    @discardableResult
    func reopen() throws(JournalError) -> JournalHead

    /// Appends all of `batch` in one transaction, or nothing. Durable when it returns.
    ///
    /// `after` is the number of the last record the caller knows. `.conflict(head:)` when the
    /// journal does not end there. Returns the records of all entries in order.
    @discardableResult
    func append(_ batch: [Entry], after: Int64) throws(JournalError) -> [Record]

    /// The record of this number, or nil where there is none.
    func record(_ number: Int64) throws(JournalError) -> Record?

    /// The records from number `from` on, in order, at most `limit` of them and at most about
    /// `JournalLimits.page` bytes. Fewer than `limit` may come although there are more; none means
    /// the end.
    func read(from: Int64, limit: Int) throws(JournalError) -> [Record]

    /// The records about `subject`, as `read(from:limit:)`.
    func read(subject: String, from: Int64, limit: Int) throws(JournalError) -> [Record]

    /// The number of the last record whose `at` is not after `at`; 0 where there is none.
    ///
    /// The clock may have been set back. Then records that were written while it stood too far
    /// ahead are counted in as soon as any later record is: the last one decides, whatever those
    /// before it say. (A clock that once ran a year ahead must not hide a year of records.)
    func number(asOf at: Int64) throws(JournalError) -> Int64

    /// The answer this account's command was given, or nil if there was no such command.
    func outcome(account: String, commandID: String) throws(JournalError) -> CommandOutcome?

    /// Reads every record and checks numbers, links and contents, in bounded memory.
    ///
    /// The end is compared with the head stored on the disk, and with `expectedHead`, the one the
    /// caller has in memory, so that a cut-off tail shows too.
    func verify(expectedHead: JournalHead?) throws(JournalError) -> Verification

    /// Keeps a snapshot of the office as of record `number`, whose hash is `hash`, and drops those
    /// that `SnapshotRetention` no longer keeps. `format` is the writer's version of the body.
    ///
    /// It never reopens: only the writer may learn so where the journal ends. As long as that is
    /// due it throws `.outcomeUnknown`, and nothing is written.
    func snapshot(number: Int64, hash: Digest32, format: Int, body: [UInt8]) throws(JournalError)

    /// The newest sound snapshot of `format` at or before a record, and those that were passed over
    /// because they were not sound.
    func latestSnapshot(atOrBefore: Int64?, format: Int) throws(JournalError) -> SnapshotLookup

    /// Lets go of files and locks. Later calls throw `.closed`.
    func close()
}
