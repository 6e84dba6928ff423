import CivilTime
import OfficeJournal
import OfficeRules
import Varlink

/// One method: who may call it, and what it does. A row is a query, a command, work that reads the
/// journal, or a stream; each form decodes, and leaves the rest to the mechanism here.
struct MethodRow: Sendable {
    /// Any of these roles is enough; everyone may when empty.
    let roles: Set<Role>
    let streams: Bool
    /// It may record something, or write a file: it is done although its client has gone.
    let changes: Bool
    let serve: Serve

    typealias Serve = @Sendable (Request, Responder) throws(WireError) -> Void

    init(roles: Set<Role>, streams: Bool, changes: Bool = true, serve: @escaping Serve) {
        self.roles = roles
        self.streams = streams
        self.changes = changes
        self.serve = serve
    }

    static let askers: Set<Role> = [.observer, .person, .clerk, .administrator]

    // MARK: Queries

    /// What a query is about and how it is answered from that office.
    struct Query: Sendable {
        let scope: Scope
        let answer: @Sendable (Office) throws(WireError) -> JSONObject

        init(
            _ scope: Scope = .now,
            _ answer: @escaping @Sendable (Office) throws(WireError) -> JSONObject
        ) {
            self.scope = scope
            self.answer = answer
        }
    }

    /// Answered beside the socket's loop, from the office in memory or from the journal, as its
    /// scope says. One that is as short as who presides (`atHand`) is answered at once, on the
    /// loop, from the office in memory: what stands there keeps everybody waiting.
    static func query(
        _ roles: Set<Role> = askers, atHand: Bool = false,
        _ decode: @escaping @Sendable (Request) throws(WireError) -> Query
    ) -> MethodRow {
        MethodRow(roles: roles, streams: false, changes: false) {
            request, responder throws(WireError) in
            let query = try decode(request)
            let office = request.desk.officeAtHand(query.scope)
            if atHand, let office {
                responder.reply(try query.answer(office))
                return
            }
            inBackground(request.desk.history, request, responder) { desk throws(WireError) in
                do {
                    return try query.answer(try office ?? desk.officeFromJournal(query.scope))
                } catch let error as WireError {
                    throw error
                } catch {
                    throw .notRead(error)
                }
            }
        }
    }

    /// Work that blocks, done one after the other beside the socket's loop; `audit` for what reads
    /// the whole journal and may take its time; `changes` for what writes a file.
    static func work(
        _ roles: Set<Role>, audit: Bool = false, changes: Bool = false,
        _ body: @escaping @Sendable (Request) throws(WireError) -> JSONObject
    ) -> MethodRow {
        MethodRow(roles: roles, streams: false, changes: changes) { request, responder in
            let queue = audit ? request.desk.audits : request.desk.history
            inBackground(queue, request, responder, changes: changes) { _ throws(WireError) in
                try body(request)
            }
        }
    }

    /// The row served beside the socket's loop: for what is long to read.
    var aside: MethodRow {
        let serve = serve
        return MethodRow(roles: roles, streams: streams, changes: changes) { request, responder in
            request.desk.history.add(request.peer.uid) {
                do throws(WireError) {
                    try serve(request, responder)
                } catch {
                    responder.refuse(error.naming(method: request.call.method))
                }
            }
        }
    }

    private static func inBackground(
        _ queue: FairQueue, _ request: Request, _ responder: Responder, changes: Bool = false,
        _ body: @escaping @Sendable (Desk) throws(WireError) -> JSONObject
    ) {
        let desk = request.desk
        queue.add(request.peer.uid) {
            // Nobody waits any more for what was only asked.
            guard changes || responder.isOpen else { return responder.reply() }
            do throws(WireError) {
                responder.reply(try body(desk))
            } catch {
                responder.refuse(error.naming(method: request.call.method))
            }
        }
    }

    // MARK: Commands

    /// What a command is and how its answer is made from the office that it leads to.
    struct Order: Sendable {
        let command: Command
        let render: @Sendable (Job.Outcome) -> JSONObject

        init(
            _ command: Command, _ render: @escaping @Sendable (Job.Outcome) -> JSONObject
        ) {
            self.command = command
            self.render = render
        }
    }

    /// Decided by the writer, answered when it is on disk. One with an id that does not read is
    /// left to the writer as well, who knows whether it was answered before.
    static func command(
        _ roles: Set<Role>,
        _ decode: @escaping @Sendable (Request) throws(WireError) -> Order
    ) -> MethodRow {
        MethodRow(roles: roles, streams: false) { request, responder throws(WireError) in
            let identity = try identity(of: request)
            let order: Result<Order, WireError>
            do throws(WireError) {
                order = .success(try decode(request))
            } catch {
                guard identity != nil else { throw error }
                order = .failure(error)
            }
            let method = request.call.method
            request.desk.perform(
                Job(
                    command: order.map(\.command), actor: request.actor, identity: identity,
                    method: method,
                    render: { outcome in (try? order.get())?.render(outcome) ?? [:] },
                    answer: { answer in
                        switch answer {
                        case .done(let bytes): responder.reply(encodedParameters: bytes)
                        case .refused(let error):
                            let commandID = identity?.commandID
                            responder.refuse(
                                error.naming(method: method, commandID: commandID))
                        }
                    }))
        }
    }

    private static func identity(of request: Request) throws(WireError) -> Job.Identity? {
        guard let id = request.parameters.text("commandID") else { return nil }
        guard (1...128).contains(id.utf8.count), id.utf8.allSatisfy({ (33...126).contains($0) })
        else {
            throw .invalidField(
                "commandID", id, "must be 1 to 128 visible ASCII characters")
        }
        var bytes = Array(request.call.method.utf8)
        bytes.append(0)
        var parameters = request.call.parameters
        parameters["commandID"] = nil
        let sorted = parameters.members.sorted { $0.key < $1.key }
        for member in sorted where !member.value.isNull {
            JSON.string(member.key).encode(into: &bytes)
            member.value.encode(into: &bytes)
        }
        return Job.Identity(commandID: id, fingerprint: .sha256(bytes))
    }
}
