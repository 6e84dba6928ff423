package import Varlink

/// A client without event loops and threads, for a command that asks and ends.
///
/// It is to be used from one thread at a time.
package final class BlockingVarlinkClient {
    /// - Throws: `VarlinkError.connect`.
    package static func connect(path: String) throws(VarlinkError) -> BlockingVarlinkClient {
        throw .connect(38)
    }

    private init() {}

    /// Calls a method and waits for its reply, for at most `timeoutMilliseconds` if given.
    package func call(
        _ method: String, _ parameters: JSONObject = [:], timeoutMilliseconds: Int64? = nil
    ) throws(VarlinkError) -> JSONObject {
        throw .disconnected
    }

    /// Calls a method with `more` and hands each reply to `body`, until the last one or until
    /// `body` returns false; the connection is closed in that case.
    package func stream(
        _ method: String, _ parameters: JSONObject = [:], _ body: (JSONObject) -> Bool
    ) throws(VarlinkError) {
        throw .disconnected
    }

    package func close() {}
}
