import Glibc
import NIOCore
import NIOPosix
import Varlink

extension ConnectionHandler {
    /// Takes actions until there is none or the turn is over, then writes once.
    func perform() {
        guard !isPerforming, !waitsForTurn else { return }
        isPerforming = true
        var handled = 0
        var isOver = false
        // Once the client is gone nothing is written any more and nothing needs to be awaited.
        while context == nil || !isOpen || context?.channel.isWritable == true {
            if handled == limits.callsPerTurn {
                waitsForTurn = true
                break
            }
            guard let action = connection.next() else { break }
            switch action {
            case .call(let call, let token):
                handled += 1
                service.call(
                    call, from: peer,
                    respond: Responder(sink: self, token: token, wantsMore: call.more))
            case .startReading: resumeReading()
            case .stopReading: break
            case .close: isOver = true
            }
            if connection.outputCount >= limits.highWater { flush() }
        }
        isPerforming = false
        flush()
        if isOver { closeWhenWritten() }
        if waitsForTurn {
            turns.add {
                self.waitsForTurn = false
                self.perform()
            }
        }
        resumeReading()
        watchForIncomplete()
    }

    private func flush() {
        guard let context, connection.hasOutput else { return }
        // What is unread is looked at before the write: one reply may be as long as it likes.
        if !context.channel.isWritable {
            let unread = try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)
            if unread ?? 0 > limits.outboundBufferBytes { return context.close(promise: nil) }
        }
        var buffer: ByteBuffer?
        connection.takeOutput { bytes in
            buffer = context.channel.allocator.buffer(bytes: bytes)
        }
        // Out here, for a write may call back into this handler at once.
        if let buffer { context.writeAndFlush(wrapOutboundOut(buffer), promise: nil) }
    }

    private func closeWhenWritten() {
        guard let context, isOpen else { return }
        isClosing = true
        watchForStall()
        let written = eventLoop.makePromise(of: Void.self)
        written.futureResult.assumeIsolated().whenComplete { _ in
            self.context?.close(promise: nil)
        }
        context.writeAndFlush(wrapOutboundOut(ByteBuffer()), promise: written)
    }

    private func resumeReading() {
        guard readIsHeldBack, !connection.isReadingStopped, let context,
            context.channel.isWritable
        else { return }
        readIsHeldBack = false
        context.read()
    }
}

// Clients that keep the server waiting.
extension ConnectionHandler {
    private func watchForIncomplete() {
        guard incompleteTimer == nil, isOpen,
            let since = connection.incompleteSince(now: LoopClock.now().uptimeNanoseconds)
        else { return }
        let patience = limits.incompleteMessageMilliseconds
        let deadline = NIODeadline.uptimeNanoseconds(since) + .milliseconds(patience)
        incompleteTimer = eventLoop.assumeIsolated().scheduleTask(deadline: deadline) {
            self.incompleteTimer = nil
            guard self.isOpen else { return }
            let now = LoopClock.now()
            let since = self.connection.incompleteSince(now: now.uptimeNanoseconds)
            if let since, .uptimeNanoseconds(since) + .milliseconds(patience) <= now {
                self.connection.messageTimedOut(milliseconds: patience)
                self.perform()
            } else {
                self.watchForIncomplete()
            }
        }
    }

    func watchForStall() {
        guard stallTimer == nil else { return }
        let patience = TimeAmount.milliseconds(limits.stalledReaderMilliseconds)
        stallTimer = eventLoop.assumeIsolated().scheduleTask(in: patience) {
            self.stallTimer = nil
            self.context?.close(promise: nil)
        }
    }

    /// The server ends: answers every call that the client could send until now, then closes.
    ///
    /// The kernel is told to take no more. What it has taken is read, then comes the end of the
    /// input; and what the client sends after this fails at once, so that it knows.
    func finish() {
        let ended =
            try? context?.pipeline.syncOperations.withUnsafeTransportIfAvailable(
                of: NIOBSDSocket.Handle.self
            ) { shutdown($0, Int32(SHUT_RD)) }
        guard ended != 0 else { return }
        connection.finish()
        perform()
    }
}
