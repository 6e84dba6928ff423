import CPeer
import Glibc
package import Varlink

extension Peer {
    /// What the kernel says of the other end of a connected Unix socket.
    ///
    /// - Throws: `ListenError.system` with the `errno`.
    package init(descriptor: Int32) throws(ListenError) {
        var uid: UInt32 = 0
        var gid: UInt32 = 0
        var pid: Int32 = 0
        let failure = cpeer_credentials(descriptor, &uid, &gid, &pid)
        guard failure == 0 else { throw .system(function: "SO_PEERCRED", errno: failure) }
        self.init(uid: uid, gid: gid, pid: pid, groups: try Self.groups(descriptor))
    }

    /// The two numbers that stand for nobody in particular: the kernel's overflow user, which is
    /// every user of a foreign user namespace, and the one that `chown` takes for 'leave it'.
    package var isNobody: Bool { uid == 65_534 || uid == UInt32.max }

    private static func groups(_ descriptor: Int32) throws(ListenError) -> [UInt32] {
        var room = 32
        while true {
            var groups = [UInt32](repeating: 0, count: room)
            var count = room
            let failure = cpeer_groups(descriptor, &groups, &count)
            switch failure {
            case 0: return Array(groups[..<count])
            case ERANGE where count > room: room = count
            case ENODATA, ENOPROTOOPT: return []
            default: throw .system(function: "SO_PEERGROUPS", errno: failure)
            }
        }
    }
}
