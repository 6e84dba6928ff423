import Testing

@testable import Varlink

@Suite struct ServerConnectionTests {
    static let refused = "{\"error\":\"org.varlink.service.InvalidParameter\",\"parameters\":"

    /// What comes in, what is written, and why the connection is closed.
    static let refusals: [(String, String, ServerConnection.CloseReason)] = [
        (
            "\0",
            refused + #"{"parameter":"call"},"org.preside":{"reason":"unexpectedEnd","offset":0}}"#,
            .refused(.notJSON(JSONError(.unexpectedEnd, at: 0)))
        ),
        (
            "{\"method\":}\0",
            refused
                + #"{"parameter":"call"},"org.preside":{"reason":"unexpectedByte","offset":10}}"#,
            .refused(.notJSON(JSONError(.unexpectedByte(0x7D), at: 10)))
        ),
        (
            "[1]\0", refused + #"{"parameter":"call"},"org.preside":{"reason":"notAnObject"}}"#,
            .refused(.notAnObject)
        ),
        (
            "{\"method\":1}\0",
            refused + #"{"parameter":"method"},"org.preside":{"reason":"wrongType"}}"#,
            .refused(.invalidField("method"))
        ),
        (
            "{\"method\":\"a.B\",\"mor\":true}\0",
            refused + #"{"parameter":"mor"},"org.preside":{"reason":"unknownField"}}"#,
            .refused(.unknownField("mor"))
        ),
        ("{\"method\":\"a.B\",\"more\":true,\"oneway\":true}\0", "", .refused(.moreWithOneway)),
        (
            String(repeating: "x", count: 101),
            #"{"error":"org.preside.Connection.MessageTooLong","parameters":{"limit":100}}"#,
            .connection(.messageTooLong(limit: 100))
        ),
        (
            String(repeating: "x", count: 300) + "\0{\"method\":\"a.B\"}\0",
            #"{"error":"org.preside.Connection.MessageTooLong","parameters":{"limit":100}}"#,
            .connection(.messageTooLong(limit: 100))
        ),
    ]

    @Test(arguments: refusals)
    func isAnsweredAndClosed(
        _ input: String, _ output: String, _ reason: ServerConnection.CloseReason
    ) {
        var connection = ServerConnection(limits: small)
        connection.receive(input)
        #expect(connection.actions() == [.close(reason)])
        #expect(connection.written() == (output.isEmpty ? "" : output + "\n"))
        // Closed is closed: nothing more comes in or out.
        connection.receive("{\"method\":\"a.B\"}\0")
        #expect(connection.actions().isEmpty)
        #expect(connection.written().isEmpty)
    }

    @Test func aMessageAsLongAsTheLimitIsTaken() {
        var connection = ServerConnection(limits: small)
        let call = #"{"method":"a.B"}"#
        connection.receive(call + String(repeating: " ", count: 100 - call.utf8.count) + "\0")
        #expect(connection.actions() == [.call(Call(method: "a.B"), 1)])
    }

    @Test func oneCallAtATimeInOrder() {
        var connection = ServerConnection()
        connection.receive("{\"method\":\"a.A\"}\0{\"method\":\"a.B\"}\0{\"method\":\"a.C\"}\0")
        #expect(connection.actions() == [.call(Call(method: "a.A"), 1)])
        #expect(connection.reply(2, "{}") == false)
        #expect(connection.reply(1, #"{"n":1}"#) == true)
        #expect(connection.actions() == [.call(Call(method: "a.B"), 2)])
        #expect(connection.reply(1, "{}") == false)
        #expect(connection.error(2, name: "a.E", parameters: ["x": 1]) == true)
        #expect(connection.actions() == [.call(Call(method: "a.C"), 3)])
        connection.reply(3, "{}")
        let expected = """
            {"parameters":{"n":1}}
            {"error":"a.E","parameters":{"x":1}}
            {"parameters":{}}

            """
        #expect(connection.written() == expected)
        #expect(connection.actions().isEmpty)
        #expect(connection.isIdle)
    }

    @Test func moreContinuesUntilTheLastReply() {
        var connection = ServerConnection()
        connection.receive("{\"method\":\"a.W\",\"more\":true}\0{\"method\":\"a.B\"}\0")
        #expect(connection.actions() == [.call(Call(method: "a.W", more: true), 1)])
        #expect(connection.reply(1, #"{"n":1}"#, continues: true) == true)
        #expect(connection.actions().isEmpty)
        #expect(connection.reply(1, #"{"n":2}"#) == true)
        #expect(connection.reply(1, #"{"n":3}"#) == false)
        #expect(connection.actions() == [.call(Call(method: "a.B"), 2)])
        #expect(
            connection.written() == """
                {"parameters":{"n":1},"continues":true}
                {"parameters":{"n":2}}

                """)
    }

    @Test func withoutMoreTheFirstReplyIsTheLast() {
        var connection = ServerConnection()
        connection.receive("{\"method\":\"a.W\"}\0")
        _ = connection.actions()
        #expect(connection.reply(1, "{}", continues: true) == true)
        #expect(connection.reply(1, "{}", continues: true) == false)
        #expect(connection.written() == "{\"parameters\":{}}\n")
    }

    @Test func onewayIsNeverAnswered() {
        var connection = ServerConnection()
        connection.receive(
            "{\"method\":\"a.A\",\"oneway\":true}\0{\"method\":\"a.B\",\"oneway\":true}\0"
                + "{\"method\":\"a.C\"}\0"
        )
        #expect(connection.actions() == [.call(Call(method: "a.A", oneway: true), 1)])
        #expect(connection.reply(1, "{}") == false)
        #expect(connection.actions() == [.call(Call(method: "a.B", oneway: true), 2)])
        #expect(connection.error(2, name: "a.E") == false)
        #expect(connection.actions() == [.call(Call(method: "a.C"), 3)])
        connection.reply(3, "{}")
        #expect(connection.written() == "{\"parameters\":{}}\n")
    }

    @Test func manyWaitingCallsStopTheReading() {
        var connection = ServerConnection(limits: small)
        let call = "{\"method\":\"a.B\"}\0"
        connection.receive(String(repeating: call, count: 5))
        #expect(connection.actions() == [.stopReading, .call(Call(method: "a.B"), 1)])
        #expect(connection.isReadingStopped)
        connection.reply(1, "{}")
        #expect(connection.actions() == [.call(Call(method: "a.B"), 2)])
        connection.reply(2, "{}")
        #expect(connection.actions() == [.call(Call(method: "a.B"), 3), .startReading])
        #expect(!connection.isReadingStopped)
    }

    /// However few they are, long messages behind a call are not taken in.
    @Test func manyWaitingBytesStopTheReading() {
        var limits = ServerConnection.Limits()
        limits.pipelineBytes = 100
        var connection = ServerConnection(limits: limits)
        connection.receive("{\"method\":\"a.W\",\"more\":true}\0")
        #expect(connection.actions() == [.call(Call(method: "a.W", more: true), 1)])
        connection.receive("{\"method\":\"a.B\"" + String(repeating: " ", count: 80))
        #expect(connection.actions().isEmpty)
        connection.receive(" ")
        connection.receive(String(repeating: " ", count: 10))
        #expect(connection.actions() == [.stopReading])
        // It is not late, for nobody reads it.
        #expect(connection.incompleteSince(now: 1) == nil)
        connection.reply(1, "{}")
        #expect(connection.actions() == [.startReading])
        connection.receive("}\0")
        #expect(
            connection.actions() == [.stopReading, .call(Call(method: "a.B"), 2), .startReading])
    }

    /// With nothing before it a message may be as long as it is.
    @Test func aLongMessageAloneIsRead() {
        var limits = ServerConnection.Limits()
        limits.pipelineBytes = 10
        var connection = ServerConnection(limits: limits)
        connection.receive("{\"method\":")
        #expect(connection.actions().isEmpty)
        connection.receive("\"a.B\"")
        #expect(connection.actions().isEmpty)
        #expect(connection.heldBytes == 15)
        connection.receive("}\0")
        #expect(
            connection.actions() == [.stopReading, .call(Call(method: "a.B"), 1), .startReading])
        // Its parameters live as long as the call.
        #expect(connection.heldBytes == 16)
        connection.reply(1, "{}")
        #expect(connection.heldBytes == 0)
    }

    var small: ServerConnection.Limits {
        var limits = ServerConnection.Limits()
        limits.frameBytes = 100
        limits.pipelineDepth = 4
        return limits
    }
}
