import Synchronization

/// Counts the connections of each user and of all, and says who may have another.
final class ConnectionRegistry: Sendable {
    private struct Counts {
        var total = 0
        var ofUser: [UInt32: Int] = [:]
    }

    private let limits: ServerLimits
    private let counts = Mutex(Counts())

    init(limits: ServerLimits) { self.limits = limits }

    /// Counts one more; or gives the limit that stands against it, and counts nothing.
    ///
    /// Root is bound by the total alone, and the last few of that are root's: an administrator can
    /// always look at a server which others have filled.
    func limitReached(admitting uid: UInt32) -> Int? {
        counts.withLock { counts in
            let mine = counts.ofUser[uid, default: 0]
            let total =
                uid == 0
                ? limits.totalConnections : limits.totalConnections - limits.reservedForRoot
            if counts.total >= total { return total }
            if uid != 0, mine >= limits.connectionsPerUser { return limits.connectionsPerUser }
            counts.total += 1
            counts.ofUser[uid] = mine + 1
            return nil
        }
    }

    func release(uid: UInt32) {
        counts.withLock { counts in
            counts.total -= 1
            let left = counts.ofUser[uid, default: 1] - 1
            counts.ofUser[uid] = left > 0 ? left : nil
        }
    }

    var total: Int { counts.withLock { $0.total } }
}
