internal import GRDB
internal import GRDBSQLite
internal import Glibc

extension JournalError {
    /// What an error means that came before COMMIT: nothing was written, save that a failed sync
    /// leaves the connection in doubt.
    init(_ error: any Error, in db: Database? = nil) {
        if let error = error as? JournalError {
            self = error
            return
        }
        guard !(error is RecordRow.Unreadable) else {
            self = .damaged(record: nil, reason: "a column cannot be read back")
            return
        }
        guard let error = error as? DatabaseError else {
            self = .io(code: SQLITE_ERROR, message: "\(error)")
            return
        }
        let message = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_FULL:
            self = .full
        case .SQLITE_READONLY:
            self = .readOnly
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self = .busy
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            self = .damaged(record: nil, reason: message)
        case .SQLITE_IOERR, .SQLITE_CANTOPEN:
            self = Self.input(error.extendedResultCode.rawValue, message, errno: db?.systemError)
        default:
            self = .io(code: error.extendedResultCode.rawValue, message: message)
        }
    }

    /// What an error of COMMIT itself means.
    ///
    /// SQLite writes the frames of a transaction first, the one that commits it last, and syncs
    /// then. So where writing failed the transaction is certainly not on the disk; where anything
    /// after it failed nobody knows.
    init(ofCommit error: any Error, in db: Database) {
        let code = (error as? DatabaseError)?.extendedResultCode ?? .SQLITE_ERROR
        switch code {
        case .SQLITE_IOERR_WRITE:
            self.init(error, in: db)
        default:
            switch code.primaryResultCode {
            case .SQLITE_FULL, .SQLITE_BUSY, .SQLITE_READONLY:
                self.init(error, in: db)
            default:
                self = .outcomeUnknown(code: code.rawValue)
            }
        }
    }

    private static func input(_ code: Int32, _ message: String, errno: Int32?) -> JournalError {
        if code == SQLITE_IOERR | (4 << 8) || code == SQLITE_IOERR | (5 << 8) {
            return .outcomeUnknown(code: code)
        }
        return switch errno {
        case ENOSPC, EDQUOT, EFBIG: .full
        case EROFS, EACCES, EPERM: .readOnly
        default: .io(code: code, message: message)
        }
    }
}

extension Database {
    /// The errno behind the last error of this connection, 0 if there was none.
    fileprivate var systemError: Int32 {
        sqlite3_system_errno(sqliteConnection)
    }
}
