import Foundation
import Glibc
import Testing
import Varlink

/// What the daemon tells the service manager, and how it takes a socket from it.
@Suite(.onOwnThreads) struct NotifyTests {
    /// The service manager's end of the notifications.
    private final class Listener {
        private let descriptor: Int32
        private(set) var heard: [String] = []

        init(_ path: String) throws {
            let kind = Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
            descriptor = socket(AF_UNIX, kind | Int32(SOCK_NONBLOCK.rawValue), 0)
            var address = sockaddr_un()
            address.sun_family = sa_family_t(AF_UNIX)
            withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
            let bound = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
                }
            }
            guard bound == 0 else { throw POSIXError(.EADDRINUSE) }
        }

        deinit { close(descriptor) }

        /// Waits until a message with this line has come, and forgets those up to it.
        func hears(_ line: String) -> Bool {
            Patience.until {
                receive()
                guard let place = heard.firstIndex(where: { $0.hasPrefix(line) }) else {
                    return false
                }
                heard.removeSubrange(...place)
                return true
            }
        }

        private func receive() {
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            while true {
                let count = recv(descriptor, &buffer, buffer.count, 0)
                guard count > 0 else { return }
                let text = String(decoding: buffer[..<count], as: UTF8.self)
                heard += text.split(separator: "\n").map(String.init)
            }
        }
    }

    @Test func theLifeOfAService() throws {
        let office = try TestOffice()
        let manager = try Listener(office.folder.path + "/notify")
        office.environment = [
            "NOTIFY_SOCKET": office.folder.path + "/notify", "WATCHDOG_USEC": "500000",
        ]
        try office.start()
        #expect(manager.hears("READY=1"))
        #expect(manager.hears("WATCHDOG=1"))
        #expect(manager.hears("WATCHDOG=1"), "again and again")
        for line in ["leave request --person 王海 --from yesterday --to tomorrow --kind official"] {
            try office.ask(line)
        }
        try office.ask("leave approve L1 --by superior")
        #expect(manager.hears("STATUS=presides: li-si, until "))
        office.daemon?.signal(SIGHUP)
        #expect(manager.hears("RELOADING=1"))
        #expect(manager.hears("READY=1"))
        #expect(try office.stop() == 0)
        #expect(manager.hears("STOPPING=1"))
    }

    private static let activate = Products.tool("systemd-socket-activate")

    /// The socket is the service manager's: it is taken, and left when the daemon ends.
    @Test(.enabled(if: activate != nil, "there is no systemd-socket-activate"))
    func aSocketFromTheServiceManager() throws {
        let office = try TestOffice()
        let given = office.folder.path + "/given"
        try office.launch(by: [Self.activate ?? "", "--listen=\(given)"])
        #expect(Patience.until { access(given, F_OK) == 0 })
        // The first caller starts the daemon, and waits for its answer.
        let run = try office.preside(["--json", "--socket", given, "who"])
        #expect(try run.answer()["holder"] == "wang-hai")
        #expect(access(office.socket, F_OK) != 0, "nothing listens where --socket says")
        #expect(try office.stop() == 0)
        #expect(access(given, F_OK) == 0)
    }
}
