import Synchronization

/// Whether a number is still the user's or group's that it was when the configuration was read. A
/// name is looked up at most once in `recheck`, since callers come by the ten thousand.
final class AccountHolders: Sendable {
    private struct Holder {
        var checkedAt: MonotonicClock.Instant
        var holds: Bool
    }

    private struct State {
        var holders: [Account.Matcher: Holder] = [:]
        var onRecycled: (@Sendable (Account.Matcher, UInt32) -> Void)?
    }

    private let lookup: AccountMap.Lookup
    private let recheck: Duration
    private let state = Mutex(State())

    init(lookup: AccountMap.Lookup, recheck: Duration) {
        self.lookup = lookup
        self.recheck = recheck
    }

    func onRecycled(_ body: @escaping @Sendable (Account.Matcher, UInt32) -> Void) {
        state.withLock { $0.onRecycled = body }
    }

    func holds(_ matcher: Account.Matcher, _ id: UInt32) -> Bool {
        let now = MonotonicClock.now()
        let known = state.withLock { $0.holders[matcher] }
        if let known, now - known.checkedAt < recheck { return known.holds }
        let holds = isStill(matcher, id)
        let tell = state.withLock { state in
            state.holders[matcher] = Holder(checkedAt: now, holds: holds)
            return holds || known?.holds == false ? nil : state.onRecycled
        }
        tell?(matcher, id)
        return holds
    }

    /// A number may have several names, so the name is asked for its number first. Where neither is
    /// answered, the directory of users is taken to be away, which makes nobody another.
    private func isStill(_ matcher: Account.Matcher, _ id: UInt32) -> Bool {
        let number: UInt32?
        let name: String?
        switch matcher {
        case .user(let user):
            number = lookup.userID(user)
            if number == id { return true }
            name = lookup.userName(id)
        case .group(let group):
            number = lookup.groupID(group)
            if number == id { return true }
            name = lookup.groupName(id)
        }
        guard let name else { return number == nil }
        return name == matcher.name
    }
}
