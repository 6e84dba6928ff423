import CivilTime
import OfficeJournal
import OfficeRecords
import OfficeRules
import Synchronization
import Varlink

extension Desk {
    /// Hands in a command. It is answered once: when its records are on disk, or refused.
    func perform(_ job: Job) {
        switch queue.put(job) {
        case .taken: break
        case .full: job.answer(.refused(.notRecorded(.busy)))
        case .closed: job.answer(.refused(.stopping))
        }
    }

    /// The writer's life: take what has come, decide it, make it durable, answer it.
    func write() {
        while let batch = queue.take(most: DeskLimits.batch) {
            write(batch)
        }
        snapshots.finish(with: office)
        teller.finish()
        teller.close()
        writerIsDone()
    }

    private func write(_ batch: [Job]) {
        var rest = batch[...]
        while !rest.isEmpty {
            do {
                try catchUp()
            } catch {
                return refuse(rest, error)
            }
            let (office, setting) = state.withLock { ($0.office, $0.setting) }
            var writing = BatchDecision(office: office, setting: setting, journal: journal)
            while writing.recorded.count < DeskLimits.recordsPerCommit, let job = rest.popFirst() {
                writing.decide(job, now: clock.now())
            }
            for problem in writing.problems { observer.unrecordable(problem) }
            commit(writing, after: office.record)
        }
    }

    private func commit(_ writing: BatchDecision, after record: Int64) {
        guard !writing.entries.isEmpty else { return writing.answerAll() }
        do {
            try journal.append(writing.entries, after: record)
        } catch {
            let trouble = JournalTrouble(error)
            settle(trouble)
            writing.answerAll(
                failing: trouble == .outcomeUnknown ? .outcomeUnknown : .notRecorded(trouble))
            return announce()
        }
        settle(nil)
        let changed = writing.office
        state.withLock {
            $0.office = changed
            $0.batches += 1
        }
        snapshots.offer(changed)
        teller.put(
            Teller.Batch(recorded: writing.recorded, office: changed, at: clock.now()))
        writing.answerAll()
        recordWhatIsDue()
    }

    /// After a failed sync nobody knows what the disk holds: the journal is reopened, and what is
    /// found there behind the office in memory is laid over it, before anything else is decided.
    private func catchUp() throws {
        var office = self.office
        if journal.needsReopening { try journal.reopen() }
        guard journal.head().number > office.record else { return }
        var recorded: [Recorded] = []
        try OfficeLoader(journal: journal, zone: setting.zone)
            .replay(into: &office) { event, record in
                recorded.append(
                    Recorded(
                        event: event, number: record.number,
                        at: Instant(microseconds: record.at) ?? clock.now(),
                        actor: Actor(account: record.account, roles: [])))
            }
        let found = office
        state.withLock { $0.office = found }
        settle(nil)
        teller.put(Teller.Batch(recorded: recorded, office: found, at: clock.now()))
        recordWhatIsDue()
    }

    /// The journal could not be reread: nothing of this was recorded now. But as long as nobody
    /// knows what the disk holds, or what is found there could not be read, a command with an id
    /// may be one that is repeated, and is on it.
    private func refuse(_ jobs: ArraySlice<Job>, _ error: any Error) {
        let trouble = JournalTrouble(error)
        settle(trouble)
        let isUnknown = journal.needsReopening || journal.head().number > office.record
        for job in jobs {
            let mayBeThere = isUnknown && job.identity != nil
            job.answer(.refused(mayBeThere ? .outcomeUnknown : .notRecorded(trouble)))
        }
        announce()
    }

    private func settle(_ trouble: JournalTrouble?) {
        let changed = state.withLock {
            let changed = $0.trouble != trouble
            $0.trouble = trouble
            return changed
        }
        if changed { observer.journal(trouble) }
    }
}

extension JournalTrouble {
    init(_ error: any Error) {
        switch error as? JournalError {
        case .full: self = .full
        case .readOnly: self = .readOnly
        case .outcomeUnknown: self = .outcomeUnknown
        case .busy, .conflict: self = .busy
        default: self = .unavailable
        }
    }
}
