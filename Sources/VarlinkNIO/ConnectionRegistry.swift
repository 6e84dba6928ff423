import NIOCore
import Synchronization
import Varlink

/// Counts the connections of each user and of all, and what they hold, and says who may have more.
final class ConnectionRegistry: Sendable {
    private struct Unread {
        let uid: UInt32
        var bytes: Int
        /// When some of it was read last, or it began to wait.
        var since: NIODeadline
        let connection: ConnectionHandler
    }

    private struct Room {
        let uid: UInt32
        let bytes: Int
    }

    private struct Counts {
        var total = 0
        var ofUser: [UInt32: Int] = [:]
        /// The room that connections were given for what they hold.
        var rooms: [ObjectIdentifier: Room] = [:]
        var roomTotal = 0
        var roomOfUser: [UInt32: Int] = [:]
        /// Those that wait for room, in order.
        var waiting: [(room: Room, connection: ConnectionHandler)] = []
        var unread: [ObjectIdentifier: Unread] = [:]
        var unreadTotal = 0
        var unreadOfUser: [UInt32: Int] = [:]
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
                uid == limits.unbound
                ? limits.totalConnections : limits.totalConnections - limits.reservedForRoot
            if counts.total >= total { return total }
            if uid != limits.unbound, mine >= limits.connectionsPerUser {
                return limits.connectionsPerUser
            }
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

// What comes in.
extension ConnectionRegistry {
    /// Gives a connection room for so many bytes; or puts it in the line if `waits`.
    func takeRoom(_ bytes: Int, for connection: ConnectionHandler, waits: Bool) -> Bool {
        counts.withLock { counts in
            let room = Room(uid: connection.peer.uid, bytes: bytes)
            if give(room, to: connection, &counts) { return true }
            if waits { counts.waiting.append((room, connection)) }
            return false
        }
    }

    /// Takes back the room of a connection, or its place in the line.
    func giveRoomBack(_ connection: ConnectionHandler) {
        let next = counts.withLock { counts -> [ConnectionHandler] in
            counts.waiting.removeAll { $0.connection === connection }
            guard let room = counts.rooms.removeValue(forKey: ObjectIdentifier(connection)) else {
                return []
            }
            if room.uid != limits.unbound { counts.roomTotal -= room.bytes }
            let left = counts.roomOfUser[room.uid, default: 0] - room.bytes
            counts.roomOfUser[room.uid] = left > 0 ? left : nil
            let line = counts.waiting
            counts.waiting = []
            var next: [ConnectionHandler] = []
            for one in line {
                if give(one.room, to: one.connection, &counts) {
                    next.append(one.connection)
                } else {
                    counts.waiting.append(one)
                }
            }
            return next
        }
        for connection in next { connection.eventLoop.execute { connection.hasRoom() } }
    }

    func roomTaken(by uid: UInt32) -> Int { counts.withLock { $0.roomOfUser[uid, default: 0] } }

    private func give(
        _ room: Room, to connection: ConnectionHandler, _ counts: inout Counts
    ) -> Bool {
        let mine = counts.roomOfUser[room.uid, default: 0]
        let isFull =
            mine + room.bytes > max(limits.heldBytesPerUser, room.bytes)
            || counts.roomTotal + room.bytes > max(limits.heldBytes, room.bytes)
        if room.uid != limits.unbound, isFull { return false }
        counts.rooms[ObjectIdentifier(connection)] = room
        if room.uid != limits.unbound { counts.roomTotal += room.bytes }
        counts.roomOfUser[room.uid] = mine + room.bytes
        return true
    }
}

// What goes out.
extension ConnectionRegistry {
    /// Notes that so many bytes wait for a client, none when it has read everything. Gives the
    /// connections that are to be closed so that the bounds hold.
    func note(
        unread bytes: Int, since: NIODeadline, _ connection: ConnectionHandler
    ) -> [ConnectionHandler] {
        counts.withLock { counts in
            remove(ObjectIdentifier(connection), &counts)
            guard bytes > 0 else { return [] }
            let uid = connection.peer.uid
            counts.unread[ObjectIdentifier(connection)] = Unread(
                uid: uid, bytes: bytes, since: since, connection: connection)
            counts.unreadTotal += bytes
            counts.unreadOfUser[uid, default: 0] += bytes
            var ended: [ConnectionHandler] = []
            while counts.unreadOfUser[uid, default: 0] > limits.unreadBytesPerUser,
                let one = idlest(of: uid, counts)
            {
                ended.append(one)
                remove(ObjectIdentifier(one), &counts)
            }
            while counts.unreadTotal > limits.unreadBytes,
                let greatest = counts.unreadOfUser.max(by: { $0.value < $1.value })?.key,
                let one = idlest(of: greatest, counts)
            {
                ended.append(one)
                remove(ObjectIdentifier(one), &counts)
            }
            return ended
        }
    }

    private func remove(_ id: ObjectIdentifier, _ counts: inout Counts) {
        guard let old = counts.unread.removeValue(forKey: id) else { return }
        counts.unreadTotal -= old.bytes
        let left = counts.unreadOfUser[old.uid, default: 0] - old.bytes
        counts.unreadOfUser[old.uid] = left > 0 ? left : nil
    }

    /// Of those of a user, unless there is only one.
    private func idlest(of uid: UInt32, _ counts: Counts) -> ConnectionHandler? {
        let ones = counts.unread.values.filter { $0.uid == uid }
        return ones.count > 1 ? ones.min { $0.since < $1.since }?.connection : nil
    }
}
