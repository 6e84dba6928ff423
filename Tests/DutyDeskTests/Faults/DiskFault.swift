import CFaultVFS
import GRDBSQLite
import Glibc

/// One way in which a call of SQLite's to the disk fails.
struct DiskFault: Sendable, CustomStringConvertible {
    let call: fault_call
    let code: Int32
    let system: Int32
    /// How much of the call is done all the same, in hundredths.
    var done: Int32 = 0
    let description: String

    /// Fails the call of this number, from 1; with 0 calls are only counted.
    func arm(_ index: Int64) { fault_arm(call, index, code, system, done) }

    var count: Int64 { fault_count(call) }

    static var wasHit: Bool { fault_hits() == 1 }

    /// From now on nothing fails.
    static func disarm() { fault_arm(FAULT_NONE, 0, 0, 0, 0) }

    /// SQLite's extended codes, which its header makes of others in ways that Swift does not read.
    private static func io(_ number: Int32) -> Int32 { SQLITE_IOERR | number << 8 }

    static let write = DiskFault(
        call: FAULT_WRITE, code: io(3), system: EIO, description: "write")
    static let tornWrite = DiskFault(
        call: FAULT_WRITE, code: io(3), system: EIO, done: 50, description: "torn write")
    static let fullDisk = DiskFault(
        call: FAULT_WRITE, code: SQLITE_FULL, system: ENOSPC, done: 50, description: "full disk")
    static let sync = DiskFault(
        call: FAULT_SYNC, code: io(4), system: EIO, description: "sync")
    static let open = DiskFault(
        call: FAULT_OPEN, code: SQLITE_CANTOPEN, system: EMFILE, description: "open")
    static let read = DiskFault(
        call: FAULT_READ, code: io(1), system: EIO, description: "read")
    static let truncate = DiskFault(
        call: FAULT_TRUNCATE, code: io(6), system: EIO, description: "truncate")
    static let remove = DiskFault(
        call: FAULT_REMOVE, code: io(10), system: EIO, description: "remove")
    static let map = DiskFault(
        call: FAULT_SHM_MAP, code: io(21), system: EIO, description: "map of the index")
    static let lock = DiskFault(
        call: FAULT_LOCK, code: io(15), system: EIO, description: "lock")
}
