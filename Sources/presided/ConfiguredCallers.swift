import DutyDesk
import Logging
import OfficeFiles
import OfficeRules
import Systemd
import Varlink

/// The accounts of the configuration, as those who call on the socket.
struct ConfiguredCallers: CallerDirectory {
    let accounts: AccountMap

    init(accounts: AccountMap, log: Logger) {
        self.accounts = accounts
        accounts.onRecycled { matcher, id in
            log.log(
                .accountRecycled, level: .warning, "The number has gone to another name",
                metadata: ["user": "\(matcher.name)", "number": "\(id)"])
        }
    }

    func actor(for peer: Peer) -> Actor {
        let caller = accounts.caller(uid: peer.uid, gid: peer.gid, groups: peer.groups)
        return Actor(account: caller.account, roles: caller.roles, person: caller.person)
    }
}
