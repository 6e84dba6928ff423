import Dispatch
import Synchronization

/// Work beside the socket's loop: of each user one thing at a time, and the users in turn, so that
/// one who asks for much waits for itself.
///
/// How much may wait is bounded by who hands it in: a connection has one call under way.
final class FairQueue: Sendable {
    typealias Work = @Sendable () -> Void

    private struct Line {
        var waiting: [Work] = []
        var isBusy = false
    }

    private struct State {
        var lines: [UInt32: Line] = [:]
        /// The users with work that waits and none under way, in their order.
        var next: [UInt32] = []
        /// The lanes on which nothing runs.
        var free: [DispatchQueue]
    }

    private let state: Mutex<State>

    /// - Parameter width: how many users are served at a time.
    init(_ label: String, width: Int) {
        // Not one concurrent queue: that has a thread which looks after it every second for ever.
        state = Mutex(State(free: (0..<width).map { DispatchQueue(label: "\(label).\($0)") }))
    }

    func add(_ user: UInt32, _ work: @escaping Work) {
        state.withLock { state in
            var line = state.lines[user] ?? Line()
            line.waiting.append(work)
            if !line.isBusy, line.waiting.count == 1 { state.next.append(user) }
            state.lines[user] = line
            begin(&state)
        }
    }

    private func begin(_ state: inout State) {
        while !state.next.isEmpty, let lane = state.free.popLast() {
            let user = state.next.removeFirst()
            guard let work = state.lines[user]?.waiting.removeFirst() else {
                state.free.append(lane)
                continue
            }
            state.lines[user]?.isBusy = true
            lane.async {
                work()
                self.ended(user, lane)
            }
        }
    }

    private func ended(_ user: UInt32, _ lane: DispatchQueue) {
        state.withLock { state in
            state.free.append(lane)
            state.lines[user]?.isBusy = false
            if state.lines[user]?.waiting.isEmpty ?? true {
                state.lines[user] = nil
            } else {
                state.next.append(user)
            }
            begin(&state)
        }
    }
}
