import NIOCore
import NIOPosix
import Varlink

extension ConnectionHandler {
    /// Something came in, was answered or was read: goes on, unless others have their turn first.
    func perform() {
        guard !isPerforming else { return }
        if !waitsForTurn {
            if connection.hasCallWaiting, share.isSpent || !share.waiting.isEmpty {
                waitForTurn()
            } else {
                work()
            }
        }
        settle()
    }

    /// Its turn has come.
    func takeTurn() {
        waitsForTurn = false
        work()
        settle()
    }

    private func waitForTurn() {
        waitsForTurn = true
        turns.add(self)
    }

    /// Takes actions until there is none or the turn is over, then writes once.
    private func work() {
        isPerforming = true
        var isOver = false
        var taken = 0
        var begun = connection.hasCallWaiting ? LoopClock.now() : nil
        // Once the client is gone nothing is written any more and nothing needs to be awaited.
        while context == nil || !isOpen || context?.channel.isWritable == true {
            if let since = begun, taken > 0, connection.hasCallWaiting {
                begun = share.spend(since: since)
                if share.isSpent {
                    waitForTurn()
                    break
                }
            }
            guard let action = connection.next() else { break }
            switch action {
            case .call(let call, let token):
                taken += 1
                handle(call, token)
            case .startReading, .stopReading: break
            case .close: isOver = true
            }
            if connection.outputCount >= ServerLimits.writeBytes { flush() }
        }
        isPerforming = false
        flush()
        if let begun { _ = share.spend(since: begun) }
        if isOver { end() }
    }

    private func handle(_ call: Call, _ token: CallToken) {
        guard isOpen || service.changes(call.method) else { return connection.drop(token) }
        share.handledOne()
        service.call(
            call, from: peer, respond: Responder(sink: self, token: token, wantsMore: call.more))
    }

    /// What is to be done after everything: writes, reads on, looks at the clock.
    private func settle() {
        flush()
        settleRoom()
        readOn()
        watchForIncomplete()
    }

    private func flush() {
        guard let context, connection.hasOutput else { return }
        // What is unread is looked at before the write: one reply may be as long as it likes.
        if !context.channel.isWritable, unreadCount > limits.outboundBufferBytes {
            return context.close(promise: nil)
        }
        var buffer: ByteBuffer?
        connection.takeOutput { bytes in
            buffer = context.channel.allocator.buffer(bytes: bytes)
        }
        // Out here, for a write may call back into this handler at once.
        guard let buffer else { return }
        unread.queued += buffer.readableBytes
        isFlushing = true
        context.writeAndFlush(wrapOutboundOut(buffer), promise: nil)
        isFlushing = false
        if unread.isNoted || !context.channel.isWritable { noteUnread() }
    }

    /// The last action was taken: no call is under way, and none comes.
    private func end() {
        if !hasEnded {
            hasEnded = true
            settleRoom()
            turns.leave(share)
        }
        if isClosed { free() }
        guard let context, isOpen else { return }
        isClosing = true
        let written = eventLoop.makePromise(of: Void.self)
        written.futureResult.assumeIsolated().whenComplete { _ in
            self.context?.close(promise: nil)
        }
        context.writeAndFlush(wrapOutboundOut(ByteBuffer()), promise: written)
    }
}

// Clients that keep the server waiting.
extension ConnectionHandler {
    func watchForIncomplete() {
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
