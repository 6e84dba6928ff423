import Foundation

/// Commands waiting for the writer, first come first served, at most so many. The writer takes all
/// that have arrived while it was busy: they are the next batch.
final class JobQueue: @unchecked Sendable {
    private let condition = NSCondition()
    private var jobs: [Job] = []
    private var closed = false
    private let capacity: Int

    init(capacity: Int) { self.capacity = capacity }

    /// What became of a job that was handed in.
    enum Admission { case taken, full, closed }

    func put(_ job: Job) -> Admission {
        let admission = condition.withLock { () -> Admission in
            guard !closed else { return .closed }
            guard jobs.count < capacity else { return .full }
            jobs.append(job)
            return .taken
        }
        // Out here: the writer would wake only to wait for the lock.
        if admission == .taken { condition.signal() }
        return admission
    }

    /// Waits for jobs; nil once the queue is closed and empty.
    func take(most: Int) -> [Job]? {
        condition.lock()
        defer { condition.unlock() }
        while jobs.isEmpty {
            if closed { return nil }
            condition.wait()
        }
        let batch = Array(jobs.prefix(most))
        jobs.removeFirst(batch.count)
        return batch
    }

    /// Takes no more; what is waiting is still done.
    func close() {
        condition.lock()
        closed = true
        condition.broadcast()
        condition.unlock()
    }

    var count: Int {
        condition.lock()
        defer { condition.unlock() }
        return jobs.count
    }
}
