import NIOCore
import NIOPosix
import Synchronization
import Varlink

/// Looks at who connects, counts them, and gives each connection its handler.
///
/// | who | what becomes of the connection |
/// |---|---|
/// | credentials that cannot be read, or nobody's (`Peer.isNobody`) | `PermissionDenied`, close |
/// | one connection too many of a user, or of all | `TooManyConnections` with the limit, close |
///
/// Both are written at once, before any call, so a client takes it for the reply to its first.
final class Acceptor: Sendable {
    final class DownFlag: Sendable {
        private let flag = Atomic(false)

        var isSet: Bool { flag.load(ordering: .acquiring) }

        func set() { flag.store(true, ordering: .releasing) }
    }

    struct Connection: Sendable {
        let channel: any Channel
        let handler: ConnectionHandler
    }

    private struct State {
        var isStopping = false
        var connections: [ObjectIdentifier: Connection] = [:]
    }

    let registry: ConnectionRegistry
    /// Set once the server is down: its event loops may be gone.
    let isDown = DownFlag()
    private let service: any VarlinkService
    private let isKnown: @Sendable (Peer) -> Bool
    private let limits: ServerLimits
    private let onLimit: @Sendable (_ uid: UInt32) -> Void
    private let identify: @Sendable (_ descriptor: Int32) throws -> Peer
    private let turns: [ObjectIdentifier: TurnQueue]
    private let pipes: [any Channel]
    private let state = Mutex(State())

    init(
        service: any VarlinkService, limits: ServerLimits, group: MultiThreadedEventLoopGroup,
        isKnown: @escaping @Sendable (Peer) -> Bool,
        onLimit: @escaping @Sendable (_ uid: UInt32) -> Void,
        identify: @escaping @Sendable (_ descriptor: Int32) throws -> Peer
    ) async throws {
        self.service = service
        self.limits = limits
        self.isKnown = isKnown
        self.onLimit = onLimit
        self.identify = identify
        self.registry = ConnectionRegistry(limits: limits)
        var turns: [ObjectIdentifier: TurnQueue] = [:]
        var pipes: [any Channel] = []
        for loop in group.makeIterator() {
            let (queue, pipe) = try await TurnQueue.make(on: loop, limits: limits)
            turns[ObjectIdentifier(loop)] = queue
            pipes.append(pipe)
        }
        self.turns = turns
        self.pipes = pipes
    }

    func bootstrap(_ group: MultiThreadedEventLoopGroup) -> ServerBootstrap {
        ServerBootstrap(group: group)
            // Who connects again and again has his turn like others.
            .serverChannelOption(.maxMessagesPerRead, value: 2)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            // Writable is then when nothing waits to be written.
            .childChannelOption(.writeBufferWaterMark, value: .init(low: 1, high: 1))
            // A read brings this much and no more, so that stopping to read stops it.
            .childChannelOption(.maxMessagesPerRead, value: 1)
            .childChannelOption(
                .recvAllocator,
                value: AdaptiveRecvByteBufferAllocator(
                    minimum: 512, initial: 2_048, maximum: ServerLimits.readBytes)
            )
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try self.admit(channel) }
            }
    }

    /// Admits nobody from now on; gives the connections that are open.
    func stop() -> [Connection] {
        state.withLock { state in
            state.isStopping = true
            return Array(state.connections.values)
        }
    }

    /// To be called when every connection has gone, or is given up.
    func end() async {
        isDown.set()
        for pipe in pipes { try? await pipe.close().get() }
    }

    private func admit(_ channel: any Channel) throws {
        let pipeline = channel.pipeline.syncOperations
        let peer = try? pipeline.withUnsafeTransportIfAvailable(of: NIOBSDSocket.Handle.self) {
            try identify($0)
        }
        guard let peer, !peer.isNobody, let turns = turns[ObjectIdentifier(channel.eventLoop)]
        else {
            let error = ServiceError.permissionDenied
            return try pipeline.addHandler(RefusalHandler(error: error.name, error.parameters))
        }
        if let limit = registry.limitReached(admitting: peer.uid) {
            onLimit(peer.uid)
            let error = ConnectionError.tooManyConnections(limit: limit)
            return try pipeline.addHandler(RefusalHandler(error: error.name, error.parameters))
        }
        let handler = ConnectionHandler(
            eventLoop: channel.eventLoop, service: service, peer: peer,
            frameBytes: isKnown(peer)
                ? limits.frameBytes : min(limits.frameBytes, limits.strangerFrameBytes),
            limits: limits, turns: turns, registry: registry, isDown: isDown
        ) { self.registry.release(uid: peer.uid) }
        let id = ObjectIdentifier(handler)
        channel.closeFuture.whenComplete { _ in
            self.state.withLock { _ = $0.connections.removeValue(forKey: id) }
            handler.channelClosed()
        }
        let isStopping = state.withLock { state in
            if !state.isStopping {
                state.connections[id] = Connection(channel: channel, handler: handler)
            }
            return state.isStopping
        }
        guard !isStopping else { throw ChannelError.ioOnClosedChannel }
        try pipeline.addHandler(handler)
    }
}
