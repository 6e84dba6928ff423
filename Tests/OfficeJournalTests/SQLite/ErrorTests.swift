import GRDB
import Glibc
import Testing

@testable import OfficeJournal

@Suite("What SQLite's errors mean")
struct ErrorTests {
    typealias Row = (code: ResultCode, errno: Int32, before: JournalError, ofCommit: JournalError)

    private static func io(_ code: ResultCode) -> JournalError {
        .io(code: code.rawValue, message: "said SQLite")
    }

    private static func unknown(_ code: ResultCode) -> JournalError {
        .outcomeUnknown(code: code.rawValue)
    }

    static let rows: [Row] = [
        (.SQLITE_FULL, 0, .full, .full),
        (.SQLITE_BUSY, 0, .busy, .busy),
        (.SQLITE_BUSY_SNAPSHOT, 0, .busy, .busy),
        (.SQLITE_READONLY, 0, .readOnly, .readOnly),
        (.SQLITE_IOERR_WRITE, ENOSPC, .full, .full),
        (.SQLITE_IOERR_WRITE, EDQUOT, .full, .full),
        (.SQLITE_IOERR_WRITE, EFBIG, .full, .full),
        (.SQLITE_IOERR_WRITE, EROFS, .readOnly, .readOnly),
        (.SQLITE_IOERR_WRITE, EIO, io(.SQLITE_IOERR_WRITE), io(.SQLITE_IOERR_WRITE)),
        (.SQLITE_IOERR_FSYNC, EIO, unknown(.SQLITE_IOERR_FSYNC), unknown(.SQLITE_IOERR_FSYNC)),
        (.SQLITE_IOERR_FSYNC, ENOSPC, unknown(.SQLITE_IOERR_FSYNC), unknown(.SQLITE_IOERR_FSYNC)),
        (
            .SQLITE_IOERR_DIR_FSYNC, EIO, unknown(.SQLITE_IOERR_DIR_FSYNC),
            unknown(.SQLITE_IOERR_DIR_FSYNC)
        ),
        (.SQLITE_IOERR_SHMSIZE, ENOSPC, .full, unknown(.SQLITE_IOERR_SHMSIZE)),
        (.SQLITE_IOERR_READ, EIO, io(.SQLITE_IOERR_READ), unknown(.SQLITE_IOERR_READ)),
        (.SQLITE_NOMEM, 0, io(.SQLITE_NOMEM), unknown(.SQLITE_NOMEM)),
        (.SQLITE_CANTOPEN, EACCES, .readOnly, unknown(.SQLITE_CANTOPEN)),
        (
            .SQLITE_CORRUPT, 0, .damaged(record: nil, reason: "said SQLite"),
            unknown(.SQLITE_CORRUPT)
        ),
    ]

    @Test(arguments: rows.indices) func isToldApartByWhenItCame(_ index: Int) {
        let row = Self.rows[index]
        let failure = StepFailure(code: row.code, message: "said SQLite", errno: row.errno)
        #expect(JournalError(failure as any Error) == row.before)
        #expect(JournalError(ofCommit: failure) == row.ofCommit)
    }
}
