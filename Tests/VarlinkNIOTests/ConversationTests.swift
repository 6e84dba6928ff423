import Testing
import Varlink
import VarlinkNIO

@Suite struct ConversationTests {
    static let echo = #"{"method":"org.example.Test.Echo","parameters":{"text":"#
    static let refused = #"{"error":"org.varlink.service.InvalidParameter","parameters":"#

    /// What is sent, with `|` for NUL, and everything that comes back before the server closes; nil
    /// at the end when it does not close.
    static let rows: [(String, [String?])] = [
        (
            echo + #""a"}}|"# + echo + #""主持"}}|"#,
            [#"{"parameters":{"text":"a"}}"#, #"{"parameters":{"text":"主持"}}"#, nil]
        ),
        (
            #"{"method":"org.example.Test.Count","more":true,"parameters":{"to":3}}|"#,
            [
                #"{"parameters":{"n":1},"continues":true}"#,
                #"{"parameters":{"n":2},"continues":true}"#, #"{"parameters":{"n":3}}"#, nil,
            ]
        ),
        (
            #"{"method":"org.example.Test.Count","parameters":{"to":3}}|"# + echo + #""a"}}|"#,
            [#"{"parameters":{"n":1}}"#, #"{"parameters":{"text":"a"}}"#, nil]
        ),
        (
            #"{"method":"org.example.Test.Nothing","oneway":true}|"# + echo + #""a"}}|"#,
            [#"{"parameters":{"text":"a"}}"#, nil]
        ),
        (
            #"{"method":"org.example.Test.Later","parameters":{"milliseconds":20}}|"# + echo
                + #""a"}}|"#,
            [#"{"parameters":{}}"#, #"{"parameters":{"text":"a"}}"#, nil]
        ),
        (
            #"{"method":"org.example.Nobody.Echo"}|"#,
            [
                #"{"error":"org.varlink.service.InterfaceNotFound","#
                    + #""parameters":{"interface":"org.example.Nobody"}}"#,
                nil,
            ]
        ),
        (
            #"{"method":"org.example.Test.Nothing"}|"#,
            [
                #"{"error":"org.varlink.service.MethodNotFound","#
                    + #""parameters":{"method":"org.example.Test.Nothing"}}"#,
                nil,
            ]
        ),
        (echo + #"1}}|"#, [refused + #"{"parameter":"text"}}"#, nil]),
        (echo + #""a","txet":1}}|"#, [refused + #"{"parameter":"txet"}}"#, nil]),
        (
            "|",
            [
                refused
                    + #"{"parameter":"call"},"org.preside":{"reason":"unexpectedEnd","offset":0}}"#
            ]
        ),
        (
            echo + #""a"}}|{"method":|"# + echo + #""b"}}|"#,
            [
                #"{"parameters":{"text":"a"}}"#,
                refused
                    + #"{"parameter":"call"},"#
                    + #""org.preside":{"reason":"unexpectedEnd","offset":10}}"#,
            ]
        ),
        ("[]|", [refused + #"{"parameter":"call"},"org.preside":{"reason":"notAnObject"}}"#]),
        (#"{"method":"a.B","more":true,"oneway":true}|"#, []),
        (
            #"{"method":"a.B","more":1}|"#,
            [refused + #"{"parameter":"more"},"org.preside":{"reason":"wrongType"}}"#]
        ),
    ]

    @Test(arguments: rows)
    func goesAsDocumented(_ input: String, _ output: [String?]) async throws {
        try await TestServer.with { test in
            let client = try RawClient(test.path)
            client.send(input)
            for expected in output.compactMap({ $0 }) { #expect(client.message() == expected) }
            if output.last == .some(nil) {
                client.send(Self.echo + #""still here"}}|"#)
                #expect(client.message() == #"{"parameters":{"text":"still here"}}"#)
            } else {
                #expect(client.message() == nil)
                #expect(client.hasEnded)
            }
        }
    }

    @Test func bytesMayComeOneByOne() async throws {
        try await TestServer.with { test in
            let client = try RawClient(test.path)
            for byte in (Self.echo + "\"a\"}}\0").utf8 { client.send([byte]) }
            #expect(client.message() == #"{"parameters":{"text":"a"}}"#)
        }
    }

    @Test func thousandsOfCallsAreAnsweredInOrder() async throws {
        try await TestServer.with { test in
            let client = try RawClient(test.path)
            for round in 0..<10 {
                client.send((0..<300).map { Self.echo + "\"\(round) \($0)\"}}|" }.joined())
            }
            for round in 0..<10 {
                for number in 0..<300 {
                    #expect(
                        client.message() == "{\"parameters\":{\"text\":\"\(round) \(number)\"}}")
                }
            }
        }
    }

    @Test func aClientThatEndsItsSideIsAnswered() async throws {
        try await TestServer.with { test in
            let client = try RawClient(test.path)
            let later = #"{"method":"org.example.Test.Later","parameters":{"milliseconds":20}}|"#
            client.send(later + Self.echo + "\"a\"}}|" + later + "{\"half")
            client.endSending()
            let expected = [
                "{\"parameters\":{}}", #"{"parameters":{"text":"a"}}"#, "{\"parameters\":{}}",
            ]
            #expect(client.messagesToTheEnd() == expected)
            #expect(client.hasEnded)
        }
    }

    @Test func aHandlerHearsThatItsClientIsGone() async throws {
        try await TestServer.with { test in
            var client: RawClient? = try RawClient(test.path)
            client?.send(#"{"method":"org.example.Test.Watch","more":true}|"#)
            #expect(client?.message() == #"{"parameters":{"n":1},"continues":true}"#)
            #expect(test.server.connectionCount == 1)
            client = nil
            #expect(
                try await test.eventually {
                    test.log.seen == ["gone, open: false"]
                })
            #expect(try await test.eventually { test.server.connectionCount == 0 })
        }
    }

    @Test func onewayCallsOfAClientThatLeavesAreHandled() async throws {
        try await TestServer.with { test in
            do {
                let client = try RawClient(test.path)
                let call = { (text: Any) in
                    #"{"method":"org.example.Test.Echo","oneway":true,"#
                        + #""parameters":{"text":"\#(text)"}}|"#
                }
                client.send((0..<500).map(call).joined())
            }
            let expected = (0..<500).map(String.init)
            #expect(try await test.eventually { test.log.seen == expected })
        }
    }
}
