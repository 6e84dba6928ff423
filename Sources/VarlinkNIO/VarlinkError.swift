package import Varlink

/// Why a client's call came to nothing.
package enum VarlinkError: Error, Hashable, Sendable {
    /// Nobody could be reached; the `errno`.
    case connect(Int32)
    /// The connection went, or what came over it was no varlink.
    case disconnected
    /// The time that the caller gave was over. The connection is closed, for a late reply must not
    /// be taken for the next one.
    case timedOut
    /// The service answered with an error.
    case remote(name: String, parameters: JSONObject)
}
