import NIOCore
import Synchronization
import Varlink

/// Does what the state machine of a connection says, and nothing else.
///
/// Calls are handed to the service on the event loop, within the read that brought them, and what
/// is answered meanwhile is written once at the end. Answers that come later, from wherever, are
/// written when they come.
///
/// Everything but `isOpen` and the immutable fields is touched on the event loop only, hence the
/// unchecked conformance.
final class ConnectionHandler: ChannelDuplexHandler, @unchecked Sendable {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    let eventLoop: any EventLoop
    let service: any VarlinkService
    let peer: Peer
    let limits: ServerLimits
    let turns: TurnQueue
    let isDown: Acceptor.DownFlag
    let open = Atomic(true)

    var connection: ServerConnection
    var context: ChannelHandlerContext?
    var disconnectBodies: [@Sendable () -> Void] = []
    var readyBodies: [@Sendable () -> Void] = []
    var waitsForTurn = false
    var isPerforming = false
    /// The last bytes are being written.
    var isClosing = false
    /// `read` was asked for while reading was stopped.
    var readIsHeldBack = false
    var incompleteTimer: Scheduled<Void>?
    var stallTimer: Scheduled<Void>?

    init(
        eventLoop: any EventLoop, service: any VarlinkService, peer: Peer, limits: ServerLimits,
        turns: TurnQueue, isDown: Acceptor.DownFlag
    ) {
        self.eventLoop = eventLoop
        self.service = service
        self.peer = peer
        self.limits = limits
        self.turns = turns
        self.isDown = isDown
        var bounds = ServerConnection.Limits()
        bounds.frameBytes = limits.frameBytes
        bounds.pipelineDepth = limits.pipelineDepth
        bounds.json = limits.json
        self.connection = ServerConnection(limits: bounds)
    }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        unwrapInboundIn(data).withUnsafeReadableBytes { bytes in
            connection.receive(bytes.assumingMemoryBound(to: UInt8.self))
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) { perform() }

    func read(context: ChannelHandlerContext) {
        if connection.isReadingStopped || !context.channel.isWritable {
            readIsHeldBack = true
        } else {
            context.read()
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .inputClosed? = event as? ChannelEvent {
            connection.inputEnded()
            perform()
        }
        context.fireUserInboundEventTriggered(event)
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if context.channel.isWritable {
            if !isClosing {
                stallTimer?.cancel()
                stallTimer = nil
            }
            perform()
            runReadyBodies()
        } else {
            watchForStall()
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        open.store(false, ordering: .releasing)
        incompleteTimer?.cancel()
        stallTimer?.cancel()
        connection.disconnected()
        readyBodies = []
        runDisconnectBodies()
        perform()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // The connection was reset or a write failed: there is nobody to tell.
        context.close(promise: nil)
    }

    private func runReadyBodies() {
        let bodies = readyBodies
        readyBodies = []
        for body in bodies { body() }
    }

    func runDisconnectBodies() {
        let bodies = disconnectBodies
        disconnectBodies = []
        for body in bodies { body() }
    }
}
