import Synchronization
import Testing
import Varlink
import VarlinkNIO

/// A connection with thousands of calls waiting does not keep the others waiting.
@Suite struct FairnessTests {
    private static func call(_ text: String) -> String {
        #"{"method":"org.example.Test.Echo","parameters":{"text":"\#(text)"}}|"#
    }

    private static func reply(_ text: String) -> String { #"{"parameters":{"text":"\#(text)"}}"# }

    /// How many calls of so many floods are handled between the moment at which somebody else asks,
    /// in their middle, and that one's turn. Every call of all is answered.
    private func waited(
        floods: Int, calls: Int, _ limits: ServerLimits, users: [UInt32] = []
    ) async throws -> Int {
        var waited = Int.max
        try await TestServer.with(limits: limits, users: users) { test in
            let blocker = try RawClient(test.path)
            blocker.send(#"{"method":"org.example.Test.Block"}|"#)
            #expect(try await test.eventually { test.log.seen == ["blocked"] })
            // The event loop stands still: what is written now lies there when it goes on.
            let flooding = try (0..<floods).map { _ in try RawClient(test.path) }
            let patient = try RawClient(test.path)
            for client in flooding {
                client.send(String(repeating: Self.call("flood"), count: calls))
            }
            let asked = calls / 2 * floods
            test.log.atLine.withLock {
                $0[asked] = { patient.send(Self.call("patient")) }
            }
            test.log.mayGo.store(true, ordering: .releasing)
            #expect(patient.message() == Self.reply("patient"))
            for client in flooding {
                for _ in 0..<calls { #expect(client.message() == Self.reply("flood")) }
            }
            let lines = test.log.seen
            waited = try #require(lines.firstIndex(of: "patient")) - asked
            #expect(lines.count == calls * floods + 2)
        }
        return waited
    }

    /// Of one user each connection has its turn within a few of the others'.
    @Test(arguments: [1, 3])
    func aFloodDoesNotShutOthersOut(floods: Int) async throws {
        var limits = ServerLimits()
        limits.callsPerTurn = 4
        let waited = try await waited(floods: floods, calls: 1_000, limits)
        #expect(waited <= 3 * floods * limits.callsPerTurn)
    }

    /// However many connections one user floods, another one waits for what is left of one turn of
    /// that user's, and one more at most: users take turns, not connections.
    @Test(arguments: [2, 20])
    func anotherUserWaitsForOneTurn(floods: Int) async throws {
        var limits = ServerLimits()
        limits.callsPerTurn = 4
        limits.turnNanoseconds = 1_000_000_000
        let users = [1000] + [UInt32](repeating: 2000, count: floods) + [3000]
        let waited = try await waited(floods: floods, calls: 200, limits, users: users)
        #expect(waited <= 2 * limits.callsPerTurn)
    }
}
