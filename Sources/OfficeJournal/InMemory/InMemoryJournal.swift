internal import Synchronization

/// A journal without a disk, for tests and simulations: the same answers as `SQLiteJournal`, and
/// failures on demand.
package final class InMemoryJournal: Journal {
    struct Key: Hashable {
        let account: String
        let commandID: String
    }

    struct SnapshotKey: Hashable {
        let format: Int
        let number: Int64
    }

    struct State {
        /// What the imagined disk holds; `head` may lag behind it while a reopening is due.
        var records: [Record] = []
        var outcomes: [Key: CommandOutcome] = [:]
        var snapshots: [SnapshotKey: Snapshot] = [:]
        var head = JournalHead.genesis
        var needsReopening = false
        var closed = false
        var appends = 0
        var reopenings = 0
        var plan: FaultPlan
    }

    let state: Mutex<State>

    package init(plan: FaultPlan = .none) {
        state = Mutex(State(plan: plan))
    }

    /// Replaces the faults that are still to come; ordinals count on.
    package func plan(_ plan: FaultPlan) {
        state.withLock { $0.plan = plan }
    }

    package func head() -> JournalHead {
        state.withLock { $0.head }
    }

    package var needsReopening: Bool {
        state.withLock { $0.needsReopening }
    }

    @discardableResult
    package func reopen() throws(JournalError) -> JournalHead {
        try state.withLock { state throws(JournalError) in
            try state.reopen()
            return state.head
        }
    }

    @discardableResult
    package func append(_ batch: [Entry], after: Int64) throws(JournalError) -> [Record] {
        try JournalLimits.check(batch)
        return try state.withLock { state throws(JournalError) in
            try state.append(batch, after: after)
        }
    }

    package func close() {
        state.withLock { $0.closed = true }
    }
}
