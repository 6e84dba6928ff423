/// The client's side of one connection, without a socket.
///
/// Calls are answered in the order in which they were sent; a `oneway` call is not answered.
package struct ClientConnection {
    /// What the service sent against the protocol. Nothing after it can be trusted.
    package enum Failure: Error, Hashable, Sendable {
        case notAReply
        /// A reply although no call waits for one.
        case unexpectedReply
        /// `continues` on a call without `more`.
        case unexpectedContinues
        /// A message longer than the limit, in bytes.
        case tooLong(limit: Int)
    }

    private struct Waiting {
        let token: CallToken
        let more: Bool
    }

    private var frames: FrameBuffer
    private let json: JSONLimits
    private var waiting: [Waiting] = []
    private var sent: UInt64 = 0
    private var output: [UInt8] = []

    /// - Parameter frameBytes: the longest reply that is taken.
    package init(frameBytes: Int = 64 << 20, json: JSONLimits = JSONLimits()) {
        self.frames = FrameBuffer(limit: frameBytes)
        self.json = json
    }

    /// True while a call waits for a reply.
    package var isWaiting: Bool { !waiting.isEmpty }

    /// Puts a call into the output. The replies come with the token.
    package mutating func send(_ call: Call) -> CallToken {
        sent += 1
        let token = CallToken(number: sent)
        call.encode(into: &output)
        output.append(0)
        if !call.oneway { waiting.append(Waiting(token: token, more: call.more)) }
        return token
    }

    /// What is to be written, which is then forgotten.
    package mutating func takeOutput() -> [UInt8] {
        defer { output = [] }
        return output
    }

    package mutating func receive(_ bytes: UnsafeBufferPointer<UInt8>) { frames.append(bytes) }

    /// The next reply with the call it is for; nil when more bytes are needed.
    package mutating func next() throws(Failure) -> (CallToken, Reply)? {
        let json = json
        guard let message = frames.next({ Reply.decode($0, limits: json) }) else {
            if frames.overflowed { throw .tooLong(limit: frames.limit) }
            return nil
        }
        guard let reply = message else { throw .notAReply }
        guard let call = waiting.first else { throw .unexpectedReply }
        if reply.continues {
            guard call.more else { throw .unexpectedContinues }
        } else {
            waiting.removeFirst()
        }
        return (call.token, reply)
    }
}
