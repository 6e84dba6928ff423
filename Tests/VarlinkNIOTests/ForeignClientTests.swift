import Glibc
import NIOPosix
import Synchronization
import Testing
import Varlink
import VarlinkNIO

/// Clients that are not ours, and users that are not us.
@Suite(.serialized, .enabled(if: Python.path != nil, Comment(rawValue: Python.reason)))
struct ForeignClientTests {
    /// The client of the package `varlink`, as it comes.
    @Test func certification() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/socket"
        let certification = Certification()
        let server = try await VarlinkServer.start(
            certification.router(), on: .path(path, mode: 0o600), group: .singleton)
        let (status, output) = try await Python.run([
            "-m", "varlink.tests.test_certification", "--client", "--varlink=unix:\(path)",
        ])
        await server.shutdown(within: 1_000)
        #expect(status == 0)
        #expect(output.contains("Certification passed"), "\(output)")
        #expect(certification.passed.withLock { $0 } == 1)
    }

    /// It reads our descriptions, and its command line calls our methods.
    @Test func theCommandLine() async throws {
        try await TestServer.with { test in
            let help = try await Python.run([
                "-m", "varlink.cli", "help", "unix:\(test.path)/org.example.Test",
            ])
            #expect(help.status == 0)
            #expect(help.output.contains("method Echo"), "\(help.output)")
            let call = try await Python.run([
                "-m", "varlink.cli", "call", "unix:\(test.path)/org.example.Test.Echo",
                #"{"text": "主持"}"#,
            ])
            #expect(call.status == 0, "\(call.output)")
            #expect(try JSON.parse(call.output) == ["text": "主持"])
        }
    }

    /// Connects as another user three times and prints what comes back.
    static let script = """
        import os, socket, sys
        os.setgroups([1001, 1002]); os.setgid(2000); os.setuid(int(sys.argv[2]))
        sockets = [socket.socket(socket.AF_UNIX) for _ in range(3)]
        for s in sockets:
            s.connect(sys.argv[1])
            try: s.sendall(b'{"method":"org.example.Test.Who"}\\0')
            except OSError: pass
            print(s.recv(9999)[:-1].decode().replace(str(os.getpid()), 'PID'))
        """

    static let users: [(Int, String)] = [
        (
            1234,
            #"{"parameters":{"uid":1234,"gid":2000,"pid":PID,"groups":[1001,1002]}}"# + "\n"
                + #"{"parameters":{"uid":1234,"gid":2000,"pid":PID,"groups":[1001,1002]}}"# + "\n"
                + #"{"error":"org.preside.Connection.TooManyConnections","parameters":{"limit":2}}"#
        ),
        (
            65_534,
            Array(
                repeating: #"{"error":"org.varlink.service.PermissionDenied","parameters":{}}"#,
                count: 3
            ).joined(separator: "\n")
        ),
    ]

    @Test(.enabled(if: getuid() == 0, "only root can become another user"), arguments: users)
    func otherUsers(_ user: Int, _ expected: String) async throws {
        var limits = ServerLimits()
        limits.connectionsPerUser = 2
        try await TestServer.with(limits: limits) { test in
            let (_, output) = try await Python.run(["-c", Self.script, test.path, "\(user)"])
            #expect(output == expected + "\n")
        }
    }
}
