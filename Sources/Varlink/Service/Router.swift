/// Serves `org.varlink.service` and leads every other call to its handler.
///
/// A handler sees only calls whose parameters are as its interface describes them. Everything else
/// is answered here, with the field of the error naming what was wrong:
///
/// | the call | the error |
/// |---|---|
/// | a method without an interface (`Ping`) | `InvalidParameter`, parameter `method` |
/// | of an interface that is not served | `InterfaceNotFound`, its interface |
/// | of a method that the interface does not describe | `MethodNotFound`, its method |
/// | of a described method that has no handler | `MethodNotImplemented`, its method |
/// | with an unknown, missing or wrongly typed parameter | `InvalidParameter`, its path |
/// | with `upgrade` | `InvalidParameter`, parameter `upgrade`: no method takes over |
/// | without `more`, of a method that must have it | `ExpectedMore` |
///
/// Names in errors are as the client wrote them, fully qualified for methods.
package struct Router: VarlinkService {
    package let vendor: String
    package let product: String
    package let version: String
    package let url: String
    /// All that are served: `org.varlink.service`, `org.preside.Connection`, and the given ones.
    package let interfaces: [InterfaceDescription]

    private let entries: [String: Entry]
    private let names: Set<String>

    private struct Entry: Sendable {
        let interface: InterfaceDescription
        let method: InterfaceDescription.Method
        let handler: MethodHandler?
    }

    /// - Parameter handlers: by the full name of the method.
    /// - Throws: `RouterError` when a handler is for no described method, or two interfaces have
    ///   one name.
    package init(
        vendor: String, product: String, version: String, url: String,
        interfaces: [InterfaceDescription], handlers: [String: MethodHandler]
    ) throws(RouterError) {
        self.vendor = vendor
        self.product = product
        self.version = version
        self.url = url
        self.interfaces = [.varlinkService, .connection] + interfaces
        var entries: [String: Entry] = [:]
        var names: Set<String> = []
        for interface in self.interfaces {
            guard names.insert(interface.name).inserted else {
                throw .interfaceTwice(interface.name)
            }
            for method in interface.methods {
                let name = "\(interface.name).\(method.name)"
                entries[name] = Entry(
                    interface: interface, method: method, handler: handlers[name])
            }
        }
        if let unknown = handlers.keys.sorted().first(where: { entries[$0] == nil }) {
            throw .undescribedMethod(unknown)
        }
        self.entries = entries
        self.names = names
    }

    package func call(_ call: Call, from peer: Peer, respond: Responder) {
        guard let entry = entries[call.method] else {
            return respond.error(unknown(call.method))
        }
        if let violation = entry.interface.violation(
            ofInput: call.parameters, method: entry.method)
        {
            return respond.error(.invalidParameter(parameter: violation.path))
        }
        if call.upgrade { return respond.error(.invalidParameter(parameter: "upgrade")) }
        guard let handler = entry.handler else {
            if entry.interface.name == InterfaceDescription.varlinkService.name {
                return answer(entry.method.name, call.parameters, respond)
            }
            return respond.error(.methodNotImplemented(method: call.method))
        }
        if handler.expectsMore, !call.more { return respond.error(.expectedMore) }
        handler.body(call, peer, respond)
    }

    package func changes(_ method: String) -> Bool {
        entries[method]?.handler?.changes ?? false
    }

    private func unknown(_ method: String) -> ServiceError {
        guard let dot = method.lastIndex(of: ".") else {
            return .invalidParameter(parameter: "method")
        }
        let interface = String(method[..<dot])
        return names.contains(interface)
            ? .methodNotFound(method: method) : .interfaceNotFound(interface: interface)
    }

    private func answer(_ method: String, _ parameters: JSONObject, _ respond: Responder) {
        if method == "GetInfo" {
            return respond.reply([
                "vendor": .string(vendor), "product": .string(product),
                "version": .string(version), "url": .string(url),
                "interfaces": .array(interfaces.map { .string($0.name) }),
            ])
        }
        let name = parameters["interface"]?.stringValue ?? ""
        guard let interface = interfaces.first(where: { $0.name == name }) else {
            return respond.error(.interfaceNotFound(interface: name))
        }
        respond.reply(["description": .string(interface.source)])
    }
}

/// Why a router cannot be made; a fault of the program, found at its start.
package enum RouterError: Error, Hashable, Sendable {
    case interfaceTwice(String)
    /// A handler for a method that no interface describes.
    case undescribedMethod(String)
}

/// What is done for the calls of one method.
package struct MethodHandler: Sendable {
    package typealias Body = @Sendable (Call, Peer, Responder) -> Void

    package let body: Body
    /// The method answers only calls with `more`; others get `ExpectedMore`.
    package let expectsMore: Bool
    /// A call may change something: it is done although its client has gone.
    package let changes: Bool

    package init(expectsMore: Bool = false, changes: Bool = true, _ body: @escaping Body) {
        self.expectsMore = expectsMore
        self.changes = changes
        self.body = body
    }
}
