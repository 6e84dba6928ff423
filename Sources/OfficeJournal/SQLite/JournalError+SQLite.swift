internal import GRDB
internal import Glibc

extension JournalError {
    /// What an error means that came before COMMIT: nothing was written, save that a failed sync
    /// leaves the connection in doubt.
    init(_ error: any Error) {
        switch error {
        case let error as JournalError:
            self = error
        case is Columns.Unreadable:
            self = .damaged(record: nil, reason: "a column cannot be read back")
        case let error as StepFailure:
            self.init(error)
        case let error as DatabaseError:
            self.init(
                StepFailure(
                    code: error.extendedResultCode, message: error.message ?? "", errno: 0))
        default:
            self = .io(code: ResultCode.SQLITE_ERROR.rawValue, message: "\(error)")
        }
    }

    private init(_ failure: StepFailure) {
        switch failure.code.primaryResultCode {
        case .SQLITE_FULL:
            self = .full
        case .SQLITE_READONLY:
            self = .readOnly
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self = .busy
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            self = .damaged(record: nil, reason: failure.message)
        case .SQLITE_IOERR, .SQLITE_CANTOPEN:
            self = Self.input(failure)
        default:
            self = .io(code: failure.code.rawValue, message: failure.message)
        }
    }

    /// What an error of COMMIT itself means.
    ///
    /// SQLite writes the frames of a transaction first, the one that commits it last, and syncs
    /// then. So where writing failed the transaction is certainly not on the disk; where anything
    /// after it failed nobody knows.
    init(ofCommit failure: StepFailure) {
        switch (failure.code, failure.code.primaryResultCode) {
        case (.SQLITE_IOERR_WRITE, _), (_, .SQLITE_FULL), (_, .SQLITE_BUSY), (_, .SQLITE_READONLY):
            self.init(failure)
        default:
            self = .outcomeUnknown(code: failure.code.rawValue)
        }
    }

    private static func input(_ failure: StepFailure) -> JournalError {
        switch (failure.code, failure.errno) {
        case (.SQLITE_IOERR_FSYNC, _), (.SQLITE_IOERR_DIR_FSYNC, _):
            .outcomeUnknown(code: failure.code.rawValue)
        case (_, ENOSPC), (_, EDQUOT), (_, EFBIG): .full
        case (_, EROFS), (_, EACCES), (_, EPERM): .readOnly
        default: .io(code: failure.code.rawValue, message: failure.message)
        }
    }
}
