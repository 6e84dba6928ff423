package import Varlink

/// The bounds of a server. Every one can be set, for tests set them small.
package struct ServerLimits: Hashable, Sendable {
    /// The longest message, in bytes without its NUL. A longer one ends its connection.
    package var frameBytes = 1 << 20
    /// The longest message of a user whom the service does not know.
    package var strangerFrameBytes = 16 << 10
    /// How many whole messages may wait on a connection before it is read no further.
    package var pipelineDepth = 64
    /// How many bytes of input one connection may always hold: behind a call it is read no further
    /// past that, and a message that is longer needs room of `heldBytesPerUser`.
    package var pipelineBytes = 16 << 10
    /// How many bytes of input the connections of one user may hold that hold more than
    /// `pipelineBytes`. A message on its way counts as the longest there may be. A connection that
    /// finds no room waits until there is. Root is not counted.
    package var heldBytesPerUser = 2 << 20
    /// How many bytes all connections together may hold so, but for root's.
    package var heldBytes = 16 << 20
    /// How many calls of one user are handled before the others have their turn.
    package var callsPerTurn = 16
    /// How long calls of one user are handled before the others have their turn, in nanoseconds. A
    /// call that has begun is handled to its end.
    package var turnNanoseconds: Int64 = 200_000
    /// The user who is not bound by the limits of a user: root. Tests have none.
    package var unbound: UInt32? = 0
    /// How many connections one user may have. Root is not counted.
    package var connectionsPerUser = 128
    /// How many connections there may be, root's included. Each takes a file descriptor: the
    /// process must be allowed well over this many.
    package var totalConnections = 1_024
    /// How many of `totalConnections` are kept for root.
    package var reservedForRoot = 8
    /// How long a message may take from its first byte to its NUL, in milliseconds.
    package var incompleteMessageMilliseconds: Int64 = 10_000
    /// How many bytes may wait for a client to read them. While any does, no further call of the
    /// connection is handled; past all of it the connection is closed when another reply is to be
    /// written. One reply alone may be longer.
    package var outboundBufferBytes = 4 << 20
    /// How many bytes may wait for the clients of one user together, root's too. Past that the one
    /// that has not read for longest is closed, and so on; one that is alone is let be.
    package var unreadBytesPerUser = 2 << 20
    /// How many bytes may wait for all clients together.
    package var unreadBytes = 32 << 20
    /// How long a client may leave what waits for it without reading any of it, in milliseconds.
    package var stalledReaderMilliseconds: Int64 = 30_000
    /// The bounds of the JSON of a message.
    package var json = JSONLimits.call

    package init() {}

    /// Replies of one turn are written together, but no more of them than this.
    static let writeBytes = 16 << 10
    /// What the kernel may hold of a socket's input.
    static let kernelBytes = 256 << 10
    /// Read at once. It bounds what comes in after reading is stopped.
    static let readBytes = 8 << 10
}
