internal import Glibc

/// At most one of these exists for a folder, over all processes, for as long as it is held.
///
/// The kernel drops it with the process, however that ends; so a stale file locks nobody out. The
/// file holds the owner's process id for the one who is turned away.
final class FolderLock: Sendable {
    private let file: Int32

    init(path: String) throws(JournalError) {
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw .system(errno, "open", path) }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            let owner = Self.owner(in: file)
            _ = Glibc.close(file)
            throw code == EWOULDBLOCK ? .locked(pid: owner) : .system(code, "flock", path)
        }
        self.file = file
        // Only a courtesy: a full disk must not keep the office from starting to read.
        let text = Array("\(getpid())\n".utf8)
        if ftruncate(file, 0) == 0 {
            _ = pwrite(file, text, text.count, 0)
        }
    }

    deinit {
        // A process that is just being started may hold a copy until it runs its own program.
        flock(file, LOCK_UN)
        _ = Glibc.close(file)
    }

    private static func owner(in file: Int32) -> Int32? {
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = pread(file, &bytes, bytes.count, 0)
        guard count > 0 else { return nil }
        let digits = bytes.prefix(count).prefix { $0 != UInt8(ascii: "\n") }
        return Int32(String(decoding: digits, as: UTF8.self))
    }
}
