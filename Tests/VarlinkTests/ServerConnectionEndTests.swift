import Testing

@testable import Varlink

/// How a connection ends, and what becomes of what was received before.
@Suite struct ServerConnectionEndTests {
    @Test func theEndIsTheEnd() {
        var connection = ServerConnection()
        connection.inputEnded()
        #expect(connection.actions() == [.close(.finished)])
    }

    @Test func halfAMessageAndTheEnd() {
        var connection = ServerConnection()
        connection.receive("{\"method\":\"a.B\"}")
        connection.inputEnded()
        #expect(connection.actions() == [.close(.finished)])
        #expect(connection.written().isEmpty)
    }

    @Test func waitingCallsAreAnsweredFirst() {
        var connection = ServerConnection()
        connection.receive("{\"method\":\"a.A\"}\0{\"method\":\"a.B\"}\0{")
        connection.inputEnded()
        #expect(connection.actions() == [.call(Call(method: "a.A"), 1)])
        connection.reply(1, "{}")
        #expect(connection.actions() == [.call(Call(method: "a.B"), 2)])
        #expect(connection.actions().isEmpty)
        connection.reply(2, "{}")
        #expect(connection.actions() == [.close(.finished)])
        #expect(connection.written() == "{\"parameters\":{}}\n{\"parameters\":{}}\n")
    }

    @Test func aStreamIsCut() {
        var connection = ServerConnection()
        connection.receive("{\"method\":\"a.W\",\"more\":true}\0{\"method\":\"a.B\"}\0")
        _ = connection.actions()
        connection.finish()
        #expect(connection.actions().isEmpty)
        connection.reply(1, "{}", continues: true)
        #expect(connection.actions() == [.close(.finished)])
        #expect(connection.reply(1, "{}") == false)
    }

    @Test func aGoneClientsCallsAreHandledButNotItsStreams() {
        var connection = ServerConnection()
        let calls = [
            "{\"method\":\"a.A\"}", "{\"method\":\"a.W\",\"more\":true}",
            "{\"method\":\"a.C\",\"oneway\":true}",
        ]
        connection.receive(calls.joined(separator: "\0") + "\0")
        connection.disconnected()
        #expect(connection.actions() == [.call(Call(method: "a.A"), 1)])
        #expect(connection.reply(1, "{}") == false)
        #expect(connection.actions() == [.call(Call(method: "a.C", oneway: true), 2)])
        connection.reply(2, "{}")
        #expect(connection.actions() == [.close(.finished)])
        #expect(!connection.hasOutput)
    }

    /// Nobody tells a client that has gone anything: its stream ends as soon as it has begun.
    @Test(arguments: [false, true])
    func aGoneClientsStreamEndsWhenItHasBegun(hasBegun: Bool) {
        var connection = ServerConnection()
        connection.receive("{\"method\":\"a.W\",\"more\":true}\0{\"method\":\"a.B\"}\0")
        #expect(connection.actions() == [.call(Call(method: "a.W", more: true), 1)])
        if hasBegun { connection.reply(1, "{}", continues: true) }
        connection.disconnected()
        if !hasBegun {
            // What is done for it is still the client's.
            #expect(connection.actions() == [])
            #expect(connection.reply(1, "{}", continues: true) == false)
        }
        #expect(connection.actions() == [.close(.finished)])
    }

    /// Whoever asks for more replies than there are is waited for like anybody else.
    @Test func aGoneClientsCallIsWaitedForWhateverItAskedFor() {
        var connection = ServerConnection()
        connection.receive("{\"method\":\"a.W\",\"more\":true}\0{\"method\":\"a.B\"}\0")
        #expect(connection.actions() == [.call(Call(method: "a.W", more: true), 1)])
        connection.disconnected()
        #expect(connection.actions() == [])
        #expect(connection.error(1, name: "a.E") == false)
        #expect(connection.actions() == [.call(Call(method: "a.B"), 2)])
    }

    /// What asks only is dropped by the driver, and the next comes out.
    @Test func aDroppedCallMakesWay() {
        var connection = ServerConnection()
        connection.receive("{\"method\":\"a.A\"}\0{\"method\":\"a.B\"}\0")
        connection.disconnected()
        #expect(connection.actions() == [.call(Call(method: "a.A"), 1)])
        connection.drop(1)
        #expect(connection.actions() == [.call(Call(method: "a.B"), 2)])
        connection.drop(2)
        #expect(connection.actions() == [.close(.finished)])
    }

    /// The calls that are whole within the bound, and nothing of those behind.
    @Test(arguments: [(0, 0), (15, 0), (16, 0), (17, 1), (33, 1), (34, 2), (40, 2), (99, 3)])
    func whatIsShortIsKept(_ bound: Int, _ calls: Int) {
        var limits = ServerConnection.Limits()
        limits.pipelineBytes = bound
        var connection = ServerConnection(limits: limits)
        connection.receive(String(repeating: "{\"method\":\"a.B\"}\0", count: 3) + "{\"meth")
        connection.keepWhatIsShort()
        #expect(connection.heldBytes == 17 * calls)
        for number in 0..<calls {
            let token = CallToken(number: UInt64(number + 1))
            #expect(connection.actions() == [.call(Call(method: "a.B"), token)])
            connection.drop(token)
        }
        #expect(connection.actions() == [.close(.finished)])
    }

    @Test func aBadMessageWaitsForTheCallsBeforeIt() {
        var connection = ServerConnection()
        connection.receive("{\"method\":\"a.A\"}\0]\0{\"method\":\"a.B\"}\0")
        #expect(connection.actions() == [.call(Call(method: "a.A"), 1)])
        connection.reply(1, "{}")
        let reason = CallRefusal.notJSON(JSONError(.unexpectedByte(0x5D), at: 0))
        #expect(connection.actions() == [.close(.refused(reason))])
    }

    @Test func anIncompleteMessageIsTimedFromItsBeginning() {
        var connection = ServerConnection()
        #expect(connection.incompleteSince(now: 1) == nil)
        connection.receive("{")
        #expect(connection.incompleteSince(now: 2) == 2)
        connection.receive("\"")
        #expect(connection.incompleteSince(now: 3) == 2)
        connection.receive("method\":\"a.A\"}\0")
        #expect(connection.incompleteSince(now: 4) == nil)
        _ = connection.actions()
        connection.reply(1, "{}")
        connection.receive("{}\0{")
        #expect(connection.incompleteSince(now: 5) == 5)
    }

    /// Two messages, each in time, are not one that is late.
    @Test func theNextIncompleteMessageIsTimedAnew() {
        var connection = ServerConnection()
        connection.receive("{")
        #expect(connection.incompleteSince(now: 1) == 1)
        connection.receive("\"method\":\"a.A\"}\0{")
        #expect(connection.incompleteSince(now: 9) == 9)
    }

    @Test func timeDoesNotRunWhileReadingIsStopped() {
        var limits = ServerConnection.Limits()
        limits.pipelineDepth = 2
        var connection = ServerConnection(limits: limits)
        connection.receive("{\"method\":\"a.A\"}\0{\"method\":\"a.A\"}\0{\"method\":\"a.A\"}\0{")
        _ = connection.actions()
        #expect(connection.incompleteSince(now: 1) == nil)
        connection.reply(1, "{}")
        #expect(connection.actions() == [.call(Call(method: "a.A"), 2), .startReading])
        #expect(connection.incompleteSince(now: 7) == 7)
    }

    @Test func aLateMessageIsToldAndClosed() {
        var connection = ServerConnection()
        connection.receive("{")
        connection.messageTimedOut(milliseconds: 50)
        #expect(connection.actions() == [.close(.connection(.messageTimedOut(milliseconds: 50)))])
        let told =
            #"{"error":"org.preside.Connection.MessageTimedOut","parameters":{"milliseconds":50}}"#
        #expect(connection.written() == told + "\n")
    }

    /// The error would be taken for the answer of the call that is under way.
    @Test func aLateMessageBehindACallIsNotTold() {
        var connection = ServerConnection()
        connection.receive("{\"method\":\"a.A\"}\0{")
        _ = connection.actions()
        connection.messageTimedOut(milliseconds: 50)
        #expect(connection.actions() == [.close(.connection(.messageTimedOut(milliseconds: 50)))])
        #expect(!connection.hasOutput)
    }
}
