import Glibc
package import Varlink

/// A Unix stream socket, read and written without threads or event loops: the program asks, waits
/// and ends, and starting has to cost nothing.
package final class SocketConnection: Connection {
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    /// How much of the buffer is known to hold no NUL.
    private var searched = 0

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
        var bytes: [UInt8] = []
        call.encode(into: &bytes)
        bytes.append(0)
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count < 0, errno == EINTR { continue }
            // A daemon that refuses the connection for good may have said why before it closed.
            guard count > 0 else { break }
            sent += count
        }
    }

    package func receive() throws(ConnectionFailure) -> WireReply {
        let bytes = try message()
        let json: JSON
        do throws(JSONError) {
            json = try JSON.parse(bytes)
        } catch {
            throw .lost(reason: "byte \(error.offset): \(error.code)")
        }
        guard let reply = json.objectValue else { throw .lost(reason: "not an object") }
        return WireReply(
            error: reply["error"]?.stringValue,
            parameters: reply["parameters"]?.objectValue ?? [:],
            continues: reply["continues"]?.boolValue ?? false)
    }

    /// The bytes up to the next NUL.
    private func message() throws(ConnectionFailure) -> [UInt8] {
        while true {
            if let end = buffer[searched...].firstIndex(of: 0) {
                let message = Array(buffer[..<end])
                buffer.removeSubrange(...end)
                searched = 0
                return message
            }
            searched = buffer.count
            guard searched <= SocketConnection.longestReply else {
                throw .lost(reason: Terminal.reason(EMSGSIZE))
            }
            try read()
        }
    }

    private func read() throws(ConnectionFailure) {
        let chunk = max(1 << 16, min(buffer.count, 1 << 22))
        let old = buffer.count
        buffer.reserveCapacity(old + chunk)
        var code: Int32 = 0
        let read = [UInt8](unsafeUninitializedCapacity: chunk) { room, count in
            var got: Int
            repeat {
                got = recv(descriptor, room.baseAddress, chunk, 0)
            } while got < 0 && errno == EINTR
            code = got < 0 ? errno : 0
            count = max(got, 0)
        }
        guard !read.isEmpty else {
            throw .lost(reason: code == 0 ? "end of file" : Terminal.reason(code))
        }
        buffer.append(contentsOf: read)
    }
}
