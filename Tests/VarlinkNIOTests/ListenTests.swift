import Glibc
import NIOPosix
import Testing
import Varlink

@testable import VarlinkNIO

@Suite struct ListenTests {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path + "/socket"
    }

    /// A file on which nobody answers, as a server leaves it that was killed.
    @Test func aStaleSocketIsReplaced() async throws {
        let stale = try UnixSocket.make()
        try UnixSocket.withAddress(path) { bind(stale, $0, $1) }
        close(stale)
        try await serve(.path(path, mode: 0o640)) { _ in
            #expect(answers())
            var status = stat()
            #expect(lstat(path, &status) == 0)
            #expect(status.st_mode & 0o777 == 0o640)
        }
        #expect(access(path, F_OK) == -1)
    }

    @Test func aLiveSocketIsLeftAlone() async throws {
        try await serve(.path(path, mode: 0o600)) { _ in
            await #expect(throws: ListenError.inUse(path: path)) {
                try await serve(.path(path, mode: 0o600)) { _ in }
            }
            #expect(answers())
        }
    }

    @Test func whatIsNoSocketIsLeftAlone() async throws {
        let target = folder.path + "/target"
        let stale = try UnixSocket.make()
        try UnixSocket.withAddress(target) { bind(stale, $0, $1) }
        close(stale)
        symlink(target, path)
        let file = folder.path + "/file"
        close(open(file, O_CREAT | O_WRONLY, 0o600))
        for path in [path, file, folder.path] {
            await #expect(throws: ListenError.notASocket(path: path)) {
                try await serve(.path(path, mode: 0o600)) { _ in }
            }
            #expect(access(path, F_OK) == 0)
        }
        #expect(access(target, F_OK) == 0)
    }

    @Test func impossiblePaths() async {
        for path in ["", folder.path + "/" + String(repeating: "x", count: 100)] {
            await #expect(throws: (any Error).self) {
                try await serve(.path(path, mode: 0o600)) { _ in }
            }
        }
        await #expect(throws: ListenError.system(function: "connect or bind", errno: ENOENT)) {
            try await serve(.path(folder.path + "/none/socket", mode: 0o600)) { _ in }
        }
    }

    /// Another server's file, put there meanwhile, is not this one's to remove.
    @Test func anothersFileIsNotRemoved() async throws {
        try await serve(.path(path, mode: 0o600)) { _ in
            unlink(path)
            close(open(path, O_CREAT | O_WRONLY, 0o600))
        }
        #expect(access(path, F_OK) == 0)
    }

    @Test func anActivatedSocketIsServedAndItsFileKept() async throws {
        let descriptor = try UnixSocket.make()
        try UnixSocket.withAddress(path) { bind(descriptor, $0, $1) }
        #expect(listen(descriptor, 5) == 0)
        // Who connects before the server is there is served too.
        let early = try RawClient(path)
        early.send(#"{"method":"org.example.Test.Echo","parameters":{"text":"a"}}|"#)
        try await serve(.descriptor(descriptor)) { _ in
            #expect(early.message() == #"{"parameters":{"text":"a"}}"#)
            #expect(answers())
        }
        #expect(access(path, F_OK) == 0)
    }

    @Test func whatDoesNotListenIsRefused() async throws {
        let descriptor = try UnixSocket.make()
        let tcp = socket(AF_INET, UnixSocket.stream, 0)
        defer {
            close(descriptor)
            close(tcp)
        }
        for number in [descriptor, tcp, STDIN_FILENO, -1] {
            await #expect(throws: ListenError.notListening(descriptor: number)) {
                try await serve(.descriptor(number)) { _ in }
            }
        }
    }

    private func serve(
        _ address: ListenAddress, _ body: (VarlinkServer) async throws -> Void
    ) async throws {
        let server = try await VarlinkServer.start(
            TestServer.router(TestServer.Log()), on: address, group: .singleton)
        do {
            try await body(server)
        } catch {
            await server.shutdown(within: 0)
            throw error
        }
        await server.shutdown(within: 0)
    }

    private func answers() -> Bool {
        guard let client = try? RawClient(path) else { return false }
        client.send(#"{"method":"org.example.Test.Echo","parameters":{"text":"b"}}|"#)
        return client.message() == #"{"parameters":{"text":"b"}}"#
    }
}
