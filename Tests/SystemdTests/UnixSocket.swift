import CSystemd
import Glibc

/// A Unix socket bound to a path, closed with the value.
final class UnixSocket: Sendable {
    let descriptor: Int32

    /// `@` at the path's start stands for the abstract namespace. Nil when it cannot be had.
    init?(kind: __socket_type, path: String) {
        let descriptor = socket(AF_UNIX, Int32(kind.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        var bytes = Array(path.utf8)
        if bytes.first == UInt8(ascii: "@") { bytes[0] = 0 }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let length = MemoryLayout<sa_family_t>.size + bytes.count
        let bound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(length))
            }
        }
        guard bound == 0 else {
            close(descriptor)
            return nil
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }
}

/// The service manager's end of sd_notify(3).
struct NotifySocket {
    let name = "presided-test-\(getpid())"
    private let socket: UnixSocket

    init?() {
        guard let socket = UnixSocket(kind: SOCK_DGRAM, path: "@\(name)") else { return nil }
        self.socket = socket
    }

    /// The next message; empty when none is there.
    func receive() -> String {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = recv(socket.descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
        return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    }
}
