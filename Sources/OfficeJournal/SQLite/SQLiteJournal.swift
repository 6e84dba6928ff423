internal import GRDB
internal import Synchronization

/// The journal in one SQLite database in a folder of its own, which one daemon holds at a time.
///
/// The database is a plain file: `sqlite3 journal.sqlite 'SELECT * FROM journal_readable'` reads
/// it, also while the daemon runs.
package final class SQLiteJournal: Journal {
    /// What only one thread at a time may use; held during a commit.
    struct Writing {
        var writer: DatabaseQueue?
        var lock: FolderLock?
    }

    /// What readers share; held only for a moment, never during a commit.
    struct Shared {
        var head: JournalHead
        var reader: DatabaseQueue?
        var needsReopening = false
        var closed = false
    }

    let folder: StateFolder
    let options: SQLiteOptions
    let writing: Mutex<Writing>
    let shared: Mutex<Shared>

    /// Opens the journal in `folder`, which must exist, and creates the database if need be.
    ///
    /// Throws `.locked` where another daemon has it, `.newerVersion` where a newer one wrote it,
    /// `.damaged` where it does not end as it says it does.
    package init(
        folder path: String, options: SQLiteOptions = SQLiteOptions()
    ) throws(JournalError) {
        let folder = StateFolder(path: path)
        let lock = try FolderLock(path: folder.lock)
        let connections = try Connections(folder, options)
        let head = try Self.soundHead(connections.writer)
        self.folder = folder
        self.options = options
        writing = Mutex(Writing(writer: connections.writer, lock: lock))
        // Whoever had the journal before may have fallen after a failed sync.
        shared = Mutex(
            Shared(
                head: head, reader: connections.reader,
                needsReopening: !connections.isWrittenBack))
    }

    package func head() -> JournalHead {
        shared.withLock { $0.head }
    }

    package var needsReopening: Bool {
        shared.withLock { $0.needsReopening }
    }

    @discardableResult
    package func append(_ batch: [Entry], after: Int64) throws(JournalError) -> [Record] {
        try JournalLimits.check(batch)
        return try write { db throws(JournalError) in
            let added = try BatchWriter(db: db).append(batch, after: after)
            if let last = added.last {
                shared.withLock { $0.head = last.head }
            }
            return added
        }
    }

    /// Runs `body` on the writing connection, reopened first if that is due, and notes what its
    /// error says about the journal.
    ///
    /// - Parameter reopening: false where that is refused instead, with `.outcomeUnknown`.
    func write<Answer: Sendable>(
        reopening: Bool = true, _ body: (Database) throws(JournalError) -> Answer
    ) throws(JournalError) -> Answer {
        try writing.withLock { writing throws(JournalError) in
            if needsReopening {
                guard reopening else { throw .outcomeUnknown(code: 0) }
                try reopen(&writing)
            }
            guard let writer = writing.writer else { throw .closed }
            let result = writer.inDatabase { db in
                Result { () throws(JournalError) in try body(db) }
            }
            switch result {
            case .failure(.outcomeUnknown(let code)):
                shared.withLock { $0.needsReopening = true }
                throw .outcomeUnknown(code: code)
            case .failure(.conflict(let head)):
                shared.withLock { $0.head = head }
                throw .conflict(head: head)
            default:
                return try result.get()
            }
        }
    }

    package func close() {
        writing.withLock { writing in
            let reader = shared.withLock { shared in
                shared.closed = true
                return shared.reader.take()
            }
            try? reader?.close()
            try? writing.writer.take()?.close()
            writing.lock = nil
        }
    }
}
