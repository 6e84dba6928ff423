import Dispatch
import OfficeJournal
import OfficeRecords
import OfficeRules
import Synchronization

/// Writes snapshots of the office beside the writer, one at a time: to put a whole office into
/// words takes as long as to record a hundred requests, and none of those who wait needs it.
///
/// An office is a value: what the writer decides meanwhile changes nothing of the one that is being
/// written. The writer waits for it only while it is stored.
final class SnapshotWriter: Sendable {
    private struct State {
        /// Of the last snapshot.
        var record: Int64
        /// Of the last that was tried: after a failure as many records go by as after success.
        var tried: Int64
        var isBusy = false
    }

    private let state: Mutex<State>
    private let queue = DispatchQueue(label: "presided.snapshots")
    private let journal: any Journal
    private let observer: any DeskObserver
    private let interval: Int64

    /// - Parameters:
    ///   - record: that of the last snapshot; 0 where there is none.
    ///   - interval: after so many records a new one is due.
    init(
        journal: any Journal, observer: any DeskObserver, after record: Int64, interval: Int64
    ) {
        self.journal = journal
        self.observer = observer
        self.interval = interval
        state = Mutex(State(record: record, tried: record))
    }

    /// Begins with one where it is due and none is under way. To be called by the writer, while the
    /// journal ends with this office.
    func offer(_ office: Office) {
        let begins = state.withLock { state in
            guard !state.isBusy, office.record >= state.tried + interval else { return false }
            state.isBusy = true
            state.tried = office.record
            return true
        }
        guard begins else { return }
        let head = journal.head()
        queue.async { self.write(office, head) }
    }

    /// Waits for the one under way, and writes the last. To be called by the writer, at the end.
    func finish(with office: Office) {
        queue.sync {
            guard office.record > state.withLock(\.record) else { return }
            if journal.needsReopening { _ = try? journal.reopen() }
            let head = journal.head()
            // What was found behind it is read at the next start.
            if head.number == office.record { write(office, head) }
        }
    }

    private func write(_ office: Office, _ head: JournalHead) {
        let problem = store(office, head.hash)
        state.withLock { state in
            state.isBusy = false
            if problem == nil { state.record = office.record }
        }
        observer.snapshot(record: office.record, problem: problem)
    }

    /// What was wrong, or nil.
    private func store(_ office: Office, _ hash: Digest32) -> String? {
        do {
            try journal.snapshot(
                number: office.record, hash: hash, format: OfficeCoding.format,
                body: OfficeCoding.encode(office))
            return nil
        } catch {
            return "\(error)"
        }
    }
}
