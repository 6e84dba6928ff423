import DutyDesk
import OfficeFiles
import OfficeRules
import Varlink

/// The accounts of the configuration, as those who call on the socket.
struct ConfiguredCallers: CallerDirectory {
    let accounts: AccountMap

    func actor(for peer: Peer) -> Actor {
        let caller = accounts.caller(uid: peer.uid, gid: peer.gid, groups: peer.groups)
        return Actor(account: caller.account, roles: caller.roles, person: caller.person)
    }
}
