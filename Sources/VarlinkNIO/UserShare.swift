import NIOCore

/// What the connections of one user share on one event loop: its turns.
///
/// A user's calls are handled for a turn's time in one round of the loop, on whichever of its
/// connections they come; what is left waits in a line, and has its turn in the next round, after
/// the sockets have been looked at. So the number of a user's connections gains it nothing.
///
/// The loop does not say when a round begins. A connection is read once a round at most: when one
/// is read that was read in this round already, another has begun.
final class UserShare {
    let uid: UInt32
    var connections = 0
    /// Those that wait for a turn, in order.
    var waiting = CircularBuffer<ConnectionHandler>()
    /// The number of the round.
    private(set) var round: UInt64 = 1
    /// How long calls were handled in it, in nanoseconds, and how many.
    private(set) var spent: Int64 = 0
    private(set) var handled = 0
    private let limits: ServerLimits

    init(uid: UInt32, limits: ServerLimits) {
        self.uid = uid
        self.limits = limits
    }

    var isSpent: Bool { spent >= limits.turnNanoseconds || handled >= limits.callsPerTurn }

    /// - Parameter seen: the round in which the connection was read last.
    func wasRead(_ seen: inout UInt64) {
        if seen == round { beginRound() }
        seen = round
    }

    func beginRound() {
        round += 1
        spent = 0
        handled = 0
    }

    func handledOne() { handled += 1 }

    /// Time that has gone since `begun`.
    func spend(since begun: NIODeadline) -> NIODeadline {
        let now = LoopClock.now()
        spent += (now - begun).nanoseconds
        return now
    }
}
