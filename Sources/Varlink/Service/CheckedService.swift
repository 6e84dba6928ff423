/// A service whose answers are compared with its descriptions.
///
/// For tests: what is not as it is described is reported, and sent all the same. A router checks
/// what comes in; this checks what goes out.
package struct CheckedService: VarlinkService {
    package typealias Report = @Sendable (_ method: String, Violation) -> Void

    private let inner: any VarlinkService
    private let descriptions: [String: InterfaceDescription]
    private let report: Report

    package init(_ inner: any VarlinkService, report: @escaping Report) {
        self.inner = inner
        self.report = report
        self.descriptions = Dictionary(
            inner.interfaces.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package var vendor: String { inner.vendor }
    package var product: String { inner.product }
    package var version: String { inner.version }
    package var url: String { inner.url }
    package var interfaces: [InterfaceDescription] { inner.interfaces }

    package func changes(_ method: String) -> Bool { inner.changes(method) }

    package func call(_ call: Call, from peer: Peer, respond: Responder) {
        let sink = CheckingSink(respond) { error, parameters in
            if let violation = violation(call.method, error, parameters) {
                report(call.method, violation)
            }
        }
        let token = CallToken(number: 0)
        inner.call(
            call, from: peer,
            respond: Responder(sink: sink, token: token, wantsMore: respond.wantsMore))
    }

    private func violation(
        _ method: String, _ error: String?, _ parameters: JSONObject?
    ) -> Violation? {
        let (interface, short) = Self.split(error ?? method)
        guard let parameters else { return Violation(.wrongType(expected: "object"), at: "") }
        guard let description = descriptions[interface] else {
            return Violation(.unknownMember, at: error ?? method)
        }
        return error == nil
            ? description.violation(ofOutput: parameters, method: short)
            : description.violation(ofError: short, parameters: parameters)
    }

    private static func split(_ name: String) -> (String, String) {
        guard let dot = name.lastIndex(of: ".") else { return ("", name) }
        return (String(name[..<dot]), String(name[name.index(after: dot)...]))
    }
}

/// Looks at each answer on its way to the responder.
private final class CheckingSink: ReplySink {
    private let responder: Responder
    /// The name of the error, nil for a reply; the parameters, nil when they are no JSON object.
    private let check: @Sendable (String?, JSONObject?) -> Void

    init(_ responder: Responder, _ check: @escaping @Sendable (String?, JSONObject?) -> Void) {
        self.responder = responder
        self.check = check
    }

    func reply(_ token: CallToken, encodedParameters: [UInt8], continues: Bool) {
        check(nil, (try? JSON.parse(encodedParameters))?.objectValue)
        responder.reply(encodedParameters: encodedParameters, continues: continues)
    }

    func error(_ token: CallToken, name: String, parameters: JSONObject) {
        check(name, parameters)
        responder.error(name, parameters)
    }

    func onDisconnect(_ token: CallToken, _ body: @escaping @Sendable () -> Void) {
        responder.onDisconnect(body)
    }

    func onReady(_ token: CallToken, _ body: @escaping @Sendable () -> Void) {
        responder.onReady(body)
    }

    var isOpen: Bool { responder.isOpen }
}
