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
}
