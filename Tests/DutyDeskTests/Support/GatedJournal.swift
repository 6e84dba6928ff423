import Dispatch
import OfficeJournal
import Synchronization

/// A journal whose appends can be held back, so that a test knows what falls into one batch; it
/// remembers what was durable when an append returned.
final class GatedJournal: Journal {
    private struct State {
        var durable: Int64 = 0
        var batches: [Int] = []
        var flaw: Verification.Flaw?
        var lost: Int64?
        var hidden: Int64?
    }

    private let inner: any Journal
    private let state = Mutex(State())
    private let gate = DispatchSemaphore(value: 0)
    private let waiting = DispatchSemaphore(value: 0)
    private let closed = Mutex(false)
    /// What is done before a snapshot is written, and what becomes of it then.
    let beforeSnapshot = Mutex<(@Sendable () -> JournalError?)?>(nil)
    /// What becomes of reading the records from one on.
    let reading = Mutex<JournalError?>(nil)

    init(_ inner: any Journal) { self.inner = inner }

    /// From now on an append waits.
    func shut() { closed.withLock { $0 = true } }

    /// Returns once an append waits.
    func awaitAppend() { waiting.wait() }

    /// Lets the waiting append pass, and all to come.
    func open() {
        closed.withLock { $0 = false }
        gate.signal()
    }

    /// From now on this is what verifying finds.
    func find(_ flaw: Verification.Flaw) { state.withLock { $0.flaw = flaw } }

    /// From now on this record and those behind it are not found any more.
    func lose(_ record: Int64) { state.withLock { $0.lost = record } }

    /// From now on this record alone is not found any more.
    func hide(_ record: Int64) { state.withLock { $0.hidden = record } }

    /// The last record of which an append has returned.
    var durable: Int64 { state.withLock(\.durable) }
    /// How many entries each append had.
    var batches: [Int] { state.withLock(\.batches) }

    func append(_ batch: [Entry], after: Int64) throws(JournalError) -> [Record] {
        if closed.withLock(\.self) {
            waiting.signal()
            gate.wait()
        }
        let added = try inner.append(batch, after: after)
        state.withLock { state in
            state.durable = added.last?.number ?? state.durable
            state.batches.append(batch.count)
        }
        return added
    }

    // MARK: As it is

    func head() -> JournalHead { inner.head() }
    var needsReopening: Bool { inner.needsReopening }
    func reopen() throws(JournalError) -> JournalHead { try inner.reopen() }
    func record(_ number: Int64) throws(JournalError) -> Record? { try inner.record(number) }
    func read(from: Int64, limit: Int) throws(JournalError) -> [Record] {
        if let error = reading.withLock(\.self) { throw error }
        let lost = state.withLock(\.lost) ?? .max
        let hidden = state.withLock(\.hidden)
        return try inner.read(from: from, limit: limit).filter {
            $0.number < lost && $0.number != hidden
        }
    }
    func read(subject: String, from: Int64, limit: Int) throws(JournalError) -> [Record] {
        try inner.read(subject: subject, from: from, limit: limit)
    }
    func number(asOf at: Int64) throws(JournalError) -> Int64 { try inner.number(asOf: at) }
    func outcome(account: String, commandID: String) throws(JournalError) -> CommandOutcome? {
        try inner.outcome(account: account, commandID: commandID)
    }
    func verify(expectedHead: JournalHead?) throws(JournalError) -> Verification {
        if let flaw = state.withLock(\.flaw) {
            return Verification(records: head().number, flaw: flaw)
        }
        return try inner.verify(expectedHead: expectedHead)
    }
    func snapshot(number: Int64, hash: Digest32, format: Int, body: [UInt8]) throws(JournalError) {
        if let error = beforeSnapshot.withLock(\.self)?() { throw error }
        try inner.snapshot(number: number, hash: hash, format: format, body: body)
    }
    func latestSnapshot(atOrBefore: Int64?, format: Int) throws(JournalError) -> SnapshotLookup {
        try inner.latestSnapshot(atOrBefore: atOrBefore, format: format)
    }
    func close() { inner.close() }
}
