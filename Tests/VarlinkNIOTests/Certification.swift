import Synchronization
import Varlink

/// The server's side of `org.varlink.certification`: a client calls `Start`, `Test01` to `Test11`
/// and `End`, each with what the one before it returned, and this checks every call.
final class Certification: Sendable {
    static let interface = """
        # Interface to test varlink implementations against.
        interface org.varlink.certification

        type Interface (
          foo: ?[]?[string](foo, bar, baz),
          anon: (foo: bool, bar: bool)
        )

        type MyType (
          object: object,
          enum: (one, two, three),
          struct: (first: int, second: string),
          array: []string,
          dictionary: [string]string,
          stringset: [string](),
          nullable: ?string,
          nullable_array_struct: ?[](first: int, second: string),
          interface: Interface
        )

        method Start() -> (client_id: string)
        method Test01(client_id: string) -> (bool: bool)
        method Test02(client_id: string, bool: bool) -> (int: int)
        method Test03(client_id: string, int: int) -> (float: float)
        method Test04(client_id: string, float: float) -> (string: string)
        method Test05(client_id: string, string: string) -> (
          bool: bool, int: int, float: float, string: string
        )
        method Test06(client_id: string, bool: bool, int: int, float: float, string: string) -> (
          struct: (bool: bool, int: int, float: float, string: string)
        )
        method Test07(
          client_id: string,
          struct: (bool: bool, int: int, float: float, string: string)
        ) -> (map: [string]string)
        method Test08(client_id: string, map: [string]string) -> (set: [string]())
        method Test09(client_id: string, set: [string]()) -> (mytype: MyType)
        # returns more than one reply with "continues"
        method Test10(client_id: string, mytype: MyType) -> (string: string)
        # must be called as "oneway"
        method Test11(client_id: string, last_more_replies: []string) -> ()
        method End(client_id: string) -> (all_ok: bool)

        error ClientIdError ()
        error CertificationError (wants: object, got: object)
        """

    /// One call of the series: its parameters but for the client's id, its flags, its replies.
    struct Step: Sendable {
        let method: String
        let wants: JSONObject
        var more = false
        var oneway = false
        let replies: [JSONObject]
    }

    /// The number of the step that each client has to take next.
    private let next = Mutex<[String: Int]>([:])
    /// How many clients went all the way.
    let passed = Mutex(0)

    func router() throws -> Router {
        let name = "org.varlink.certification."
        var handlers = [name + "Start": MethodHandler(start), name + "End": MethodHandler(end)]
        for step in Self.steps {
            handlers[name + step.method] = MethodHandler { call, _, respond in
                self.take(step, call, respond)
            }
        }
        return try Router(
            vendor: "Example", product: "Certification", version: "1",
            url: "https://varlink.org",
            interfaces: [InterfaceDescription(parsing: Self.interface)], handlers: handlers)
    }

    private func start(_ call: Call, _ peer: Peer, _ respond: Responder) {
        let id = next.withLock { next in
            let id = "client \(next.count + 1)"
            next[id] = 0
            return id
        }
        respond.reply(["client_id": .string(id)])
    }

    private func end(_ call: Call, _ peer: Peer, _ respond: Responder) {
        let id = call.parameters["client_id"]?.stringValue ?? ""
        guard next.withLock({ $0.removeValue(forKey: id) }) == Self.steps.count else {
            return respond.error("org.varlink.certification.ClientIdError")
        }
        passed.withLock { $0 += 1 }
        respond.reply(["all_ok": true])
    }

    private func take(_ step: Step, _ call: Call, _ respond: Responder) {
        let id = call.parameters["client_id"]?.stringValue ?? ""
        let number = next.withLock { $0.removeValue(forKey: id) }
        guard let number, Self.steps[number...].first?.method == step.method else {
            return respond.error("org.varlink.certification.ClientIdError")
        }
        var got = call.parameters
        got["client_id"] = nil
        // What is null may be left out.
        if case .object(var mine)? = got["mytype"] {
            for member in mine.members where member.value.isNull { mine[member.key] = nil }
            got["mytype"] = .object(mine)
        }
        guard got == step.wants, call.more == step.more, call.oneway == step.oneway else {
            return respond.error(
                "org.varlink.certification.CertificationError",
                ["wants": .object(step.wants), "got": .object(got)])
        }
        next.withLock { $0[id] = number + 1 }
        for (position, reply) in step.replies.enumerated() {
            respond.reply(reply, continues: position < step.replies.count - 1)
        }
    }
}
