import Synchronization
import Testing

@testable import Varlink

@Suite struct RouterTests {
    static let clock = """
        interface org.example.Clock
        method Now(zone: ?string) -> (now: string)
        method Watch() -> (now: string)
        method Later() -> ()
        """

    let router: Router

    init() throws {
        router = try Router(
            vendor: "v", product: "p", version: "1", url: "u",
            interfaces: [InterfaceDescription(parsing: Self.clock)],
            handlers: [
                "org.example.Clock.Now": MethodHandler { call, peer, respond in
                    respond.reply(["now": .string("\(peer.uid) \(call.parameters)")])
                },
                "org.example.Clock.Watch": MethodHandler(expectsMore: true) { _, _, respond in
                    respond.reply(["now": "1"], continues: true)
                    respond.reply(["now": "2"])
                },
            ])
    }

    static let rows: [(Call, [Reply])] = [
        (
            Call(method: "org.example.Clock.Now", parameters: ["zone": "x"]),
            [Reply(parameters: ["now": #"7 {"zone":"x"}"#])]
        ),
        (
            Call(method: "org.example.Clock.Watch", more: true),
            [Reply(parameters: ["now": "1"], continues: true), Reply(parameters: ["now": "2"])]
        ),
        (Call(method: "org.example.Clock.Watch"), [reply(.expectedMore)]),
        (
            Call(method: "org.example.Clock.Later"),
            [reply(.methodNotImplemented(method: "org.example.Clock.Later"))]
        ),
        (
            Call(method: "org.example.Clock.Never"),
            [reply(.methodNotFound(method: "org.example.Clock.Never"))]
        ),
        (
            Call(method: "org.example.Watch.Now"),
            [reply(.interfaceNotFound(interface: "org.example.Watch"))]
        ),
        (Call(method: "Now"), [reply(.invalidParameter(parameter: "method"))]),
        (Call(method: ""), [reply(.invalidParameter(parameter: "method"))]),
        (
            Call(method: "org.example.Clock.Now", parameters: ["zone": 1]),
            [reply(.invalidParameter(parameter: "zone"))]
        ),
        (
            Call(method: "org.example.Clock.Now", parameters: ["zoen": "x"]),
            [reply(.invalidParameter(parameter: "zoen"))]
        ),
        (
            Call(method: "org.example.Clock.Now", upgrade: true),
            [reply(.invalidParameter(parameter: "upgrade"))]
        ),
        (
            Call(method: "org.varlink.service.GetInfo"),
            [
                Reply(parameters: [
                    "vendor": "v", "product": "p", "version": "1", "url": "u",
                    "interfaces": [
                        "org.varlink.service", "org.preside.Connection", "org.example.Clock",
                    ],
                ])
            ]
        ),
        (
            Call(
                method: "org.varlink.service.GetInterfaceDescription",
                parameters: ["interface": "org.example.Clock"]),
            [Reply(parameters: ["description": .string(clock)])]
        ),
        (
            Call(
                method: "org.varlink.service.GetInterfaceDescription",
                parameters: ["interface": "org.example.Clocks"]),
            [reply(.interfaceNotFound(interface: "org.example.Clocks"))]
        ),
        (
            Call(method: "org.varlink.service.GetInterfaceDescription"),
            [reply(.invalidParameter(parameter: "interface"))]
        ),
    ]

    @Test(arguments: rows)
    func answers(_ call: Call, _ replies: [Reply]) {
        let answers = Answers()
        router.call(
            call, from: Peer(uid: 7, gid: 7, pid: 7),
            respond: Responder(sink: answers, token: 1, wantsMore: call.more))
        #expect(answers.all.withLock { $0 } == replies)
    }

    static func reply(_ error: ServiceError) -> Reply {
        Reply(parameters: error.parameters, error: error.name)
    }

    @Test func whatItSendsIsAsItIsDescribed() throws {
        let service = InterfaceDescription.varlinkService
        let errors: [ServiceError] = [
            .interfaceNotFound(interface: "a"), .methodNotFound(method: "a"),
            .methodNotImplemented(method: "a"), .invalidParameter(parameter: "a"),
            .permissionDenied, .expectedMore,
        ]
        for error in errors {
            let short = String(error.name.dropFirst(service.name.count + 1))
            #expect(service.violation(ofError: short, parameters: error.parameters) == nil)
        }
        let ends: [ConnectionError] = [
            .messageTooLong(limit: 1), .messageTimedOut(milliseconds: 1),
            .tooManyConnections(limit: 1),
        ]
        let connection = InterfaceDescription.connection
        for error in ends {
            let short = String(error.name.dropFirst(connection.name.count + 1))
            #expect(connection.violation(ofError: short, parameters: error.parameters) == nil)
        }
    }

    @Test func aHandlerForNothingIsRefused() throws {
        let clock = try InterfaceDescription(parsing: Self.clock)
        #expect(throws: RouterError.undescribedMethod("org.example.Clock.Noon")) {
            try Router(
                vendor: "", product: "", version: "", url: "", interfaces: [clock],
                handlers: ["org.example.Clock.Noon": MethodHandler { _, _, _ in }])
        }
        #expect(throws: RouterError.interfaceTwice("org.example.Clock")) {
            try Router(
                vendor: "", product: "", version: "", url: "", interfaces: [clock, clock],
                handlers: [:])
        }
    }
}
