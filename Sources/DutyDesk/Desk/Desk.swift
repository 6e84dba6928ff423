package import CivilTime
import Foundation
package import OfficeJournal
package import OfficeRules
import Synchronization
import Varlink

/// The office at work: holds the last durable office value for queries, and has one writer that
/// decides commands in batches, appends them to the journal, and only then lets them be seen.
///
/// Nobody ever sees what could still be lost: an answer leaves after its records are on disk.
package final class Desk: Sendable {
    /// What queries read; replaced as a whole.
    struct State: Sendable {
        var office: Office
        var setting: OfficeSetting
        var officeName: String
        var trouble: JournalTrouble?
        var told: Told?
        /// Commits to the journal since the start.
        var batches = 0
        var watchers: [Int: @Sendable (Watched) -> Void] = [:]
        var nextWatcher = 1
    }

    let state: Mutex<State>
    let journal: any Journal
    let clock: any OfficeClock
    let observer: any DeskObserver
    let queue = JobQueue(capacity: DeskLimits.waitingCommands)
    let teller: Teller
    let snapshots: SnapshotWriter
    /// The office with everything ever recorded, built when somebody first looks far back.
    let archive = Mutex<Office?>(nil)
    /// Who presides now, as it was answered last.
    let kept = Mutex<AnswerOfNow?>(nil)
    /// The sheets of weeks, as they were answered last.
    let keptWeeks = Mutex(WeekAnswers())
    /// Held while watchers are told, so that each hears of changes in their order.
    let delivery = Mutex<Void>(())
    /// Where queries run that take their time, or have to read the journal.
    let history = FairQueue("presided.history", width: 2)
    /// Where the whole journal is read (verify, export, backup), so that no query waits for that.
    let audits = FairQueue("presided.audits", width: 1)
    package let startedAt: Instant
    private let measured = Mutex(Gauges.none)
    private let writerDone = DispatchSemaphore(value: 0)

    /// Reads the office from the journal.
    ///
    /// Errors: `JournalError` when it cannot be read, `RecordProblem` for a record that this
    /// version does not understand; the daemon then refuses to start.
    ///
    /// `rest`: how long what is recorded may wait to be told when something was told just before.
    /// `recordsPerSnapshot`: after how many records a new snapshot is due.
    package init(
        journal: any Journal, setting: OfficeSetting, officeName: String,
        clock: any OfficeClock = SystemClock(), observer: any DeskObserver = SilentObserver(),
        rest: Duration = .milliseconds(1), recordsPerSnapshot: Int64 = 2_000
    ) throws {
        self.journal = journal
        teller = Teller(capacity: DeskLimits.untold, rest: rest)
        self.clock = clock
        self.observer = observer
        let loader = OfficeLoader(journal: journal, zone: setting.zone)
        let loaded = try loader.load()
        for problem in loaded.ignoredSnapshots {
            observer.snapshot(record: problem.record, problem: problem.why)
        }
        startedAt = clock.now()
        snapshots = SnapshotWriter(
            journal: journal, observer: observer, after: loaded.snapshotRecord,
            interval: recordsPerSnapshot)
        state = Mutex(State(office: loaded.office, setting: setting, officeName: officeName))
        begin("writer") { desk in desk.write() }
        begin("teller") { desk in desk.tell() }
        announce()
    }

    private func begin(_ name: String, _ body: @escaping @Sendable (Desk) -> Void) {
        let thread = Thread { [weak self] in
            if let self { body(self) }
        }
        thread.name = name
        thread.stackSize = 1 << 22
        thread.start()
    }

    /// The last durable office.
    package var office: Office { state.withLock(\.office) }
    package var setting: OfficeSetting { state.withLock(\.setting) }
    package var officeName: String { state.withLock(\.officeName) }
    package var trouble: JournalTrouble? { state.withLock(\.trouble) }
    package var watcherCount: Int { state.withLock(\.watchers.count) }
    package var batches: Int { state.withLock(\.batches) }
    package var waitingCommands: Int { queue.count }
    var gauges: Gauges { measured.withLock(\.self) }

    /// From now on the state of the daemon tells this too.
    package func measure(_ gauges: Gauges) { measured.withLock { $0 = gauges } }

    /// Another zone, rulebook or calendar from now on; what was decided stays as it was decided.
    package func reconfigure(setting: OfficeSetting, officeName: String) {
        state.withLock {
            $0.setting = setting
            $0.officeName = officeName
        }
        kept.withLock { $0 = nil }
        keptWeeks.withLock { $0.forget() }
        announce()
    }

    /// Time has passed: watchers hear of what changed, and what became due is recorded. In this
    /// order: what becomes due meanwhile is one or the other.
    package func tick() {
        announce()
        recordWhatIsDue()
    }

    /// Hands in a pulse where passing time has something to record. Also after every batch: a leave
    /// that is entered late may be overdue from the start.
    func recordWhatIsDue() {
        let now = clock.now()
        let (office, setting) = state.withLock { ($0.office, $0.setting) }
        guard case .success(let events) = office.decide(.pulse, by: .daemon, at: now, setting),
            !events.isEmpty
        else { return }
        _ = queue.put(
            Job(
                command: .success(.pulse), actor: .daemon, identity: nil, render: { _ in [:] },
                answer: { _ in }))
    }

    /// Takes no more commands, finishes those accepted, writes a snapshot, tells what is to be told
    /// and closes the journal.
    /// Harmless when it has stopped already.
    package func stop() {
        queue.close()
        writerDone.wait()
        writerDone.signal()
        journal.close()
    }

    func writerIsDone() { writerDone.signal() }
}

/// Bounds of the desk.
enum DeskLimits {
    /// Commands that may wait for the writer.
    static let waitingCommands = 10_000
    /// Commands decided in one batch.
    static let batch = 256
    /// After a failure to record, when what is due by passing time is tried again.
    static let secondsToRetry = 60
    /// Records after which a batch is committed although commands of it are left: one command may
    /// make 15,000 (an import), and the journal takes 100,000 at once.
    static let recordsPerCommit = 20_000
    /// Batches, and records of theirs, of which the log and those who watch may still have to hear.
    static let untold = 256
}

extension Desk {
    /// Records the first roster of an office; what went wrong, in English, or nil.
    package func seed(_ facts: RosterFacts, effective: Day?) async -> String? {
        await withCheckedContinuation { continuation in
            perform(
                Job(
                    command: .success(.applyRoster(facts, effective: effective)),
                    actor: .daemon, identity: nil, render: { _ in [:] },
                    answer: { answer in
                        switch answer {
                        case .done: continuation.resume(returning: nil)
                        case .refused(let error):
                            continuation.resume(
                                returning: "\(error.name) \(JSON.object(error.parameters))")
                        }
                    }))
        }
    }
}
