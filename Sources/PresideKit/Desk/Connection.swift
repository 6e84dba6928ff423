package import Varlink

/// Why a call came to no reply.
package enum ConnectionFailure: Error, Equatable, Sendable {
    /// Nobody listens there; nothing was sent.
    case unreachable(reason: String)
    /// The connection ended, or said something that is no reply, after the call was sent: what it
    /// asked for may or may not have happened.
    case lost(reason: String)
}

/// Something that carries one call after the other to the daemon.
package protocol Connection: AnyObject {
    /// - Throws: `ConnectionFailure`.
    func send(_ call: Call) throws(ConnectionFailure)
    /// The next reply, however long it takes.
    /// - Throws: `ConnectionFailure.lost`.
    func receive() throws(ConnectionFailure) -> Reply
}
