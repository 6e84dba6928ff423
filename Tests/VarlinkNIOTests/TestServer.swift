import Glibc
import NIOCore
import NIOPosix
import Synchronization
import Varlink
import VarlinkNIO

/// A service that does what a test needs, on a socket of its own.
struct TestServer {
    static let interface = """
        interface org.example.Test
        method Echo(text: string) -> (text: string)
        method Who() -> (uid: int, gid: int, pid: int, groups: []int)
        # Counts up; one reply a number with 'more'.
        method Count(to: int) -> (n: int)
        # Answers after a while from another thread.
        method Later(milliseconds: int) -> ()
        # Replies once, and never again.
        method Watch() -> (n: int)
        # Replies without end, as fast as it can.
        method Flood() -> (text: string)
        # Holds the event loop until the test lets it go.
        method Block() -> ()
        method Big(bytes: int) -> (text: string)
        # Only asks: takes some milliseconds of the event loop.
        method Ask(text: string) -> ()
        """

    let server: VarlinkServer
    let path: String
    let group: MultiThreadedEventLoopGroup
    let log: Log

    /// What the handlers saw.
    final class Log: Sendable {
        let lines = Mutex<[String]>([])
        let mayGo = Atomic(false)
        /// What is to be done on the event loop at the given line.
        let atLine = Mutex<[Int: @Sendable () -> Void]>([:])

        var seen: [String] { lines.withLock { $0 } }

        func add(_ line: String) {
            let count = lines.withLock { lines in
                lines.append(line)
                return lines.count
            }
            atLine.withLock { $0[count] }?()
        }
    }

    /// Runs `body` with a server of its own, which is stopped in the end.
    ///
    /// - Parameter users: whose the connections are, in the order in which they are made; those
    ///   past the last are of whoever runs the tests.
    static func with(
        limits: ServerLimits = ServerLimits(), users: [UInt32] = [],
        isKnown: @escaping @Sendable (Peer) -> Bool = { _ in true },
        _ body: (TestServer) async throws -> Void
    ) async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/socket"
        let log = Log()
        let left = Mutex(users[...])
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let server = try await VarlinkServer.start(
            router(log), on: .path(path, mode: 0o666), limits: limits, group: group,
            isKnown: isKnown
        ) { _ in
        } identify: { descriptor in
            guard let uid = left.withLock({ $0.popFirst() }) else {
                return try Peer(descriptor: descriptor)
            }
            return Peer(uid: uid, gid: uid, pid: 1)
        }
        let test = TestServer(server: server, path: path, group: group, log: log)
        do {
            try await body(test)
        } catch {
            await server.shutdown(within: 0)
            try await group.shutdownGracefully()
            throw error
        }
        await server.shutdown(within: 0)
        try await group.shutdownGracefully()
    }

    static func router(_ log: Log) throws -> Router {
        let name = "org.example.Test."
        return try Router(
            vendor: "Example", product: "Test", version: "1", url: "https://example.org",
            interfaces: [InterfaceDescription(parsing: interface)],
            handlers: [
                name + "Echo": MethodHandler { call, _, respond in
                    log.add(call.parameters["text"]?.stringValue ?? "")
                    respond.reply(call.parameters)
                },
                name + "Who": MethodHandler { _, peer, respond in
                    respond.reply([
                        "uid": .int(Int64(peer.uid)), "gid": .int(Int64(peer.gid)),
                        "pid": .int(Int64(peer.pid)),
                        "groups": .array(peer.groups.map { .int(Int64($0)) }),
                    ])
                },
                name + "Count": MethodHandler(count), name + "Later": MethodHandler(later),
                name + "Watch": MethodHandler { _, _, respond in
                    respond.onDisconnect { log.add("gone, open: \(respond.isOpen)") }
                    respond.reply(["n": 1], continues: true)
                },
                name + "Flood": MethodHandler { _, _, respond in
                    respond.onDisconnect { log.add("gone") }
                    flood(respond)
                },
                name + "Block": MethodHandler { _, _, respond in
                    log.add("blocked")
                    while !log.mayGo.load(ordering: .acquiring) { usleep(1000) }
                    respond.reply()
                },
                name + "Ask": MethodHandler(changes: false) { call, _, respond in
                    log.add("ask " + (call.parameters["text"]?.stringValue ?? ""))
                    usleep(3_000)
                    respond.reply()
                },
                name + "Big": MethodHandler { call, _, respond in
                    let bytes = Int(call.parameters["bytes"]?.intValue ?? 0)
                    respond.reply(["text": .string(String(repeating: "x", count: bytes))])
                },
            ])
    }

    private static func count(_ call: Call, _ peer: Peer, _ respond: Responder) {
        let last = call.parameters["to"]?.intValue ?? 1
        for n in stride(from: 1, through: last, by: 1) {
            respond.reply(["n": .int(n)], continues: n < last)
        }
    }

    private static func later(_ call: Call, _ peer: Peer, _ respond: Responder) {
        let milliseconds = call.parameters["milliseconds"]?.intValue ?? 0
        other.scheduleTask(in: .milliseconds(milliseconds)) { respond.reply() }
    }

    private static func flood(_ respond: Responder) {
        let text = String(repeating: "x", count: 10_000)
        other.execute {
            respond.reply(["text": .string(text)], continues: true)
            if respond.isOpen { flood(respond) }
        }
    }

    /// A thread that is not the server's.
    private static var other: any EventLoop { MultiThreadedEventLoopGroup.singleton.next() }

    /// Waits until the condition holds, for five seconds at most.
    func eventually(_ condition: () -> Bool) async throws -> Bool {
        for _ in 0..<500 {
            if condition() { return true }
            try await Task.sleep(for: .milliseconds(10))
        }
        return false
    }
}

/// A folder which is removed with all that is in it.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/varlink-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw ListenError.system(function: "mkdtemp", errno: errno)
        }
        path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
        chmod(path, 0o755)
    }

    deinit {
        if let folder = opendir(path) {
            while let entry = readdir(folder) {
                let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                    String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
                }
                unlink(path + "/" + name)
            }
            closedir(folder)
        }
        rmdir(path)
    }
}
