import GRDBSQLite
import Glibc

/// A disk whose syncs and writes of SQLite's log, and syncs of its database, fail on demand. For a
/// process of its own: it takes the place of SQLite's default file system and of nothing else.
enum FaultyDisk {
    /// What a sync of the log answers, after which nobody knows what it holds.
    nonisolated(unsafe) static var sync = SQLITE_OK
    /// What a write into the log answers, having written nothing.
    nonisolated(unsafe) static var write = SQLITE_OK

    /// What a sync of the database answers.
    nonisolated(unsafe) static var databaseSync = SQLITE_OK

    nonisolated(unsafe) private static var sound = sqlite3_vfs()
    nonisolated(unsafe) private static var faulty = sqlite3_vfs()
    nonisolated(unsafe) private static var soundFile = sqlite3_io_methods()
    nonisolated(unsafe) private static let faultyLog =
        UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
    nonisolated(unsafe) private static let faultyDatabase =
        UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)

    static func install() -> Bool {
        guard let found = sqlite3_vfs_find(nil) else { return false }
        sound = found.pointee
        faulty = sound
        faulty.zName = UnsafePointer(strdup("faulty"))
        faulty.xOpen = { vfs, name, file, flags, outFlags in
            let code = FaultyDisk.sound.xOpen(vfs, name, file, flags, outFlags)
            guard code == SQLITE_OK, let file else { return code }
            if flags & SQLITE_OPEN_WAL != 0 { FaultyDisk.spoilLog(file) }
            if flags & SQLITE_OPEN_MAIN_DB != 0 { FaultyDisk.spoilDatabase(file) }
            return code
        }
        let registered = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
        registered.initialize(to: faulty)
        return sqlite3_vfs_register(registered, 1) == SQLITE_OK
    }

    private static func spoilLog(_ file: UnsafeMutablePointer<sqlite3_file>) {
        guard let methods = file.pointee.pMethods else { return }
        soundFile = methods.pointee
        var spoilt = soundFile
        spoilt.xSync = { file, flags in
            FaultyDisk.sync == SQLITE_OK ? FaultyDisk.soundFile.xSync(file, flags) : FaultyDisk.sync
        }
        spoilt.xWrite = { file, bytes, count, offset in
            FaultyDisk.write == SQLITE_OK
                ? FaultyDisk.soundFile.xWrite(file, bytes, count, offset) : FaultyDisk.write
        }
        faultyLog.initialize(to: spoilt)
        file.pointee.pMethods = UnsafePointer(faultyLog)
    }

    private static func spoilDatabase(_ file: UnsafeMutablePointer<sqlite3_file>) {
        guard let methods = file.pointee.pMethods else { return }
        soundFile = methods.pointee
        var spoilt = soundFile
        spoilt.xSync = { file, flags in
            FaultyDisk.databaseSync == SQLITE_OK
                ? FaultyDisk.soundFile.xSync(file, flags) : FaultyDisk.databaseSync
        }
        faultyDatabase.initialize(to: spoilt)
        file.pointee.pMethods = UnsafePointer(faultyDatabase)
    }
}
