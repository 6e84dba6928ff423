internal import Synchronization

extension InMemoryJournal {
    package func snapshot(
        number: Int64, hash: Digest32, format: Int, body: [UInt8]
    ) throws(JournalError) {
        try JournalLimits.check(body.count, "snapshot.body", limit: JournalLimits.snapshot)
        try state.withLock { state throws(JournalError) in
            try state.checkOpen()
            guard !state.needsReopening else { throw .outcomeUnknown(code: 0) }
            try state.checkOnChain(number: number, hash: hash)
            let key = SnapshotKey(format: format, number: number)
            state.snapshots[key] = Snapshot(
                number: number, hash: hash, format: format, body: body)
            let numbers = state.snapshots.keys.filter { $0.format == format }.map(\.number)
            for number in SnapshotRetention.drop(of: numbers) {
                state.snapshots[SnapshotKey(format: format, number: number)] = nil
            }
        }
    }

    package func latestSnapshot(
        atOrBefore: Int64?, format: Int
    ) throws(JournalError) -> SnapshotLookup {
        try state.withLock { state throws(JournalError) in
            try state.checkOpen()
            let newest = state.snapshots.values
                .filter { $0.format == format && $0.number <= atOrBefore ?? .max }
                .max { $0.number < $1.number }
            return SnapshotLookup(snapshot: newest, ignored: [])
        }
    }
}

extension InMemoryJournal.State {
    func checkOnChain(number: Int64, hash: Digest32) throws(JournalError) {
        guard number >= 0, number <= head.number else {
            throw .unacceptable(field: "snapshot.number", problem: .outOfRange(number))
        }
        let known = number == 0 ? Digest32.zero : records[Int(number - 1)].hash
        guard hash == known else {
            throw .unacceptable(field: "snapshot.hash", problem: .notTheChain)
        }
    }
}
