package import CivilTime
import OfficeRules
import Synchronization

/// What a watcher is sent: the answer that changed, and what it rests on.
struct Watched: Sendable {
    let segment: StandingSegment
    let office: Office
    let setting: OfficeSetting
}

extension Desk {
    /// Sends the answer of now, and again whenever it changes, until the watcher is removed.
    func watch(_ body: @escaping @Sendable (Watched) -> Void) -> Int {
        delivery.withLock { _ in deliver(joining: body) }
    }

    func unwatch(_ number: Int) {
        state.withLock { _ = $0.watchers.removeValue(forKey: number) }
    }

    /// Works out who presides now, tells watchers and the owner when that has changed, and the
    /// owner when it changes next.
    func announce() {
        _ = delivery.withLock { _ in deliver(joining: nil) }
    }

    /// Who joins is told the same answer with which the next one is compared: the others hear of it
    /// first, should it be new to them, so that nobody is sent one answer twice.
    private func deliver(joining body: (@Sendable (Watched) -> Void)?) -> Int {
        let now = clock.now()
        // Worked out outside the lock that queries take.
        let (office, setting) = state.withLock { ($0.office, $0.setting) }
        let segment = Resolver(office, zone: setting.zone, now: now).at(now)
        let watched = Watched(segment: segment, office: office, setting: setting)
        let (before, watchers, number) = state.withLock { state in
            let before = state.presiding
            state.presiding = segment
            let watchers = segment == before ? [] : Array(state.watchers.values)
            let number = state.nextWatcher
            if let body {
                state.watchers[number] = body
                state.nextWatcher += 1
            }
            return (before, watchers, number)
        }
        for watcher in watchers { watcher(watched) }
        body?(watched)
        // An office without a roster has not begun: that nobody presides is no alarm yet.
        if before?.standing != watched.segment.standing, !watched.office.roster.isEmpty {
            observer.presiding(watched.segment, before: before)
        }
        observer.nextChange(next(watched, now))
        return number
    }

    /// When to look again: at the next change, and while commands cannot be recorded soon in any
    /// case, for what passing time should have recorded is still to be.
    private func next(_ watched: Watched, _ now: Instant) -> Instant? {
        let change = watched.office.nextChange(
            after: now, zone: watched.setting.zone, watched.segment)
        guard trouble != nil, let soon = now.adding(seconds: DeskLimits.secondsToRetry) else {
            return change
        }
        return change.map { min($0, soon) } ?? soon
    }

    /// When something changes next by the passing of time.
    package func nextChange() -> CivilTime.Instant? {
        let (office, setting) = state.withLock { ($0.office, $0.setting) }
        return office.nextChange(after: clock.now(), zone: setting.zone)
    }
}
