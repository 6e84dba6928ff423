/// Where the replies to one call go.
///
/// It may be used from any thread. A call is answered once: by a reply that does not continue or by
/// an error. What comes after that, or after the connection has gone, is dropped; so is every
/// reply to a `oneway` call (which must be answered all the same, for the next call of the
/// connection waits for it).
package struct Responder: Sendable {
    private let sink: any ReplySink
    private let token: CallToken
    /// The client takes more than one reply. Without it `continues` is dropped, and the first
    /// reply is the only one.
    package let wantsMore: Bool

    package init(sink: any ReplySink, token: CallToken, wantsMore: Bool) {
        self.sink = sink
        self.token = token
        self.wantsMore = wantsMore
    }

    package func reply(_ parameters: JSONObject = [:], continues: Bool = false) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(256)
        parameters.encode(into: &bytes)
        sink.reply(token, encodedParameters: bytes, continues: continues && wantsMore)
    }

    /// - Parameter encodedParameters: one JSON object, such as a `JSONWriter` makes. It must not
    ///   hold a NUL byte, which no JSON text does.
    package func reply(encodedParameters: [UInt8], continues: Bool = false) {
        sink.reply(
            token, encodedParameters: encodedParameters, continues: continues && wantsMore)
    }

    /// Answers with an error; the name is fully qualified.
    package func error(_ name: String, _ parameters: JSONObject = [:]) {
        sink.error(token, name: name, parameters: parameters)
    }

    package func error(_ error: ServiceError) {
        sink.error(token, name: error.name, parameters: error.parameters)
    }

    /// Runs `body` once if the connection goes before the call is answered; at once if it has
    /// gone already. On the connection's event loop: `body` must not block.
    package func onDisconnect(_ body: @escaping @Sendable () -> Void) {
        sink.onDisconnect(token, body)
    }

    /// Runs `body` once what was replied so far has been read, but for an amount that may always
    /// wait; never, if the connection goes first. Whoever has much to reply waits in between, for
    /// what a client leaves unread beyond a bound closes its connection. On the connection's event
    /// loop: `body` must not block.
    package func onReady(_ body: @escaping @Sendable () -> Void) {
        sink.onReady(token, body)
    }

    /// False once the connection has gone: nobody reads what is replied.
    package var isOpen: Bool { sink.isOpen }
}

/// Which call of its connection a reply is for.
package struct CallToken: Hashable, Sendable {
    package let number: UInt64

    package init(number: UInt64) { self.number = number }
}

/// What a responder needs of a connection. Every function may be called on any thread.
package protocol ReplySink: AnyObject, Sendable {
    func reply(_ token: CallToken, encodedParameters: [UInt8], continues: Bool)
    func error(_ token: CallToken, name: String, parameters: JSONObject)
    func onDisconnect(_ token: CallToken, _ body: @escaping @Sendable () -> Void)
    func onReady(_ token: CallToken, _ body: @escaping @Sendable () -> Void)
    var isOpen: Bool { get }
}

extension ReplySink {
    /// A sink that keeps everything is always ready.
    package func onReady(_ token: CallToken, _ body: @escaping @Sendable () -> Void) { body() }
}
