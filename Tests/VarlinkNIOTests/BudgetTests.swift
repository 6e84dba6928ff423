import Glibc
import Synchronization
import Testing
import Varlink

@testable import VarlinkNIO

/// What one user's clients can make a server hold and do, however many there are of them.
@Suite(.serialized) struct BudgetTests {
    let echo = #"{"method":"org.example.Test.Echo","parameters":{"text":"a"}}|"#
    let echoed = #"{"parameters":{"text":"a"}}"#
    let watch = #"{"method":"org.example.Test.Watch","more":true}|"#

    private func long(_ bytes: Int) -> String {
        #"{"method":"org.example.Test.Echo","org.example.x":""#
            + String(repeating: "x", count: bytes)
    }

    /// Root is bound as well, who may run the tests.
    private var bound: ServerLimits {
        var limits = ServerLimits()
        limits.unbound = nil
        return limits
    }

    private let end = #"","parameters":{"text":"a"}}|"#

    /// Behind a call that never ends hardly anything is taken in, of one message or of many.
    @Test(arguments: [100, 20_000, 900_000])
    func behindAStreamLittleIsRead(_ length: Int) async throws {
        try await TestServer.with { test in
            let client = try RawClient(test.path)
            client.send(watch)
            #expect(client.message() != nil)
            let message = [UInt8]((long(length) + end).utf8).map { $0 == 0x7C ? 0 : $0 }
            var taken = 0
            var last = 1
            while last > 0, taken < 8 << 20 {
                last = client.sendAtOnce(message, upTo: 8 << 20)
                taken += last
                try await Task.sleep(for: .milliseconds(200))
            }
            // Most of it is the kernel's.
            #expect(taken < 400 << 10)
            let more = try RawClient(test.path)
            more.send(echo)
            #expect(more.message() == echoed)
        }
    }

    /// Two long messages of a user have room at a time; the others wait, short ones do not.
    @Test func longMessagesWaitForRoom() async throws {
        try await TestServer.with(limits: bound) { test in
            let clients = try (0..<4).map { _ in try RawClient(test.path) }
            for client in clients { client.sendAtOnce([UInt8](long(400_000).utf8), upTo: 400_000) }
            try await Task.sleep(for: .milliseconds(50))
            let short = try RawClient(test.path)
            short.send(echo)
            #expect(short.message() == echoed)
            #expect(test.server.roomTaken(by: geteuid()) == 2 << 20)
            // Those that have room are read to their end, and make room for the others.
            for client in clients { client.add(end) }
            #expect(try await test.eventually { clients.allSatisfy { $0.sendRest() } })
            for client in clients { #expect(client.message() == echoed) }
            #expect(try await test.eventually { test.server.roomTaken(by: geteuid()) == 0 })
        }
    }

    /// A message that finds no room in time is late like any other.
    @Test func withoutRoomItIsLate() async throws {
        var limits = bound
        limits.incompleteMessageMilliseconds = 200
        try await TestServer.with(limits: limits) { test in
            let clients = try (0..<4).map { _ in try RawClient(test.path) }
            for client in clients { client.sendAtOnce([UInt8](long(100_000).utf8), upTo: 100_000) }
            for client in clients {
                #expect(client.message()?.contains("MessageTimedOut") == true)
            }
            #expect(try await test.eventually { test.server.roomTaken(by: geteuid()) == 0 })
        }
    }

    @Test func aStrangersMessagesAreShort() async throws {
        try await TestServer.with(isKnown: { _ in false }) { test in
            let client = try RawClient(test.path)
            client.send(echo)
            #expect(client.message() == echoed)
            client.sendAtOnce([UInt8](long(20_000).utf8), upTo: 20_000)
            let told =
                #"{"error":"org.preside.Connection.MessageTooLong","parameters":{"limit":16384}}"#
            #expect(client.message() == told)
            #expect(client.message() == nil)
        }
    }

    /// What a client asked that has gone is not worked out; what it told to be done is done, and
    /// its slot is free when that is.
    @Test func whoGoesAwayLeavesNoWork() async throws {
        try await TestServer.with { test in
            let blocker = try RawClient(test.path)
            blocker.send(#"{"method":"org.example.Test.Block"}|"#)
            #expect(try await test.eventually { test.log.seen == ["blocked"] })
            let ask = #"{"method":"org.example.Test.Ask","parameters":{"text":"x"}}|"#
            do {
                let client = try RawClient(test.path)
                client.send(String(repeating: ask, count: 100) + echo + ask)
            }
            test.log.mayGo.store(true, ordering: .releasing)
            #expect(try await test.eventually { test.log.seen.count > 1 })
            #expect(try await test.eventually { test.server.connectionCount == 1 })
            #expect(test.log.seen == ["blocked", "a"])
        }
    }

    @Test(arguments: ["", #""more":true,"#])
    func theSlotIsFreeWhenTheLastCallIsDone(_ more: String) async throws {
        try await TestServer.with { test in
            do {
                let client = try RawClient(test.path)
                client.send(
                    #"{"method":"org.example.Test.Later",\#(more)"#
                        + #""parameters":{"milliseconds":3000}}|"#)
                #expect(try await test.eventually { test.server.connectionCount == 1 })
                try await Task.sleep(for: .milliseconds(50))
            }
            try await Task.sleep(for: .milliseconds(100))
            #expect(test.server.connectionCount == 1)
            #expect(try await test.eventually { test.server.connectionCount == 0 })
        }
    }

    /// Who ends its side and reads gets every answer.
    @Test func whoEndsItsSideIsAnswered() async throws {
        try await TestServer.with { test in
            let client = try RawClient(test.path)
            client.send(String(repeating: echo, count: 2_000))
            client.endSending()
            #expect(client.messagesToTheEnd().count == 2_000)
        }
    }

    /// A turn ends by the clock: whoever asks meanwhile waits for one dear call of each connection,
    /// and not for sixteen.
    @Test func aTurnEndsByTheClock() async throws {
        try await TestServer.with { test in
            let blocker = try RawClient(test.path)
            blocker.send(#"{"method":"org.example.Test.Block"}|"#)
            #expect(try await test.eventually { test.log.seen == ["blocked"] })
            let ask = #"{"method":"org.example.Test.Ask","parameters":{"text":"x"}}|"#
            let floods = try (0..<8).map { _ in
                let client = try RawClient(test.path)
                client.send(String(repeating: ask, count: 20))
                return client
            }
            let patient = try RawClient(test.path)
            test.log.atLine.withLock { $0[40] = { patient.send(self.echo) } }
            test.log.mayGo.store(true, ordering: .releasing)
            #expect(patient.message() == echoed)
            let lines = test.log.seen
            let turn = try #require(lines.firstIndex(of: "a"))
            #expect(turn - 40 <= 12, "after \(turn - 40) calls")
            for client in floods { for _ in 0..<20 { #expect(client.message() != nil) } }
        }
    }
}
