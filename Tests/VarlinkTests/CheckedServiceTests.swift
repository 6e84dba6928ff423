import Synchronization
import Testing

@testable import Varlink

@Suite struct CheckedServiceTests {
    /// What a handler answers, and what is reported.
    static let rows: [(Reply, Violation?)] = [
        (Reply(parameters: ["n": 1]), nil),
        (Reply(parameters: ["n": "1"]), Violation(.wrongType(expected: "int"), at: "n")),
        (Reply(parameters: [:]), Violation(.missingField(expected: "int"), at: "n")),
        (Reply(parameters: ["n": 1, "m": 1]), Violation(.unknownField, at: "m")),
        (Reply(parameters: ["why": "x"], error: "a.b.Bad"), nil),
        (
            Reply(parameters: [:], error: "a.b.Bad"),
            Violation(.missingField(expected: "string"), at: "why")
        ),
        (Reply(error: "a.b.Worse"), Violation(.unknownMember, at: "Worse")),
        (Reply(error: "a.c.Bad"), Violation(.unknownMember, at: "a.c.Bad")),
        (Reply(error: "org.varlink.service.PermissionDenied"), nil),
    ]

    @Test(arguments: rows)
    func reportsWhatIsNotDescribed(_ answer: Reply, _ violation: Violation?) throws {
        let text = "interface a.b\nmethod Do() -> (n: int)\nerror Bad (why: string)"
        let router = try Router(
            vendor: "", product: "", version: "", url: "",
            interfaces: [InterfaceDescription(parsing: text)],
            handlers: [
                "a.b.Do": MethodHandler { _, _, respond in
                    if let error = answer.error {
                        respond.error(error, answer.parameters)
                    } else {
                        respond.reply(answer.parameters)
                    }
                }
            ])
        let reports = Reports()
        let service = CheckedService(router) { method, violation in
            #expect(method == "a.b.Do")
            reports.all.withLock { $0.append(violation) }
        }
        let answers = Answers()
        service.call(
            Call(method: "a.b.Do"), from: Peer(uid: 1, gid: 1, pid: 1),
            respond: Responder(sink: answers, token: 1, wantsMore: false))
        #expect(answers.all.withLock { $0 } == [answer])
        #expect(reports.all.withLock { $0 } == (violation.map { [$0] } ?? []))
    }

    private final class Reports: Sendable {
        let all = Mutex<[Violation]>([])
    }
}
