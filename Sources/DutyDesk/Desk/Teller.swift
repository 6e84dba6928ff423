import CivilTime
import Foundation
import OfficeRules

/// What the writer has recorded and nobody has been told yet, batch by batch in its order. Telling
/// has a thread of its own: while the disk is at work on one batch, the log and those who watch
/// hear of the one before, and a hundred of them keep nobody waiting who wants an answer.
///
/// What waits is bounded: a writer that is too far ahead waits for it.
final class Teller: @unchecked Sendable {
    /// What was recorded at once, the office with it, and when that was.
    struct Batch: Sendable {
        let recorded: [Recorded]
        let office: Office
        let at: Instant

        fileprivate var weight: Int { recorded.count + 1 }
    }

    private let condition = NSCondition()
    private var waiting: [Batch] = []
    /// The one that is being told.
    private var told: Batch?
    /// Of those that wait and the one that is being told.
    private var weight = 0
    private var isResting = false
    private var isClosed = false
    private let capacity: Int
    private let rest: Duration

    /// - Parameters:
    ///   - capacity: how many batches and records of theirs may wait, those included that are being
    ///     told; a batch that has more waits alone.
    ///   - rest: how long it rests when it has told everything. What comes meanwhile wakes it up
    ///     only once, for to be woken takes as long as to tell.
    init(capacity: Int, rest: Duration) {
        self.capacity = capacity
        self.rest = rest
    }

    func put(_ batch: Batch) {
        let wakes = condition.withLock {
            while weight > 0, weight + batch.weight > capacity { condition.wait() }
            waiting.append(batch)
            weight += batch.weight
            return !isResting
        }
        // Out here: who wakes would wait for the lock only.
        if wakes { condition.broadcast() }
    }

    /// The one before has been told: waits for the next. Nil once it is closed and all are told.
    func next() -> Batch? {
        condition.lock()
        defer { condition.unlock() }
        if let told {
            weight -= told.weight
            self.told = nil
            condition.broadcast()
            if waiting.isEmpty { takeRest() }
        }
        while waiting.isEmpty {
            if isClosed { return nil }
            condition.wait()
        }
        told = waiting.removeFirst()
        return told
    }

    /// Not by waiting for the condition with a time limit: that goes by the wall clock, which
    /// somebody may set back.
    private func takeRest() {
        guard rest > .zero else { return }
        isResting = true
        condition.unlock()
        usleep(UInt32(rest / .microseconds(1)))
        condition.lock()
        isResting = false
    }

    /// Returns when everything that was handed in has been told.
    func finish() {
        condition.withLock {
            while weight > 0 { condition.wait() }
        }
    }

    /// Nothing more will come.
    func close() {
        condition.withLock { isClosed = true }
        condition.broadcast()
    }
}
