import Glibc
import Testing
import Varlink
import VarlinkNIO

@Suite struct ShutdownTests {
    let later = #"{"method":"org.example.Test.Later","parameters":{"milliseconds":200}}|"#

    @Test func whatWasReceivedIsFinished() async throws {
        try await TestServer.with { test in
            let client = try RawClient(test.path)
            client.send(later + later)
            let watcher = try RawClient(test.path)
            watcher.send(#"{"method":"org.example.Test.Watch","more":true}|"#)
            #expect(watcher.message() == #"{"parameters":{"n":1},"continues":true}"#)
            let idle = try RawClient(test.path)
            #expect(try await test.eventually { test.server.connectionCount == 3 })
            try await Task.sleep(for: .milliseconds(50))
            await test.server.shutdown(within: 5_000)
            #expect(client.messagesToTheEnd() == ["{\"parameters\":{}}", "{\"parameters\":{}}"])
            #expect(watcher.messagesToTheEnd() == [])
            #expect(idle.messagesToTheEnd() == [])
            #expect(client.hasEnded && watcher.hasEnded && idle.hasEnded)
            #expect(test.server.connectionCount == 0)
            #expect(access(test.path, F_OK) == -1)
        }
    }

    /// Whatever the kernel took before the server ended is answered, read or not: the clients send
    /// until they cannot, and then have a reply for each call.
    @Test func whatWasSentIsFinished() async throws {
        let call = #"{"method":"org.example.Test.Who"}|"#
        for _ in 0..<8 {
            try await TestServer.with { test in
                let clients = try (0..<8).map { _ in try RawClient(test.path) }
                #expect(try await test.eventually { test.server.connectionCount == 8 })
                async let ended: Void = test.server.shutdown(within: 5_000)
                var sent = Array(repeating: 0, count: 8)
                var answered = sent
                var isOpen = true
                while isOpen {
                    for (index, client) in clients.enumerated() {
                        if client.send(call) == call.utf8.count {
                            sent[index] += 1
                        } else {
                            isOpen = false
                        }
                    }
                    // A few replies are left unread, so that calls are always under way.
                    for (index, client) in clients.enumerated()
                    where sent[index] > answered[index] + 3 && client.message() != nil {
                        answered[index] += 1
                    }
                    await Task.yield()
                }
                await ended
                for (index, client) in clients.enumerated() {
                    answered[index] += client.messagesToTheEnd().count
                }
                #expect(answered == sent)
            }
        }
    }

    @Test func whatTakesTooLongIsCut() async throws {
        try await TestServer.with { test in
            let client = try RawClient(test.path)
            client.send(
                #"{"method":"org.example.Test.Later","parameters":{"milliseconds":3600000}}|"#)
            #expect(try await test.eventually { test.server.connectionCount == 1 })
            await test.server.shutdown(within: 100)
            #expect(client.messagesToTheEnd() == [])
        }
    }

    @Test func nobodyIsAcceptedAfterwards() async throws {
        try await TestServer.with { test in
            await test.server.shutdown(within: 0)
            #expect(throws: VarlinkError.connect(ENOENT)) {
                try BlockingVarlinkClient.connect(path: test.path)
            }
        }
    }
}
