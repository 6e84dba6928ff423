import Glibc
import NIOCore
import NIOPosix

/// The users of one event loop who have more calls waiting than one turn handles.
///
/// They go round: each has a turn, then sockets are looked at, then each again. A task that puts
/// itself on the event loop anew would not do: the loop runs all tasks that are due before it looks
/// at a socket, so one flooding client would shut the others out. So a round is rung in through a
/// pipe, which is one more thing that becomes readable among the sockets.
///
/// To be used on its event loop only, hence the unchecked conformance.
final class TurnQueue: ChannelInboundHandler, @unchecked Sendable {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private static let bell = ByteBuffer(bytes: [1])

    private let limits: ServerLimits
    private var context: ChannelHandlerContext?
    private var shares: [UInt32: UserShare] = [:]
    /// Those with a connection that waits.
    private var waiting: [UserShare] = []
    private var isGoingRound = false

    private init(limits: ServerLimits) { self.limits = limits }

    /// - Returns: the queue, and its pipe, which the caller has to close.
    static func make(
        on eventLoop: any EventLoop, limits: ServerLimits
    ) async throws -> (TurnQueue, any Channel) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw ListenError.system(function: "pipe", errno: errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let queue = TurnQueue(limits: limits)
        let channel = try await NIOPipeBootstrap(group: eventLoop)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(queue)
                }
            }
            .takingOwnershipOfDescriptors(input: ends[0], output: ends[1]).get()
        return (queue, channel)
    }

    /// The share of a user, with one connection more.
    func join(_ uid: UInt32) -> UserShare {
        let share = shares[uid] ?? UserShare(uid: uid, limits: limits)
        shares[uid] = share
        share.connections += 1
        return share
    }

    func leave(_ share: UserShare) {
        share.connections -= 1
        if share.connections == 0 { shares[share.uid] = nil }
    }

    func add(_ handler: ConnectionHandler) {
        let share = handler.share
        share.waiting.append(handler)
        guard share.waiting.count == 1 else { return }
        waiting.append(share)
        if waiting.count == 1, !isGoingRound { ring() }
    }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

    /// What is added meanwhile waits for the next round.
    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let users = waiting
        waiting = []
        isGoingRound = true
        for share in users {
            share.beginRound()
            var left = share.waiting.count
            while left > 0, !share.isSpent, let handler = share.waiting.popFirst() {
                left -= 1
                handler.takeTurn()
            }
            // One that came to an empty line put the share among the waiting itself.
            if !share.waiting.isEmpty, !waiting.contains(where: { $0 === share }) {
                waiting.append(share)
            }
        }
        isGoingRound = false
        guard !waiting.isEmpty else { return }
        ring()
        // Whoever is answered may have been put on this processor, for Linux takes it that who
        // wakes another through a socket goes to sleep. This loop does not, so it lets them run;
        // else they wait for the end of its time slice, some milliseconds.
        sched_yield()
    }

    private func ring() {
        guard let context else { return }
        context.writeAndFlush(wrapOutboundOut(Self.bell), promise: nil)
    }
}
