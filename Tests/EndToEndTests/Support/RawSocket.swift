import Glibc
import Varlink

/// A Unix socket that a test writes to and reads from byte by byte. A read gives up after a minute.
///
/// Used from one thread at a time, hence the unchecked conformance.
final class RawSocket: @unchecked Sendable {
    private let descriptor: Int32
    private var input: [UInt8] = []
    /// How much of the input is known to hold no NUL.
    private var searched = 0

    enum Failure: Error {
        case connect(errno: Int32)
        /// The other end has closed, or says nothing.
        case ended
        case notAReply(String)
        case error(String, JSONObject)
    }

    init(_ path: String) throws(Failure) {
        descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix(107)) }
        let outcome = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard outcome == 0 else {
            // An initialiser that fails when all is set is followed by deinit, which closes.
            throw .connect(errno: errno)
        }
        var patience = timeval(tv_sec: Patience.seconds, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, size)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, size)
    }

    deinit { close(descriptor) }

    /// Writes text in which `|` stands for NUL; gives how many bytes were taken.
    @discardableResult
    func type(_ text: String) -> Int {
        send(text.utf8.map { $0 == UInt8(ascii: "|") ? 0 : $0 })
    }

    @discardableResult
    func send(_ bytes: [UInt8]) -> Int {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return sent }
            sent += count
        }
        return sent
    }

    func send(_ method: String, _ parameters: JSONObject = [:], more: Bool = false) {
        var object: JSONObject = ["method": .string(method), "parameters": .object(parameters)]
        if more { object["more"] = true }
        var bytes: [UInt8] = []
        object.encode(into: &bytes)
        send(bytes + [0])
    }

    /// The next message without its NUL; nil when the other end has closed or says nothing.
    func message() -> String? {
        while true {
            if let end = input[searched...].firstIndex(of: 0) {
                let message = String(decoding: input[..<end], as: UTF8.self)
                input.removeSubrange(...end)
                searched = 0
                return message
            }
            searched = input.count
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { return nil }
            input += buffer[..<count]
        }
    }

    /// The parameters of the next reply; an error is thrown.
    func reply() throws(Failure) -> JSONObject {
        guard let text = message() else { throw .ended }
        guard let reply = (try? JSON.parse(text))?.objectValue else { throw .notAReply(text) }
        let parameters = reply["parameters"]?.objectValue ?? [:]
        if let error = reply["error"]?.stringValue { throw .error(error, parameters) }
        return parameters
    }

    func call(_ method: String, _ parameters: JSONObject = [:]) throws(Failure) -> JSONObject {
        send(method, parameters)
        return try reply()
    }

    /// The name of the error that the next reply is, or nil.
    func error() -> String? {
        do throws(Failure) {
            _ = try reply()
        } catch .error(let name, _) {
            return name
        } catch {
            return nil
        }
        return nil
    }
}
