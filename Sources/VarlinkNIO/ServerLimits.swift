package import Varlink

/// The bounds of a server. Every one can be set, for tests set them small.
package struct ServerLimits: Hashable, Sendable {
    /// The longest message, in bytes without its NUL. A longer one ends its connection.
    package var frameBytes = 1 << 20
    /// How many whole messages may wait on a connection before it is read no further.
    package var pipelineDepth = 64
    /// How many calls of one connection are handled before the others have their turn.
    package var callsPerTurn = 16
    /// How many connections one user may have. Root is not counted.
    package var connectionsPerUser = 128
    /// How many connections there may be, root's included. Each takes a file descriptor: the
    /// process must be allowed well over this many.
    package var totalConnections = 512
    /// How many of `totalConnections` are kept for root.
    package var reservedForRoot = 8
    /// How long a message may take from its first byte to its NUL, in milliseconds.
    package var incompleteMessageMilliseconds: Int64 = 10_000
    /// How many bytes may wait for a client to read them. Past a quarter of it no further call of
    /// the connection is handled; past all of it the connection is closed when another reply is
    /// to be written. One reply alone may be longer.
    package var outboundBufferBytes = 4 << 20
    /// How long a client may leave a quarter of `outboundBufferBytes` unread, in milliseconds.
    package var stalledReaderMilliseconds: Int64 = 30_000
    /// The bounds of the JSON of a message.
    package var json = JSONLimits()

    package init() {}

    /// Past so many unread bytes no further call is handled.
    var highWater: Int { max(1, outboundBufferBytes / 4) }
}
