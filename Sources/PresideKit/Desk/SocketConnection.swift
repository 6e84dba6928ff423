import Glibc
package import Varlink

/// A Unix stream socket, read and written without threads or event loops: the program asks, waits
/// and ends, and starting has to cost nothing.
package final class SocketConnection: Connection {
    private let descriptor: Int32
    private var connection = ClientConnection(frameBytes: SocketConnection.longestReply)
    private var input = [UInt8](repeating: 0, count: 64 << 10)

    /// The longest reply that is taken, in bytes.
    static let longestReply = 256 << 20

    /// - Throws: `ConnectionFailure.unreachable`.
    package init(path: String) throws(ConnectionFailure) {
        let made = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | O_CLOEXEC, 0)
        guard made >= 0 else { throw .unreachable(reason: Terminal.reason(errno)) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let room = MemoryLayout.size(ofValue: address.sun_path)
        guard !path.isEmpty, path.utf8.count < room else {
            close(made)
            throw .unreachable(reason: Terminal.reason(path.isEmpty ? ENOENT : ENAMETOOLONG))
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let outcome = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(made, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard outcome == 0 else {
            let code = errno
            close(made)
            throw .unreachable(reason: Terminal.reason(code))
        }
        descriptor = made
    }

    deinit { close(descriptor) }

    package func send(_ call: Call) throws(ConnectionFailure) {
        _ = connection.send(call)
        let bytes = connection.takeOutput()
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count < 0, errno == EINTR { continue }
            // A daemon that will not read on may have said why before it closed: receive() tells.
            guard count > 0 else { break }
            sent += count
        }
    }

    package func receive() throws(ConnectionFailure) -> Reply {
        while true {
            do throws(ClientConnection.Failure) {
                if let (_, reply) = try connection.next() { return reply }
            } catch {
                throw .lost(reason: "\(error)")
            }
            try read()
        }
    }

    private func read() throws(ConnectionFailure) {
        var count: Int
        repeat {
            count = recv(descriptor, &input, input.count, 0)
        } while count < 0 && errno == EINTR
        guard count > 0 else {
            throw .lost(reason: count == 0 ? "end of file" : Terminal.reason(errno))
        }
        input.withUnsafeBufferPointer {
            connection.receive(UnsafeBufferPointer(rebasing: $0[..<count]))
        }
    }
}
