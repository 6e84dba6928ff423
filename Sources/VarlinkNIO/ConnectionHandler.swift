import NIOCore
import Synchronization
import Varlink

/// Does what the state machine of a connection says, and nothing else.
///
/// Calls are handed to the service on the event loop, within the read that brought them, and what
/// is answered meanwhile is written once at the end. Answers that come later, from wherever, are
/// written when they come.
///
/// The channel is writable exactly when nothing waits to be written: see `Acceptor`.
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
    let registry: ConnectionRegistry
    let isDown: Acceptor.DownFlag
    let open = Atomic(true)

    var connection: ServerConnection
    var context: ChannelHandlerContext?
    /// What the user's connections share; it has this one among them until `hasEnded`.
    let share: UserShare
    /// The round in which it was read last.
    var readInRound: UInt64 = 0
    var disconnectBodies: [@Sendable () -> Void] = []
    var readyBodies: [@Sendable () -> Void] = []
    var waitsForTurn = false
    var isPerforming = false
    var isFlushing = false
    /// The last bytes are being written.
    var isClosing = false
    /// The last action was taken: nothing comes in any more, and no call is under way.
    var hasEnded = false
    /// The channel has gone for good.
    private(set) var isClosed = false
    /// To be told once the channel has gone and the last call is done.
    private var onEnd: (() -> Void)?
    /// The longest message of this client.
    let frameBytes: Int
    /// `read` was passed on, and nothing has come yet.
    private var isReadPassedOn = false
    /// It has room for more than `pipelineBytes` of input, or waits for it.
    var room = Room.none
    /// `read` was asked for while nothing was to be read.
    var readIsHeldBack = false
    var incompleteTimer: Scheduled<Void>?
    var unread = UnreadBytes()

    enum Room {
        case none, waits, given
    }

    init(
        eventLoop: any EventLoop, service: any VarlinkService, peer: Peer, frameBytes: Int,
        limits: ServerLimits, turns: TurnQueue, registry: ConnectionRegistry,
        isDown: Acceptor.DownFlag, onEnd: @escaping () -> Void
    ) {
        self.eventLoop = eventLoop
        self.service = service
        self.peer = peer
        self.limits = limits
        self.turns = turns
        self.registry = registry
        self.share = turns.join(peer.uid)
        self.isDown = isDown
        self.frameBytes = frameBytes
        self.onEnd = onEnd
        var bounds = ServerConnection.Limits()
        bounds.frameBytes = frameBytes
        bounds.pipelineDepth = limits.pipelineDepth
        bounds.pipelineBytes = limits.pipelineBytes
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

    func channelReadComplete(context: ChannelHandlerContext) {
        if isReadPassedOn {
            share.wasRead(&readInRound)
        } else if !mayBeReadToTheEnd() {
            return context.close(promise: nil)
        }
        isReadPassedOn = false
        perform()
    }

    func read(context: ChannelHandlerContext) {
        readIsHeldBack = true
        readOn()
    }

    /// Reads if somebody wants to and there is room for what comes.
    func readOn() {
        guard readIsHeldBack, isRead, let context else { return }
        readIsHeldBack = false
        isReadPassedOn = true
        context.read()
    }

    /// More is to be read: nothing waits, neither here nor for the client.
    private var isRead: Bool {
        !connection.isReadingStopped && !waitsForTurn && room != .waits
            && context?.channel.isWritable == true
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .inputClosed? = event as? ChannelEvent {
            connection.inputEnded()
            perform()
        }
        context.fireUserInboundEventTriggered(event)
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        guard !isFlushing, context.channel.isWritable else { return }
        noteUnread()
        perform()
        runReadyBodies()
    }

    func channelInactive(context: ChannelHandlerContext) { disconnect() }

    /// The channel has gone. Its slot is free when the last call is done: a client gains nothing by
    /// going away and coming again.
    func channelClosed() {
        isClosed = true
        if isOpen { disconnect() }
        if hasEnded { free() }
    }

    func free() {
        onEnd?()
        onEnd = nil
    }

    private func disconnect() {
        open.store(false, ordering: .releasing)
        incompleteTimer?.cancel()
        forgetUnread()
        if connection.heldBytes > mostWithoutRoom, room != .given {
            connection.keepWhatIsShort()
        }
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
