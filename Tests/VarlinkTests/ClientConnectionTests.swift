import Testing

@testable import Varlink

@Suite struct ClientConnectionTests {
    @Test func repliesBelongToCallsInOrder() throws {
        var client = ClientConnection()
        let first = client.send(Call(method: "a.A"))
        _ = client.send(Call(method: "a.B", oneway: true))
        let third = client.send(Call(method: "a.C", more: true))
        let sent = String(decoding: client.takeOutput(), as: UTF8.self)
        #expect(
            sent == "{\"method\":\"a.A\"}\0{\"method\":\"a.B\",\"oneway\":true}\0"
                + "{\"method\":\"a.C\",\"more\":true}\0")
        receive(
            "{\"parameters\":{\"n\":1}}\0{\"continues\":true}\0"
                + "{\"error\":\"a.E\",\"parameters\":{}}\0",
            &client)
        var replies: [(CallToken, Reply)] = []
        while let reply = try client.next() { replies.append(reply) }
        #expect(replies.map(\.0) == [first, third, third])
        #expect(
            replies.map(\.1) == [
                Reply(parameters: ["n": 1]), Reply(continues: true), Reply(error: "a.E"),
            ])
        #expect(!client.isWaiting)
    }

    static let failures: [(String, ClientConnection.Failure)] = [
        ("\0", .notAReply), ("[]\0", .notAReply), ("{\"parameters\":1}\0", .notAReply),
        ("{\"error\":1}\0", .notAReply), ("{\"continues\":1}\0", .notAReply),
        ("{\"continues\":true}\0", .unexpectedContinues), ("{}\0{}\0", .unexpectedReply),
        (String(repeating: "x", count: 51), .tooLong(limit: 50)),
    ]

    @Test(arguments: failures)
    func whatIsNoReplyIsAFailure(_ input: String, _ failure: ClientConnection.Failure) {
        var client = ClientConnection(frameBytes: 50)
        _ = client.send(Call(method: "a.A"))
        receive(input, &client)
        #expect(throws: failure) { while try client.next() != nil {} }
    }

    private func receive(_ text: String, _ client: inout ClientConnection) {
        Array(text.utf8).withUnsafeBufferPointer { client.receive($0) }
    }
}
