import NIOCore

/// The connections of one event loop that have more calls waiting than one turn handles.
///
/// They go round: each handles a turn's worth, then sockets are looked at, then each again. A task
/// that puts itself on the event loop anew would not do: the loop runs all tasks that are due
/// before it looks at a socket, so one flooding client would shut the others out.
///
/// To be used on its event loop only, hence the unchecked conformance.
final class TurnQueue: @unchecked Sendable {
    /// Long enough not to be due yet when the event loop looks for due tasks, and short beside a
    /// turn.
    private static let pause = TimeAmount.microseconds(5)

    private let eventLoop: any EventLoop
    private var waiting: [() -> Void] = []

    init(eventLoop: any EventLoop) { self.eventLoop = eventLoop }

    func add(_ turn: @escaping () -> Void) {
        waiting.append(turn)
        if waiting.count == 1 { schedule() }
    }

    private func schedule() {
        eventLoop.assumeIsolated().scheduleTask(in: Self.pause) {
            let turns = self.waiting
            self.waiting = []
            for turn in turns { turn() }
        }
    }
}
