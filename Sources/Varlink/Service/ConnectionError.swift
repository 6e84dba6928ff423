/// The errors that end a connection, of the interface `org.preside.Connection`. Each is the last
/// thing that is written on it.
package enum ConnectionError: Error, Hashable, Sendable {
    /// A message was longer than the limit, in bytes.
    case messageTooLong(limit: Int)
    /// A message was not whole in time.
    case messageTimedOut(milliseconds: Int64)
    /// The user, or the server as a whole, has as many connections as may be.
    case tooManyConnections(limit: Int)

    /// The fully qualified name.
    package var name: String {
        switch self {
        case .messageTooLong: "org.preside.Connection.MessageTooLong"
        case .messageTimedOut: "org.preside.Connection.MessageTimedOut"
        case .tooManyConnections: "org.preside.Connection.TooManyConnections"
        }
    }

    package var parameters: JSONObject {
        switch self {
        case .messageTooLong(let limit): ["limit": .int(Int64(limit))]
        case .messageTimedOut(let milliseconds): ["milliseconds": .int(milliseconds)]
        case .tooManyConnections(let limit): ["limit": .int(Int64(limit))]
        }
    }
}

extension InterfaceDescription {
    /// `org.preside.Connection`, which has no methods: what may befall any connection.
    package static let connection: InterfaceDescription = {
        do throws(IDLError) {
            return try InterfaceDescription(parsing: connectionSource)
        } catch {
            preconditionFailure("org.preside.Connection: \(error)")
        }
    }()

    private static let connectionSource = """
        # What may befall a connection, whatever is called on it. Each error is the last
        # thing that is written before the connection is closed.
        interface org.preside.Connection

        # A message was longer than this many bytes.
        error MessageTooLong (limit: int)

        # A message had begun, and was not whole after this many milliseconds.
        error MessageTimedOut (milliseconds: int)

        # There are as many connections as may be, of this user or of all together.
        error TooManyConnections (limit: int)
        """
}
