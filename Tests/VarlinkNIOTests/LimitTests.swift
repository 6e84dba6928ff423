import Testing
import Varlink

@testable import VarlinkNIO

/// Each limit, set small, on a real socket.
@Suite(.serialized) struct LimitTests {
    let echo = #"{"method":"org.example.Test.Echo","parameters":{"text":"#
    let echoed = #"{"parameters":{"text":"a"}}"#

    @Test func aMessageOfAHundredMegabytes() async throws {
        try await TestServer.with { test in
            let client = try RawClient(test.path)
            let sent = client.send([UInt8](repeating: 0x20, count: 100 << 20))
            #expect(sent < 4 << 20)
            let told =
                #"{"error":"org.preside.Connection.MessageTooLong","parameters":{"limit":1048576}}"#
            #expect(client.messagesToTheEnd() == [told])
            #expect(client.hasEnded)
            let other = try RawClient(test.path)
            other.send(echo + "\"a\"}}|")
            #expect(other.message() == echoed)
        }
    }

    static let slow: [(String, Int)] = [("{", 1), (String(repeating: " ", count: 40), 20)]

    /// Half a message and silence, and one that goes on and on.
    @Test(arguments: slow)
    func aMessageThatIsNotWholeInTime(_ text: String, _ pieces: Int) async throws {
        var limits = ServerLimits()
        limits.incompleteMessageMilliseconds = 100
        try await TestServer.with(limits: limits) { test in
            let client = try RawClient(test.path)
            client.send(echo + "\"a\"}}|")
            #expect(client.message() == echoed)
            // Silence between messages costs nothing.
            try await Task.sleep(for: .milliseconds(200))
            for _ in 0..<pieces {
                client.send(String(text.prefix(text.count / pieces)))
                if pieces > 1 { try await Task.sleep(for: .milliseconds(20)) }
            }
            let told =
                #"{"error":"org.preside.Connection.MessageTimedOut","#
                + #""parameters":{"milliseconds":100}}"#
            #expect(client.messagesToTheEnd() == [told])
            #expect(client.hasEnded)
        }
    }

    @Test func oneConnectionTooMany() async throws {
        var limits = ServerLimits()
        limits.totalConnections = 3
        limits.reservedForRoot = 0
        limits.connectionsPerUser = 3
        try await TestServer.with(limits: limits) { test in
            var clients = [
                try RawClient(test.path), try RawClient(test.path), try RawClient(test.path),
            ]
            for client in clients {
                client.send(echo + "\"a\"}}|")
                #expect(client.message() == echoed)
            }
            let refused = try RawClient(test.path)
            let told =
                #"{"error":"org.preside.Connection.TooManyConnections","parameters":{"limit":3}}"#
            #expect(refused.messagesToTheEnd() == [told])
            #expect(refused.hasEnded)
            clients.removeLast()
            #expect(try await test.eventually { test.server.connectionCount == 2 })
            let next = try RawClient(test.path)
            next.send(echo + "\"a\"}}|")
            #expect(next.message() == echoed)
        }
    }

    /// Others have filled the server as far as they can, each within a limit of its own: an
    /// administrator can still look at it.
    @Test func theLastConnectionsAreKeptForRoot() async throws {
        let kept = ServerLimits().reservedForRoot
        #expect(kept == 8)
        var limits = ServerLimits()
        limits.totalConnections = kept + 6
        limits.connectionsPerUser = 3
        let users: [UInt32] = [1000, 1000, 1000, 2000, 2000, 2000, 3000]
        let root = [UInt32](repeating: 0, count: kept + 1)
        try await TestServer.with(limits: limits, users: users + root) { test in
            var clients: [RawClient] = []
            func expectAnswered() throws {
                let client = try RawClient(test.path)
                client.send(echo + "\"a\"}}|")
                #expect(client.message() == echoed)
                clients.append(client)
            }
            func expectRefused(_ limit: Int) throws {
                let told =
                    #"{"error":"org.preside.Connection.TooManyConnections","parameters":{"limit":"#
                #expect(try RawClient(test.path).messagesToTheEnd() == [told + "\(limit)}}"])
            }
            for _ in 0..<6 { try expectAnswered() }
            try expectRefused(6)
            for _ in 0..<kept { try expectAnswered() }
            try expectRefused(kept + 6)
        }
    }

    @Test func usersAndRootAreCountedApart() {
        var limits = ServerLimits()
        limits.totalConnections = 7
        limits.reservedForRoot = 2
        limits.connectionsPerUser = 3
        let registry = ConnectionRegistry(limits: limits)
        let admitted = [7, 7, 7, 7, 8, 8, 8, 0, 0, 0].map { registry.limitReached(admitting: $0) }
        #expect(admitted == [nil, nil, nil, 3, nil, nil, 5, nil, nil, 7])
        registry.release(uid: 7)
        #expect(registry.limitReached(admitting: 8) == 5)
        registry.release(uid: 8)
        registry.release(uid: 0)
        #expect(registry.limitReached(admitting: 7) == nil)
        #expect(registry.limitReached(admitting: 7) == 5)
        #expect(registry.total == 5)
    }

    /// A stream that nobody reads is cut off once it has filled its buffer.
    @Test func aStreamThatIsNotRead() async throws {
        var limits = ServerLimits()
        limits.outboundBufferBytes = 1 << 20
        try await TestServer.with(limits: limits) { test in
            let client = try RawClient(test.path)
            client.send(#"{"method":"org.example.Test.Flood","more":true}|"#)
            #expect(try await test.eventually { test.log.seen == ["gone"] })
            #expect(try await test.eventually { test.server.connectionCount == 0 })
            var bytes = 0
            while let message = client.message() { bytes += message.utf8.count }
            #expect(client.hasEnded)
            #expect(bytes < 1 << 20)
        }
    }

    /// Calls whose replies are not read are handled no further, and after a while the client is
    /// given up.
    @Test func repliesThatAreNotRead() async throws {
        var limits = ServerLimits()
        limits.outboundBufferBytes = 1 << 20
        limits.stalledReaderMilliseconds = 200
        try await TestServer.with(limits: limits) { test in
            let client = try RawClient(test.path)
            let big = #"{"method":"org.example.Test.Big","parameters":{"bytes":100000}}|"#
            #expect(try await test.eventually { test.server.connectionCount == 1 })
            client.send(String(repeating: big, count: 100))
            #expect(try await test.eventually { test.server.connectionCount == 0 })
            #expect(client.messagesToTheEnd().count < 20)
        }
    }

    /// However little it is that a client leaves unread.
    @Test func aLittleThatIsNotRead() async throws {
        var limits = ServerLimits()
        limits.stalledReaderMilliseconds = 200
        try await TestServer.with(limits: limits) { test in
            let client = try RawClient(test.path)
            let some = #"{"method":"org.example.Test.Big","parameters":{"bytes":1000}}|"#
            // More than the kernel takes, and far less than may wait.
            client.send(String(repeating: some, count: 60))
            let watcher = try RawClient(test.path)
            watcher.send(#"{"method":"org.example.Test.Watch","more":true}|"#)
            #expect(watcher.message() != nil)
            let stalled = try RawClient(test.path)
            #expect(try await test.eventually { test.server.connectionCount == 3 })
            for _ in 0..<10 { stalled.send(String(repeating: some, count: 60)) }
            #expect(try await test.eventually { test.server.connectionCount == 2 })
            // What the kernel took is there; and whoever is told nothing has nothing to read.
            #expect(stalled.messagesToTheEnd().count < 600)
            try await Task.sleep(for: .milliseconds(300))
            #expect(client.message()?.utf8.count == 1_026)
            #expect(test.server.connectionCount == 2)
        }
    }

    /// Many clients of one user that leave a little each are bounded together: those that have
    /// waited longest go.
    @Test func manyThatDoNotRead() async throws {
        var limits = ServerLimits()
        limits.unreadBytesPerUser = 1 << 20
        try await TestServer.with(limits: limits) { test in
            let big = #"{"method":"org.example.Test.Big","parameters":{"bytes":600000}}|"#
            var clients: [RawClient] = []
            for _ in 0..<6 {
                let client = try RawClient(test.path)
                client.send(big)
                clients.append(client)
            }
            #expect(try await test.eventually { test.server.connectionCount == 2 })
            // The last is there still, and whole.
            #expect(clients[5].message()?.utf8.count == 600_026)
            #expect(clients[0].message() == nil)
        }
    }

    /// The same calls, with a client that reads late but reads.
    @Test func repliesThatAreReadLate() async throws {
        var limits = ServerLimits()
        limits.outboundBufferBytes = 1 << 20
        try await TestServer.with(limits: limits) { test in
            let client = try RawClient(test.path)
            let big = #"{"method":"org.example.Test.Big","parameters":{"bytes":100000}}|"#
            client.send(String(repeating: big, count: 100) + echo + "\"a\"}}|")
            try await Task.sleep(for: .milliseconds(100))
            for _ in 0..<100 { #expect(client.message()?.utf8.count == 100_026) }
            #expect(client.message() == echoed)
        }
    }

    /// A reply beyond every buffer is written whole before the connection is closed.
    @Test func theLastReplyIsWrittenWhole() async throws {
        try await TestServer.with { test in
            let client = try RawClient(test.path)
            client.send(#"{"method":"org.example.Test.Big","parameters":{"bytes":6000000}}|"#)
            client.endSending()
            try await Task.sleep(for: .milliseconds(100))
            #expect(client.messagesToTheEnd().map(\.utf8.count) == [6_000_026])
            #expect(client.hasEnded)
        }
    }
}
