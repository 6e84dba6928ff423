import NIOCore

/// The clock of the event loops, which never goes back.
enum LoopClock {
    static func now() -> NIODeadline { NIODeadline.now() }
}
