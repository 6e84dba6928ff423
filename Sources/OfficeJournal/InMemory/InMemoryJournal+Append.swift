extension InMemoryJournal.State {
    func checkOpen() throws(JournalError) {
        if closed {
            throw .closed
        }
    }

    /// What the imagined disk holds.
    private var durableHead: JournalHead {
        records.last?.head ?? .genesis
    }

    mutating func reopen() throws(JournalError) {
        try checkOpen()
        reopenings += 1
        if let error = plan.onReopen(reopenings) {
            needsReopening = true
            throw error
        }
        head = durableHead
        needsReopening = false
    }

    mutating func append(_ batch: [Entry], after: Int64) throws(JournalError) -> [Record] {
        try checkOpen()
        if needsReopening {
            try reopen()
        }
        appends += 1
        let fault = plan.onAppend(appends)
        if case .overtaken(let drafts) = fault {
            keep([Entry(drafts: drafts)])
        }
        head = durableHead
        guard head.number == after else {
            throw .conflict(head: head)
        }
        try checkOutcomes(of: batch)
        switch fault {
        case .refuse(let error):
            throw error
        case .unknownAndLost:
            needsReopening = true
            throw .outcomeUnknown(code: InMemoryJournal.syncFailed)
        case .unknownAndKept:
            keep(batch)
            needsReopening = true
            throw .outcomeUnknown(code: InMemoryJournal.syncFailed)
        case .overtaken, nil:
            let added = keep(batch)
            head = durableHead
            return added
        }
    }

    private func checkOutcomes(of batch: [Entry]) throws(JournalError) {
        var seen: Set<InMemoryJournal.Key> = []
        for outcome in batch.compactMap(\.outcome) {
            let key = InMemoryJournal.Key(account: outcome.account, commandID: outcome.commandID)
            guard outcomes[key] == nil, seen.insert(key).inserted else {
                throw .repeatedCommand(account: outcome.account, commandID: outcome.commandID)
            }
        }
    }

    @discardableResult
    private mutating func keep(_ batch: [Entry]) -> [Record] {
        var added: [Record] = []
        var head = durableHead
        for entry in batch {
            let first = head.number + 1
            for draft in entry.drafts {
                let record = Record(draft, after: head)
                added.append(record)
                head = record.head
            }
            if let outcome = entry.outcome {
                let key = InMemoryJournal.Key(
                    account: outcome.account, commandID: outcome.commandID)
                outcomes[key] = CommandOutcome(
                    outcome, firstRecord: first, lastRecord: head.number)
            }
        }
        records += added
        return added
    }
}

extension InMemoryJournal {
    /// SQLite's extended result code SQLITE_IOERR_FSYNC.
    static let syncFailed: Int32 = 1034
}
