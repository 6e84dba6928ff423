import Glibc

/// The few calls on Unix sockets that both ends need.
enum UnixSocket {
    static let stream = Int32(SOCK_STREAM.rawValue)

    /// A socket that closes when the process becomes another program.
    static func make() throws(ListenError) -> Int32 {
        let descriptor = socket(AF_UNIX, stream | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw .system(function: "socket", errno: errno) }
        return descriptor
    }

    /// Runs a system call which takes an address, again if a signal came between.
    static func withAddress(
        _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) throws(ListenError) {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        let room = MemoryLayout.size(ofValue: address.sun_path)
        guard !bytes.isEmpty, bytes.count < room, !bytes.contains(0) else {
            throw .invalidPath(path)
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                var result: Int32
                repeat {
                    result = body(pointer, socklen_t(MemoryLayout<sockaddr_un>.size))
                } while result != 0 && errno == EINTR
                return result
            }
        }
        guard result == 0 else { throw .system(function: "connect or bind", errno: errno) }
    }
}
