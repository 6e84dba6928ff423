import NIOCore
package import NIOPosix
import Synchronization
package import Varlink

/// A varlink service on a Unix socket.
package final class VarlinkServer: Sendable {
    /// How long a client that was just accepted has to send its first call, when the server ends.
    private static let settling: Int64 = 50

    private let socket: ListeningSocket
    private let listener: any Channel
    private let acceptor: Acceptor

    /// Starts to listen; when it returns, connections are accepted.
    ///
    /// A socket file on which nobody answers is replaced. Anything else at the path is left alone.
    ///
    /// `isKnown` says whether a user may have long messages. `onLimit` hears of each connection
    /// that is closed because there are too many. Both are called on a loop that answers.
    /// `identify` gives whose a connection is, by its descriptor: what the kernel says, save in
    /// tests that need several users.
    ///
    /// - Throws: `ListenError`.
    package static func start(
        _ service: any VarlinkService, on address: ListenAddress,
        limits: ServerLimits = ServerLimits(), group: MultiThreadedEventLoopGroup,
        isKnown: @escaping @Sendable (Peer) -> Bool = { _ in true },
        onLimit: @escaping @Sendable (_ uid: UInt32) -> Void = { _ in },
        identify: @escaping @Sendable (_ descriptor: Int32) throws -> Peer = Peer.init(descriptor:)
    ) async throws(ListenError) -> VarlinkServer {
        let socket = try ListeningSocket(address)
        do {
            let acceptor = try await Acceptor(
                service: service, limits: limits, group: group, isKnown: isKnown, onLimit: onLimit,
                identify: identify)
            do {
                let listener = try await acceptor.bootstrap(group)
                    .withBoundSocket(socket.descriptor).get()
                return VarlinkServer(socket, listener, acceptor)
            } catch {
                await acceptor.end()
                throw error
            }
        } catch {
            socket.removeFile()
            let code = (error as? IOError)?.errnoCode ?? 0
            throw error as? ListenError ?? .system(function: "listen", errno: code)
        }
    }

    private init(_ socket: ListeningSocket, _ listener: any Channel, _ acceptor: Acceptor) {
        self.socket = socket
        self.listener = listener
        self.acceptor = acceptor
    }

    /// How many connections are open, those that have gone included whose last call is not done.
    package var connectionCount: Int { acceptor.registry.total }

    /// The room that the connections of a user were given for long messages, in bytes.
    func roomTaken(by uid: UInt32) -> Int { acceptor.registry.roomTaken(by: uid) }

    /// Stops accepting, finishes the calls that were sent, and closes. The replies of a `more`
    /// call which have begun are cut off. What is not finished after `milliseconds` is cut off too.
    /// The socket file is removed first. Answers that come after it has returned are dropped.
    package func shutdown(within milliseconds: Int64) async {
        socket.removeFile()
        try? await listener.close().get()
        // Who was accepted last has yet to say what for.
        if connectionCount > 0 {
            try? await Task.sleep(for: .milliseconds(min(Self.settling, milliseconds)))
        }
        let connections = acceptor.stop()
        for connection in connections {
            connection.channel.eventLoop.execute { connection.handler.finish() }
        }
        let ends = connections.map(\.channel.closeFuture)
        let allEnded = EventLoopFuture.andAllComplete(ends, on: listener.eventLoop)
        let cut = listener.eventLoop.scheduleTask(in: .milliseconds(milliseconds)) {
            for connection in connections { connection.channel.close(promise: nil) }
        }
        try? await allEnded.get()
        cut.cancel()
        await acceptor.end()
    }
}
