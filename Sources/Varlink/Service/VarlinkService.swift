/// What a server serves: who it is, what it describes, and what becomes of a call.
///
/// `Router` is the one most want.
package protocol VarlinkService: Sendable {
    var vendor: String { get }
    var product: String { get }
    var version: String { get }
    var url: String { get }
    var interfaces: [InterfaceDescription] { get }

    /// Handles one call, on the event loop of its connection: it must not block. The reply may be
    /// given within, or later from anywhere.
    func call(_ call: Call, from peer: Peer, respond: Responder)

    /// Whether a call of this method may change something, so that it is to be done although its
    /// client has gone. A method that is not known changes nothing.
    func changes(_ method: String) -> Bool
}

extension VarlinkService {
    /// Whoever does not say has every call done.
    package func changes(_ method: String) -> Bool { true }
}
