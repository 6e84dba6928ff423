import Glibc
package import Varlink

/// A client without event loops and threads, for a command that asks and ends.
///
/// It is to be used from one thread at a time. After any error but `remote` the connection is
/// closed, and every further call gives `disconnected`.
package final class BlockingVarlinkClient {
    private var descriptor: Int32
    private var connection = ClientConnection()
    private var input = [UInt8](repeating: 0, count: 16 << 10)

    /// - Throws: `VarlinkError.connect` with the `errno`; a path that is too long or empty gives
    ///   `ENAMETOOLONG`.
    package static func connect(path: String) throws(VarlinkError) -> BlockingVarlinkClient {
        do throws(ListenError) {
            let descriptor = try UnixSocket.make()
            do throws(ListenError) {
                try UnixSocket.withAddress(path) { Glibc.connect(descriptor, $0, $1) }
            } catch {
                Glibc.close(descriptor)
                throw error
            }
            return BlockingVarlinkClient(descriptor)
        } catch .system(_, let code) {
            throw .connect(code)
        } catch {
            throw .connect(ENAMETOOLONG)
        }
    }

    private init(_ descriptor: Int32) { self.descriptor = descriptor }

    deinit { close() }

    /// Calls a method and waits for its reply, for at most `timeoutMilliseconds` if given.
    package func call(
        _ method: String, _ parameters: JSONObject = [:], timeoutMilliseconds: Int64? = nil
    ) throws(VarlinkError) -> JSONObject {
        let deadline = timeoutMilliseconds.map { MonotonicClock.milliseconds() + $0 }
        try send(Call(method: method, parameters: parameters), deadline)
        return try self.parameters(of: try receive(deadline))
    }

    /// Calls a method and waits for no reply. There is none, not even when it fails.
    package func callOneway(
        _ method: String, _ parameters: JSONObject = [:]
    ) throws(VarlinkError) {
        try send(Call(method: method, parameters: parameters, oneway: true), nil)
    }

    /// Calls a method with `more` and hands each reply to `body`, until the last one or until
    /// `body` returns false; the connection is closed in that case.
    package func stream(
        _ method: String, _ parameters: JSONObject = [:], _ body: (JSONObject) -> Bool
    ) throws(VarlinkError) {
        try send(Call(method: method, parameters: parameters, more: true), nil)
        while true {
            let reply = try receive(nil)
            let goesOn = body(try self.parameters(of: reply))
            if !reply.continues { return }
            if !goesOn { return close() }
        }
    }

    package func close() {
        guard descriptor >= 0 else { return }
        Glibc.close(descriptor)
        descriptor = -1
    }

    private func parameters(of reply: Reply) throws(VarlinkError) -> JSONObject {
        if let name = reply.error { throw .remote(name: name, parameters: reply.parameters) }
        return reply.parameters
    }
}

// Bytes in and out.
extension BlockingVarlinkClient {
    private func send(_ call: Call, _ deadline: Int64?) throws(VarlinkError) {
        guard descriptor >= 0 else { throw .disconnected }
        _ = connection.send(call)
        let bytes = connection.takeOutput()
        let flags = Int32(MSG_NOSIGNAL) | (deadline == nil ? 0 : Int32(MSG_DONTWAIT))
        var sent = 0
        while sent < bytes.count {
            try wait(for: Int16(POLLOUT), deadline)
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.send(
                    descriptor, buffer.baseAddress! + sent, buffer.count - sent, flags)
            }
            if count < 0, errno == EINTR || errno == EAGAIN { continue }
            // A server that refuses says why before it closes, so what it said is read first.
            if count < 0, errno == EPIPE { return }
            guard count > 0 else { throw failed(.disconnected) }
            sent += count
        }
    }

    private func receive(_ deadline: Int64?) throws(VarlinkError) -> Reply {
        while true {
            do throws(ClientConnection.Failure) {
                if let (_, reply) = try connection.next() { return reply }
            } catch {
                throw failed(.disconnected)
            }
            guard descriptor >= 0 else { throw .disconnected }
            try wait(for: Int16(POLLIN), deadline)
            let count = input.withUnsafeMutableBytes {
                recv(descriptor, $0.baseAddress, $0.count, 0)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failed(.disconnected) }
            input.withUnsafeBufferPointer { buffer in
                connection.receive(UnsafeBufferPointer(rebasing: buffer[..<count]))
            }
        }
    }

    /// Waits until the socket is ready. Without a deadline the read or write itself waits.
    private func wait(for events: Int16, _ deadline: Int64?) throws(VarlinkError) {
        guard let deadline else { return }
        while true {
            let left = deadline - MonotonicClock.milliseconds()
            guard left > 0 else { throw failed(.timedOut) }
            var waiting = pollfd(fd: descriptor, events: events, revents: 0)
            let ready = poll(&waiting, 1, Int32(clamping: left))
            if ready > 0 { return }
            guard ready == 0 || errno == EINTR else { throw failed(.disconnected) }
        }
    }

    private func failed(_ error: VarlinkError) -> VarlinkError {
        close()
        return error
    }
}
