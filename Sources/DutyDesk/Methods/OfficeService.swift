import CivilTime
import Foundation
import Interfaces
package import OfficeRules
import Synchronization
package import Varlink

/// Who a caller is: from the kernel's word about the socket's other end to an account of the
/// configuration.
package protocol CallerDirectory: Sendable {
    /// The actor for a peer; one without roles when no account matches.
    func actor(for peer: Peer) -> Actor
}

/// The office on the socket: every method of every interface, from one flat table.
package final class OfficeService: Sendable {
    package let router: Router
    private let desk: Desk
    private let directory: Mutex<any CallerDirectory>
    /// When whom was refused what, as it was told last.
    private let refusals = Mutex<[String: Instant]>([:])

    /// - Throws: `IDLError` or `RouterError` when a description or the table is wrong, which the
    ///   tests find.
    package init(desk: Desk, directory: any CallerDirectory, version: String) throws {
        self.desk = desk
        self.directory = Mutex(directory)
        let dispatch = Dispatch()
        router = try Router(
            vendor: "preside", product: "presided", version: version,
            url: "https://varlink.org",
            interfaces: InterfaceText.all.map { try InterfaceDescription(parsing: $0.text) },
            handlers: MethodTable.rows(version: version).mapValues { row in
                MethodHandler(expectsMore: row.streams, changes: row.changes) {
                    call, peer, responder in
                    dispatch.service?.serve(row, call, peer, responder)
                }
            })
        dispatch.service = self
    }

    /// Whether a peer has an account. One who has none may ask little, and needs no long messages.
    package func knows(_ peer: Peer) -> Bool {
        !directory.withLock { $0 }.actor(for: peer).roles.isEmpty
    }

    /// Other accounts from now on.
    package func reconfigure(directory: any CallerDirectory) {
        self.directory.withLock { $0 = directory }
    }

    /// Tells the owner once a minute for each account and method, so that nobody fills the log.
    private func tellRefused(_ account: String, _ method: String) {
        let key = "\(account) \(method)"
        let now = desk.clock.now()
        let isNew = refusals.withLock { told in
            if let last = told[key], last <= now, let again = last.adding(seconds: 60),
                now < again
            {
                return false
            }
            if told.count >= Self.refusalsKept { told.removeAll() }
            told[key] = now
            return true
        }
        if isNew { desk.observer.refused(account: account, method: method) }
    }

    private static let refusalsKept = 1_000

    /// Breaks the circle between the router's handlers and the service that owns the router.
    private final class Dispatch: @unchecked Sendable {
        weak var service: OfficeService?
    }

    private func serve(
        _ row: MethodRow, _ call: Call, _ peer: Peer, _ responder: Responder
    ) {
        let actor = directory.withLock { $0 }.actor(for: peer)
        guard !row.roles.isDisjoint(with: actor.roles) || row.roles.isEmpty else {
            let roles = Role.allCases.filter(row.roles.contains)
            tellRefused(actor.account, call.method)
            return responder.refuse(
                .notPermitted(actor, method: call.method, roles: roles))
        }
        let request = Request(call: call, actor: actor, peer: peer, desk: desk)
        do {
            try row.serve(request, responder)
        } catch {
            responder.refuse(error.naming(method: call.method))
        }
    }
}

/// One call being served: what was asked, by whom, and the office as it is.
struct Request: Sendable {
    let call: Call
    let actor: Actor
    let peer: Peer
    let desk: Desk
    let office: Office
    let setting: OfficeSetting
    let now: Instant

    init(call: Call, actor: Actor, peer: Peer, desk: Desk) {
        self.call = call
        self.actor = actor
        self.peer = peer
        self.desk = desk
        self.now = desk.clock.now()
        (office, setting) = desk.state.withLock { ($0.office, $0.setting) }
    }

    var zone: Zone { setting.zone }

    var parameters: Parameters {
        Parameters(object: call.parameters, office: office, zone: zone, now: now)
    }

    /// `sightAt`: see `LeaveView`.
    func view(
        of office: Office, at instant: Instant? = nil, sightAt: Instant? = nil
    ) -> LeaveView {
        LeaveView(
            office: office, setting: setting, actor: actor, now: instant ?? now,
            sightAt: sightAt)
    }
}
