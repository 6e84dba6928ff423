import CPeer
import Glibc

/// A Unix stream socket that listens.
///
/// Its path is bound under a name of its own first and put in place by a rename, so that there is
/// no moment at which the path is missing or has other permissions than it should.
struct ListeningSocket {
    let descriptor: Int32
    /// The file to be removed at the end, and which one it was.
    let file: (path: String, identity: FileIdentity)?

    struct FileIdentity: Hashable {
        let device: dev_t
        let inode: ino_t

        init(_ status: stat) {
            device = status.st_dev
            inode = status.st_ino
        }
    }

    /// - Throws: `ListenError`.
    init(_ address: ListenAddress) throws(ListenError) {
        switch address {
        case .descriptor(let descriptor):
            try Self.checkListens(descriptor)
            self.descriptor = descriptor
            self.file = nil
        case .path(let path, let mode):
            try Self.makeRoom(at: path)
            let descriptor = try UnixSocket.make()
            do throws(ListenError) {
                self.file = (path, try Self.bind(descriptor, path: path, mode: mode))
            } catch {
                Glibc.close(descriptor)
                throw error
            }
            self.descriptor = descriptor
        }
    }

    /// Removes the file, unless another server has put its own there meanwhile.
    func removeFile() {
        guard let file, let status = Self.status(of: file.path),
            FileIdentity(status) == file.identity
        else { return }
        unlink(file.path)
    }

    private static func bind(
        _ descriptor: Int32, path: String, mode: mode_t
    ) throws(ListenError) -> FileIdentity {
        let temporary = "\(path).\(getpid())"
        unlink(temporary)
        do throws(ListenError) {
            try UnixSocket.withAddress(temporary) { address, length in
                Glibc.bind(descriptor, address, length)
            }
            try check("chmod", chmod(temporary, mode))
            try check("listen", listen(descriptor, 1024))
            guard let status = status(of: temporary) else {
                throw .system(function: "stat", errno: errno)
            }
            try check("rename", rename(temporary, path))
            return FileIdentity(status)
        } catch {
            unlink(temporary)
            throw error
        }
    }

    /// Makes sure that the path is free or a socket on which nobody answers.
    private static func makeRoom(at path: String) throws(ListenError) {
        guard let status = status(of: path) else { return }
        guard status.st_mode & S_IFMT == S_IFSOCK else { throw .notASocket(path: path) }
        let probe = try UnixSocket.make()
        defer { Glibc.close(probe) }
        do throws(ListenError) {
            try UnixSocket.withAddress(path) { address, length in
                connect(probe, address, length)
            }
        } catch .system(_, ECONNREFUSED), .system(_, ENOENT) {
            return
        }
        throw .inUse(path: path)
    }

    /// Of the path itself, not of what a symbolic link leads to; nil when there is nothing.
    private static func status(of path: String) -> stat? {
        var status = stat()
        return lstat(path, &status) == 0 ? status : nil
    }

    private static func checkListens(_ descriptor: Int32) throws(ListenError) {
        var values: [Int32] = []
        for option in [SO_DOMAIN, SO_TYPE, SO_ACCEPTCONN] {
            var value: Int32 = 0
            var length = socklen_t(MemoryLayout<Int32>.size)
            guard getsockopt(descriptor, SOL_SOCKET, option, &value, &length) == 0 else {
                throw .notListening(descriptor: descriptor)
            }
            values.append(value)
        }
        guard values == [AF_UNIX, UnixSocket.stream, 1] else {
            throw .notListening(descriptor: descriptor)
        }
    }

    private static func check(_ function: String, _ result: Int32) throws(ListenError) {
        guard result == 0 else { throw .system(function: function, errno: errno) }
    }
}
