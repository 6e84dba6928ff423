/// Who is on the other end of a connection, as the kernel saw it when the connection was made.
///
/// The numbers come from `SO_PEERCRED` and `SO_PEERGROUPS`, never from the caller.
package struct Peer: Hashable, Sendable {
    /// The effective user.
    package let uid: UInt32
    /// The effective primary group.
    package let gid: UInt32
    /// The process that connected. By the time it is read it may have ended: for messages only.
    package let pid: Int32
    /// The supplementary groups.
    package let groups: [UInt32]

    package init(uid: UInt32, gid: UInt32, pid: Int32, groups: [UInt32] = []) {
        self.uid = uid
        self.gid = gid
        self.pid = pid
        self.groups = groups
    }

    /// True when the user is one of this group, primary or supplementary.
    package func isMember(of group: UInt32) -> Bool {
        gid == group || groups.contains(group)
    }
}
