import Glibc
import Testing
import Varlink
import VarlinkNIO

@Suite struct BlockingClientTests {
    @Test func callsAndErrors() async throws {
        try await TestServer.with { test in
            let client = try BlockingVarlinkClient.connect(path: test.path)
            #expect(try client.call("org.example.Test.Echo", ["text": "主持"]) == ["text": "主持"])
            let error = ServiceError.invalidParameter(parameter: "text")
            #expect(throws: VarlinkError.remote(name: error.name, parameters: error.parameters)) {
                try client.call("org.example.Test.Echo", ["text": nil])
            }
            try client.callOneway("org.example.Test.Echo", ["text": "b"])
            #expect(try client.call("org.example.Test.Echo", ["text": "c"]) == ["text": "c"])
            let info = try client.call("org.varlink.service.GetInfo")
            #expect(info["vendor"] == "Example")
        }
    }

    @Test func streams() async throws {
        try await TestServer.with { test in
            let client = try BlockingVarlinkClient.connect(path: test.path)
            var numbers: [JSON?] = []
            try client.stream("org.example.Test.Count", ["to": 3]) { reply in
                numbers.append(reply["n"])
                return true
            }
            #expect(numbers == [1, 2, 3])
            #expect(try client.call("org.example.Test.Echo", ["text": "a"]) == ["text": "a"])
            try client.stream("org.example.Test.Count", ["to": 1_000]) { $0["n"] != 2 }
            #expect(throws: VarlinkError.disconnected) {
                try client.call("org.example.Test.Echo", ["text": "a"])
            }
        }
    }

    @Test func aLateReplyIsNotWaitedFor() async throws {
        try await TestServer.with { test in
            let client = try BlockingVarlinkClient.connect(path: test.path)
            let short: JSONObject = ["milliseconds": 1]
            #expect(
                try client.call("org.example.Test.Later", short, timeoutMilliseconds: 5_000) == [:])
            #expect(throws: VarlinkError.timedOut) {
                try client.call(
                    "org.example.Test.Later", ["milliseconds": 900], timeoutMilliseconds: 50)
            }
            #expect(throws: VarlinkError.disconnected) {
                try client.call("org.example.Test.Echo", ["text": "a"])
            }
        }
    }

    @Test func whoCannotBeReached() throws {
        let folder = try TemporaryFolder()
        #expect(throws: VarlinkError.connect(ENOENT)) {
            try BlockingVarlinkClient.connect(path: folder.path + "/none")
        }
        #expect(throws: VarlinkError.connect(ECONNREFUSED)) {
            try BlockingVarlinkClient.connect(path: folder.path)
        }
        #expect(throws: VarlinkError.connect(ENAMETOOLONG)) {
            try BlockingVarlinkClient.connect(path: String(repeating: "x", count: 200))
        }
    }

    /// A client that is refused learns why, although the server closes before it has written all.
    @Test func aRefusalIsHeard() async throws {
        var limits = ServerLimits()
        limits.frameBytes = 1_000
        try await TestServer.with(limits: limits) { test in
            let client = try BlockingVarlinkClient.connect(path: test.path)
            let text = String(repeating: "x", count: 5 << 20)
            let error = ConnectionError.messageTooLong(limit: 1_000)
            #expect(throws: VarlinkError.remote(name: error.name, parameters: error.parameters)) {
                try client.call("org.example.Test.Echo", ["text": .string(text)])
            }
            #expect(throws: VarlinkError.disconnected) {
                try client.call("org.example.Test.Echo", ["text": "a"])
            }
        }
    }
}
