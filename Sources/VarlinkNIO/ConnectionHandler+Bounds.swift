import NIOCore
import Varlink

/// What waits for a client to read it.
struct UnreadBytes {
    /// All that was ever handed to the channel, and how much of it had gone when it was looked at.
    var queued = 0
    var taken = 0
    /// When something was taken last, or it began to wait.
    var since = NIODeadline.distantPast
    /// The registry knows of it.
    var isNoted = false
    var timer: Scheduled<Void>?
}

// Input beyond what a connection may always hold.
extension ConnectionHandler {
    /// A read may go this far beyond the bound at which reading stops.
    var mostWithoutRoom: Int { limits.pipelineBytes + ServerLimits.readBytes }

    /// Asks for room, or gives it back.
    func settleRoom() {
        let needs = !hasEnded && connection.heldBytes > mostWithoutRoom
        if needs, room == .none, isOpen {
            room = registry.takeRoom(frameBytes, for: self, waits: true) ? .given : .waits
        } else if !needs, room != .none {
            registry.giveRoomBack(self)
            room = .none
        }
    }

    /// It has come first in the line.
    func hasRoom() {
        guard room == .waits else { return }
        room = .given
        perform()
    }

    /// At the end of the input the channel reads all that the kernel holds, whether it was asked to
    /// or not. That is taken if there is room for it, of a client that has gone as well; else the
    /// connection is closed, and no more of it is done than any may hold.
    func mayBeReadToTheEnd() -> Bool {
        guard connection.heldBytes > mostWithoutRoom, room != .given else { return true }
        if room == .waits { registry.giveRoomBack(self) }
        let isGiven = registry.takeRoom(ServerLimits.kernelBytes, for: self, waits: false)
        room = isGiven ? .given : .none
        return isGiven
    }
}

// Output that is not read.
extension ConnectionHandler {
    /// How many bytes the channel holds.
    var unreadCount: Int {
        guard let options = context?.channel.syncOptions else { return 0 }
        return (try? options.getOption(.bufferedWritableBytes)) ?? 0
    }

    /// Tells the registry how much waits. What waits too long, or is too much, closes a connection.
    func noteUnread() {
        let bytes = unreadCount
        guard bytes > 0, isOpen else { return forgetUnread() }
        let taken = unread.queued - bytes
        if !unread.isNoted || taken > unread.taken { unread.since = LoopClock.now() }
        unread.taken = taken
        unread.isNoted = true
        for other in registry.note(unread: bytes, since: unread.since, self) {
            other.eventLoop.execute { other.context?.close(promise: nil) }
        }
        watchForStall()
    }

    func forgetUnread() {
        guard unread.isNoted else { return }
        unread.isNoted = false
        unread.timer?.cancel()
        unread.timer = nil
        _ = registry.note(unread: 0, since: .distantPast, self)
    }

    /// Looks now and then whether the client has read anything.
    private func watchForStall() {
        guard unread.timer == nil else { return }
        let patience = TimeAmount.milliseconds(limits.stalledReaderMilliseconds)
        let step = TimeAmount.nanoseconds(max(1_000_000, patience.nanoseconds / 8))
        unread.timer = eventLoop.assumeIsolated().scheduleTask(in: step) {
            self.unread.timer = nil
            self.noteUnread()
            if self.unread.isNoted, LoopClock.now() - self.unread.since >= patience {
                self.context?.close(promise: nil)
            }
        }
    }
}
