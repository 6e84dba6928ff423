import Dispatch
import OfficeJournal
import Synchronization

/// What goes wrong with one append.
enum JournalFault: String, CaseIterable {
    /// Nothing is written, and the journal says so.
    case full, failed
    /// The sync fails; nothing was kept, or everything.
    case unknownLost, unknownKept
    /// The process dies while it writes: the tail that is torn is dropped, or all was kept.
    case diesLost, diesKept

    var kills: Bool { self == .diesLost || self == .diesKept }
    var keeps: Bool { self == .unknownKept || self == .diesKept }
    var isUnknown: Bool { self == .unknownKept || self == .unknownLost }
}

/// The disk, which outlives every process that opens it.
final class SimulatedDisk: Sendable {
    let journal = InMemoryJournal()
    private let armed = Mutex<(fault: JournalFault, after: Int)?>(nil)
    /// The fault of the append that is under way, which the journal in memory plays itself.
    private let current = Mutex<JournalFault?>(nil)
    private let failingReopenings = Mutex(0)
    private let diesReopening = Mutex(false)
    private let losesSnapshots = Mutex(false)

    init() {
        journal.plan(
            FaultPlan(
                onAppend: { [weak self] _ in self?.planned() },
                onReopen: { [weak self] _ in
                    guard let self else { return nil }
                    let fails = failingReopenings.withLock { left in
                        defer { left = max(0, left - 1) }
                        return left > 0
                    }
                    return fails ? .io(code: 10, message: "simulated") : nil
                }))
    }

    /// The append after so many others goes wrong; reopening then fails so many times.
    func arm(_ fault: JournalFault, after: Int = 0, reopenings: Int = 0) {
        armed.withLock { $0 = (fault, after) }
        failingReopenings.withLock { $0 = reopenings }
    }

    /// Whether the fault is still to come; it does not, from now on.
    func disarm() -> Bool {
        armed.withLock { armed in
            defer { armed = nil }
            return armed != nil
        }
    }

    func stopFailing() {
        failingReopenings.withLock { $0 = 0 }
        diesReopening.withLock { $0 = false }
        losesSnapshots.withLock { $0 = false }
    }

    /// The process dies when it opens the journal anew.
    func armDeathOnReopening() { diesReopening.withLock { $0 = true } }
    /// Snapshots cannot be written from now on.
    func armSnapshots() { losesSnapshots.withLock { $0 = true } }

    fileprivate var killsReopening: Bool { diesReopening.withLock(\.self) }
    fileprivate var failsSnapshots: Bool { losesSnapshots.withLock(\.self) }

    /// The fault of this append.
    fileprivate func strike() -> JournalFault? {
        let fault: JournalFault? = armed.withLock { armed in
            guard let (fault, after) = armed else { return nil }
            armed = after > 0 ? (fault, after - 1) : nil
            return after > 0 ? nil : fault
        }
        current.withLock { $0 = fault }
        return fault
    }

    private func planned() -> FaultPlan.Fault? {
        let fault = current.withLock { current in
            defer { current = nil }
            return current
        }
        switch fault {
        case .full: return .refuse(.full)
        case .failed: return .refuse(.io(code: 10, message: "simulated"))
        case .unknownLost: return .unknownAndLost
        case .unknownKept: return .unknownAndKept
        case .diesLost, .diesKept, nil: return nil
        }
    }
}

/// The journal as one process has it open: gone for it with its death, and held back where a test
/// says what falls into one batch.
final class SimulatedJournal: Journal {
    private let disk: SimulatedDisk
    private let isDead = Mutex(false)
    private let isShut = Mutex(false)
    private let waiting = DispatchSemaphore(value: 0)
    private let gate = DispatchSemaphore(value: 0)
    /// Whether snapshots are found.
    private let hasSnapshots: Bool

    init(_ disk: SimulatedDisk, hasSnapshots: Bool = true) {
        self.disk = disk
        self.hasSnapshots = hasSnapshots
    }

    private var inner: InMemoryJournal { disk.journal }

    /// The process is dead: nothing that it does reaches the disk any more.
    func die() { isDead.withLock { $0 = true } }

    /// From now on an append waits.
    func shut() { isShut.withLock { $0 = true } }

    func awaitAppend() -> Bool { waiting.wait(timeout: .now() + .seconds(30)) == .success }

    func open() {
        isShut.withLock { $0 = false }
        gate.signal()
    }

    private func check() throws(JournalError) {
        if isDead.withLock(\.self) { throw .closed }
    }

    func append(_ batch: [Entry], after: Int64) throws(JournalError) -> [Record] {
        if isShut.withLock(\.self) {
            waiting.signal()
            gate.wait()
        }
        try check()
        if let fault = disk.strike(), fault.kills {
            if fault.keeps { try inner.append(batch, after: after) }
            die()
            throw .closed
        }
        return try inner.append(batch, after: after)
    }

    func head() -> JournalHead { inner.head() }
    var needsReopening: Bool { inner.needsReopening }
    func reopen() throws(JournalError) -> JournalHead {
        try check()
        if disk.killsReopening {
            die()
            throw .closed
        }
        return try inner.reopen()
    }
    func record(_ number: Int64) throws(JournalError) -> Record? {
        try check()
        return try inner.record(number)
    }
    func read(from: Int64, limit: Int) throws(JournalError) -> [Record] {
        try check()
        return try inner.read(from: from, limit: limit)
    }
    func read(subject: String, from: Int64, limit: Int) throws(JournalError) -> [Record] {
        try check()
        return try inner.read(subject: subject, from: from, limit: limit)
    }
    func number(asOf at: Int64) throws(JournalError) -> Int64 {
        try check()
        return try inner.number(asOf: at)
    }
    func outcome(account: String, commandID: String) throws(JournalError) -> CommandOutcome? {
        try check()
        return try inner.outcome(account: account, commandID: commandID)
    }
    func verify(expectedHead: JournalHead?) throws(JournalError) -> Verification {
        try check()
        return try inner.verify(expectedHead: expectedHead)
    }
    func snapshot(number: Int64, hash: Digest32, format: Int, body: [UInt8]) throws(JournalError) {
        try check()
        if disk.failsSnapshots { throw .io(code: 10, message: "simulated") }
        try inner.snapshot(number: number, hash: hash, format: format, body: body)
    }
    func latestSnapshot(atOrBefore: Int64?, format: Int) throws(JournalError) -> SnapshotLookup {
        try check()
        guard hasSnapshots else { return SnapshotLookup(snapshot: nil, ignored: []) }
        return try inner.latestSnapshot(atOrBefore: atOrBefore, format: format)
    }
    func close() {}
}
