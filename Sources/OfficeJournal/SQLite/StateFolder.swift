internal import Glibc

/// The folder that holds one journal: the database with its two helpers, and the lock.
struct StateFolder: Sendable {
    let path: String

    var database: String { path + "/journal.sqlite" }
    var lock: String { path + "/journal.lock" }

    /// Creates the database file empty, if it is not there, for its owner alone.
    ///
    /// SQLite would create it with the process's umask, and gives its helpers the same mode. The
    /// folder is synced so that the name outlives a power failure. One that is there already is not
    /// touched: closing it again would drop the locks of every connection of this process.
    func prepare() throws(JournalError) {
        let file = open(database, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            guard errno == EEXIST else { throw .system(errno, "open", database) }
            return
        }
        _ = Glibc.close(file)
        try Self.sync(path)
    }

    /// Syncs a file or a folder.
    static func sync(_ path: String) throws(JournalError) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .system(errno, "open", path) }
        let result = fsync(file)
        let code = errno
        _ = Glibc.close(file)
        guard result == 0 else { throw .system(code, "fsync", path) }
    }
}

extension JournalError {
    /// What a failed system call means; `code` is its errno.
    static func system(_ code: Int32, _ call: String, _ path: String) -> JournalError {
        switch code {
        case ENOSPC, EDQUOT, EFBIG: .full
        case EROFS, EACCES, EPERM: .readOnly
        default: .io(code: code, message: "\(call) \(path): \(String(cString: strerror(code)))")
        }
    }
}
