import CivilTime
import HashTreeCollections
import OfficeJournal
import OfficeRules
import Synchronization
import Varlink

/// One caller who follows what changes: first what was recorded since the record it names, then
/// what is recorded from now on, nothing twice and nothing left out.
///
/// It joins before it reads the journal, so that nothing falls between the two; what is told
/// meanwhile waits.
final class Follower: Sendable {
    private struct State {
        /// What was told while the past is being read; nil when the past has been told.
        var waiting: [Watched]? = []
        /// The last record that was told.
        var told: Int64
    }

    /// What stood when it was told last, so that only what differs is sent again.
    private struct Standing {
        var away: [Absentee] = []
        var attention: [OpenAttention]?
    }

    /// Nobody hears any more of it; what waits is let go of by whoever comes next.
    private let isOver = Atomic(false)
    private let standing = Mutex(Standing())
    private let state: Mutex<State>
    private let view: ChangeView
    private let desk: Desk
    private let responder: Responder

    private init(_ request: Request, _ responder: Responder, after record: Int64) {
        state = Mutex(State(told: record))
        view = ChangeView(actor: request.actor)
        desk = request.desk
        self.responder = responder
    }

    static func follow(_ request: Request, _ responder: Responder) throws(WireError) {
        let head = request.office.record
        let after = try request.parameters.recordNumber("after", upTo: head) ?? head
        let follower = Follower(request, responder, after: after)
        let desk = request.desk
        let number = desk.watch { follower.take($0) }
        responder.onDisconnect {
            desk.unwatch(number)
            follower.end()
        }
        desk.history.add(request.peer.uid) {
            guard !follower.catchUp() else { return }
            desk.unwatch(number)
            follower.end()
            // Whoever has gone is answered too, if it was not: its place is free only then.
            responder.refuse(.stopping)
        }
    }

    /// Called on the loop too: it waits for nobody.
    private func end() { isOver.store(true, ordering: .releasing) }

    private var hasEnded: Bool { isOver.load(ordering: .acquiring) || !responder.isOpen }

    /// Called by the desk, one after the other.
    private func take(_ watched: Watched) {
        state.withLock { state in
            guard !hasEnded else {
                state.waiting = nil
                return
            }
            guard state.waiting == nil else {
                state.waiting?.append(watched)
                return
            }
            tell(watched, &state)
        }
    }

    /// Tells what was recorded before it joined, then what was told meanwhile.
    ///
    /// - Returns: whether it goes on: not where its client has gone, and not where the past cannot
    ///   be read.
    private func catchUp() -> Bool {
        let (after, joined) = state.withLock { ($0.told, $0.waiting?.first) }
        guard let joined else { return false }
        var page: [Recorded] = []
        var last = after
        do {
            try desk.journal.forEachRecord(
                from: after + 1, through: joined.office.record
            ) { record in
                guard record.number == last + 1 else { throw Self.missing(last + 1) }
                page.append(
                    Recorded(
                        event: try OfficeLoader.event(of: record), number: record.number,
                        at: try OfficeLoader.instant(of: record),
                        actor: Actor(account: record.account, roles: [])))
                last = record.number
                if page.count == Self.page {
                    send(page, joined, through: record.number)
                    page = []
                }
                return !hasEnded
            }
            guard last >= joined.office.record || hasEnded else { throw Self.missing(last + 1) }
        } catch {
            responder.refuse(.notRead(error))
            return false
        }
        return state.withLock { state in
            guard !hasEnded else {
                state.waiting = nil
                return false
            }
            send(page, joined, through: max(after, joined.office.record))
            state.told = max(after, joined.office.record)
            for watched in state.waiting?.dropFirst() ?? [] where !hasEnded {
                tell(watched, &state)
            }
            state.waiting = nil
            return true
        }
    }

    private static func missing(_ record: Int64) -> JournalError {
        .damaged(record: record, reason: "is missing")
    }

    private func tell(_ watched: Watched, _ state: inout State) {
        let new = watched.recorded.filter { $0.number > state.told }
        guard watched.isNew || watched.isMoved || !new.isEmpty else { return }
        if let last = new.last { state.told = last.number }
        send(new, watched, through: state.told)
    }

    /// What passing time brings may be told before what was just recorded: it tells up to the
    /// record that was told last, not up to that one.
    private func send(_ recorded: [Recorded], _ watched: Watched, through record: Int64) {
        let now = desk.clock.now()
        let attention = view.attention(watched, at: now)
        let (isSame, back) = standing.withLock { standing in
            let away = Set(watched.away.map(\.person))
            let back = standing.away.filter { !away.contains($0.person) }
            let isSame = standing.attention == attention
            standing = Standing(away: watched.away, attention: attention)
            return (isSame, back)
        }
        var message = view.wire(recorded, watched, through: record, at: now)
        message["away"] = .array(watched.away.map { view.wire($0, watched) })
        message["back"] = .array(back.map { view.wire($0, watched) })
        message["attention"] =
            isSame ? JSON.null : .array(attention.map { .object($0.wire(watched.setting.zone)) })
        responder.reply(message, continues: true)
    }

    /// The most changes of one message.
    private static let page = 200
}

extension Parameters {
    /// `#12` or `12`, which has to be there.
    func recordNumber(_ field: String, upTo head: Int64) throws(WireError) -> Int64? {
        guard let text = text(field) else { return nil }
        let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }),
            let number = Int64(digits), number <= head
        else { throw .unknownRecord(field, text, head: head) }
        return number
    }
}
