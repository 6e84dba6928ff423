package import NIOPosix
package import Varlink

/// A varlink service on a Unix socket.
package final class VarlinkServer: Sendable {
    /// Starts to listen; when it returns, connections are accepted.
    ///
    /// - Throws: `ListenError`.
    package static func start(
        _ service: any VarlinkService, on address: ListenAddress,
        limits: ServerLimits = ServerLimits(), group: MultiThreadedEventLoopGroup
    ) async throws(ListenError) -> VarlinkServer {
        throw .system(function: "listen", errno: 38)
    }

    private init() {}

    /// Stops accepting, finishes the calls that were received, and closes. What is not finished
    /// after `milliseconds` is cut off. The socket file is removed first.
    package func shutdown(within milliseconds: Int64) async {}
}
