import Synchronization
import Testing
import Varlink
import VarlinkNIO

/// A connection with thousands of calls waiting does not keep the others waiting.
@Suite struct FairnessTests {
    @Test(arguments: [1, 3])
    func aFloodDoesNotShutOthersOut(floods: Int) async throws {
        var limits = ServerLimits()
        limits.callsPerTurn = 4
        try await TestServer.with(limits: limits) { test in
            let blocker = try RawClient(test.path)
            blocker.send(#"{"method":"org.example.Test.Block"}|"#)
            #expect(try await test.eventually { test.log.seen == ["blocked"] })
            // The event loop stands still: what is written now lies there when it goes on.
            let call = { @Sendable (text: String) in
                #"{"method":"org.example.Test.Echo","parameters":{"text":"\#(text)"}}|"#
            }
            let flooding = try (0..<floods).map { _ in
                let client = try RawClient(test.path)
                client.send(String(repeating: call("flood"), count: 1000))
                return client
            }
            // In the middle of the flood, on the event loop, somebody else asks.
            let patient = try RawClient(test.path)
            let asked = 500 * floods
            test.log.atLine.withLock { $0[asked] = { patient.send(call("patient")) } }
            test.log.mayGo.store(true, ordering: .releasing)
            #expect(patient.message() == #"{"parameters":{"text":"patient"}}"#)
            for client in flooding {
                for _ in 0..<1000 {
                    #expect(client.message() == #"{"parameters":{"text":"flood"}}"#)
                }
            }
            let lines = test.log.seen
            let turn = try #require(lines.firstIndex(of: "patient"))
            // It has its turn within a few of theirs.
            let waited = turn - asked
            #expect(waited <= 3 * floods * limits.callsPerTurn, "after \(waited) calls")
            #expect(lines.count == 1000 * floods + 2)
        }
    }

    /// However many connections one user floods, another one waits for a turn of that user's and no
    /// more: users take turns, not connections.
    @Test(arguments: [2, 20])
    func anotherUserWaitsForOneTurn(floods: Int) async throws {
        var limits = ServerLimits()
        limits.callsPerTurn = 4
        limits.turnNanoseconds = 1_000_000_000
        let users = [1000] + [UInt32](repeating: 2000, count: floods) + [3000]
        try await TestServer.with(limits: limits, users: users) { test in
            let blocker = try RawClient(test.path)
            blocker.send(#"{"method":"org.example.Test.Block"}|"#)
            #expect(try await test.eventually { test.log.seen == ["blocked"] })
            let call = { @Sendable (text: String) in
                #"{"method":"org.example.Test.Echo","parameters":{"text":"\#(text)"}}|"#
            }
            let flooding = try (0..<floods).map { _ in try RawClient(test.path) }
            let patient = try RawClient(test.path)
            for client in flooding { client.send(String(repeating: call("flood"), count: 200)) }
            let asked = 100 * floods
            test.log.atLine.withLock { $0[asked] = { patient.send(call("patient")) } }
            test.log.mayGo.store(true, ordering: .releasing)
            #expect(patient.message() == #"{"parameters":{"text":"patient"}}"#)
            for client in flooding {
                for _ in 0..<200 {
                    #expect(client.message() == #"{"parameters":{"text":"flood"}}"#)
                }
            }
            let lines = test.log.seen
            let turn = try #require(lines.firstIndex(of: "patient"))
            // What is left of the turn in which it asked, and one more at most.
            #expect(turn - asked <= 2 * limits.callsPerTurn, "after \(turn - asked) calls")
            #expect(lines.count == 200 * floods + 2)
        }
    }
}
