internal import Synchronization

extension InMemoryJournal {
    /// The records that are known to be durable.
    private func visible<Answer>(
        _ body: (ArraySlice<Record>) -> Answer
    ) throws(JournalError) -> Answer {
        try state.withLock { state throws(JournalError) in
            try state.checkOpen()
            return body(state.records.prefix(Int(state.head.number)))
        }
    }

    package func record(_ number: Int64) throws(JournalError) -> Record? {
        try visible { records in
            number >= 1 && number <= records.count ? records[Int(number - 1)] : nil
        }
    }

    package func read(from: Int64, limit: Int) throws(JournalError) -> [Record] {
        try visible { Self.page($0.drop { $0.number < from }, limit: limit) }
    }

    package func read(subject: String, from: Int64, limit: Int) throws(JournalError) -> [Record] {
        try visible { records in
            Self.page(
                records.lazy.filter { $0.subject == subject && $0.number >= from }, limit: limit)
        }
    }

    private static func page(_ records: some Sequence<Record>, limit: Int) -> [Record] {
        var page: [Record] = []
        var size = 0
        for record in records {
            guard page.count < limit, size < JournalLimits.page else { break }
            page.append(record)
            size += record.body.count
        }
        return page
    }

    package func number(asOf at: Int64) throws(JournalError) -> Int64 {
        try visible { $0.last { $0.at <= at }?.number ?? 0 }
    }

    package func outcome(
        account: String, commandID: String
    ) throws(JournalError) -> CommandOutcome? {
        try state.withLock { state throws(JournalError) in
            try state.checkOpen()
            let outcome = state.outcomes[Key(account: account, commandID: commandID)]
            // One of a batch whose fate is unknown is not shown before the reopening.
            return outcome.flatMap { $0.lastRecord <= state.head.number ? $0 : nil }
        }
    }

    package func verify(expectedHead: JournalHead?) throws(JournalError) -> Verification {
        let (records, head) = try state.withLock { state throws(JournalError) in
            try state.checkOpen()
            return (state.records.prefix(Int(state.head.number)), state.head)
        }
        var checker = ChainChecker(remembered: expectedHead)
        for record in records {
            guard checker.accept(record) else { break }
        }
        checker.finish(storedHead: head)
        return Verification(records: head.number, flaw: checker.flaw)
    }
}
