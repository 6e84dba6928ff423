internal import Glibc

/// Room in the write-ahead log, made once when the journal is opened.
///
/// A commit that makes the log longer has to sync the file's new length beside its pages, which
/// takes a disk at least another write; within room that is there, it does not. SQLite reads the
/// log up to the first frame that is not valid, so zeros behind the last one mean nothing to it. It
/// uses the room over and over, and removes the file when the journal is closed.
enum LogSpace {
    private static let pageBytes = 4_096
    private static let frameHeaderBytes = 24

    /// Room for a log that is written back after so many pages, and for the commit that goes
    /// beyond.
    static func bytes(checkpointPages: Int) -> Int {
        (checkpointPages + checkpointPages / 8) * (pageBytes + frameHeaderBytes)
    }

    /// Makes the log of a database at least this long, if it is there. Where the disk has no room
    /// for that, the log stays as it was: a commit needs much less.
    static func reserve(_ bytes: Int, logOf database: String) {
        let file = open(database + "-wal", O_WRONLY | O_CLOEXEC)
        guard file >= 0 else { return }
        defer { _ = Glibc.close(file) }
        let before = lseek(file, 0, SEEK_END)
        guard before >= 0, before < bytes else { return }
        if !writeZeros(file, bytes - Int(before)) { _ = ftruncate(file, before) }
    }

    private static func writeZeros(_ file: Int32, _ count: Int) -> Bool {
        let zeros = [UInt8](repeating: 0, count: 1 << 20)
        var left = count
        while left > 0 {
            let written = zeros.withUnsafeBytes { write(file, $0.baseAddress, min(left, $0.count)) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return false }
            left -= written
        }
        return true
    }
}
