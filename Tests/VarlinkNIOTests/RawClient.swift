import Glibc

@testable import VarlinkNIO

/// A socket that a test writes to and reads from byte by byte. Reads give up after half a minute.
///
/// One thread at a time may use it, hence the unchecked conformance.
final class RawClient: @unchecked Sendable {
    let descriptor: Int32
    private var input: [UInt8] = []
    private var unsent: [UInt8] = []
    /// How much of the input is known to hold no NUL.
    private var scanned = 0
    /// The server has closed.
    private(set) var hasEnded = false

    init(_ path: String) throws {
        descriptor = try UnixSocket.make()
        try UnixSocket.withAddress(path) { connect(descriptor, $0, $1) }
        var patience = timeval(tv_sec: 30, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, size)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, size)
    }

    deinit { close(descriptor) }

    /// Writes text in which `|` stands for NUL; returns how many bytes were taken.
    @discardableResult
    func send(_ text: String) -> Int {
        send(text.utf8.map { $0 == UInt8(ascii: "|") ? 0 : $0 })
    }

    @discardableResult
    func send(_ bytes: [UInt8]) -> Int {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.send(
                    descriptor, buffer.baseAddress! + sent, buffer.count - sent, Int32(MSG_NOSIGNAL)
                )
            }
            guard count > 0 else { return sent }
            sent += count
        }
        return sent
    }

    /// Sends text again and again, as much as is taken at once and at most so many bytes.
    @discardableResult
    func sendAtOnce(_ bytes: [UInt8], upTo most: Int) -> Int {
        var sent = 0
        while sent < most {
            if unsent.isEmpty { unsent = bytes }
            let count = unsent.withUnsafeBytes { buffer in
                Glibc.send(
                    descriptor, buffer.baseAddress!, min(buffer.count, most - sent),
                    Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
            }
            guard count > 0 else { return sent }
            unsent.removeFirst(count)
            sent += count
        }
        return sent
    }

    /// Puts text behind what was not sent yet.
    func add(_ text: String) { unsent += text.utf8.map { $0 == UInt8(ascii: "|") ? 0 : $0 } }

    /// Sends what is left, as much as is taken at once; true when nothing is left.
    func sendRest() -> Bool {
        if !unsent.isEmpty { sendAtOnce([], upTo: unsent.count) }
        return unsent.isEmpty
    }

    func endSending() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// The next message without its NUL; nil when the server has closed or says nothing.
    func message() -> String? {
        while true {
            if let end = input[scanned...].firstIndex(of: 0) {
                scanned = 0
                let message = String(decoding: input[..<end], as: UTF8.self)
                input.removeSubrange(...end)
                return message
            }
            scanned = input.count
            guard read() else { return nil }
        }
    }

    /// All messages until the server closes.
    func messagesToTheEnd() -> [String] {
        var messages: [String] = []
        while let message = message() { messages.append(message) }
        return messages
    }

    private func read() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        guard count > 0 else {
            hasEnded = count == 0 || errno == ECONNRESET
            return false
        }
        input += buffer[..<count]
        return true
    }
}
