import Glibc
import NIOCore
import NIOPosix

/// The connections of one event loop that have more calls waiting than one turn handles.
///
/// They go round: each handles a turn's worth, then sockets are looked at, then each again. A task
/// that puts itself on the event loop anew would not do: the loop runs all tasks that are due
/// before it looks at a socket, so one flooding client would shut the others out. So a round is
/// rung in through a pipe, which is one more thing that becomes readable among the sockets.
///
/// To be used on its event loop only, hence the unchecked conformance.
final class TurnQueue: ChannelInboundHandler, @unchecked Sendable {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private static let bell = ByteBuffer(bytes: [1])

    private var context: ChannelHandlerContext?
    private var waiting: [() -> Void] = []
    private var isGoingRound = false

    /// - Returns: the queue, and its pipe, which the caller has to close.
    static func make(on eventLoop: any EventLoop) async throws -> (TurnQueue, any Channel) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw ListenError.system(function: "pipe", errno: errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let queue = TurnQueue()
        let channel = try await NIOPipeBootstrap(group: eventLoop)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(queue)
                }
            }
            .takingOwnershipOfDescriptors(input: ends[0], output: ends[1]).get()
        return (queue, channel)
    }

    func add(_ turn: @escaping () -> Void) {
        waiting.append(turn)
        if waiting.count == 1, !isGoingRound { ring() }
    }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

    /// What is added meanwhile waits for the next round.
    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let turns = waiting
        waiting = []
        isGoingRound = true
        for turn in turns { turn() }
        isGoingRound = false
        if !waiting.isEmpty { ring() }
    }

    private func ring() {
        guard let context else { return }
        context.writeAndFlush(wrapOutboundOut(Self.bell), promise: nil)
    }
}
