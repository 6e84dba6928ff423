import Glibc
import Testing
import Varlink

/// No room, or no leave to write: commands are refused with that reason, queries go on, and it
/// recovers by itself when there is room again.
@Suite(.onOwnThreads) struct DiskTests {
    /// A small file system of memory for the state folder.
    private final class SmallDisk {
        let path: String
        private let folder: TemporaryFolder

        static let reason: String? = {
            guard Products.isRoot else { return "only root can mount a file system" }
            guard Products.tool("mount") != nil, Products.tool("umount") != nil else {
                return "there is no mount"
            }
            do {
                _ = try SmallDisk(TemporaryFolder())
                return nil
            } catch {
                return "no file system can be mounted here: \(error)"
            }
        }()

        init(_ folder: TemporaryFolder) throws {
            self.folder = folder
            path = folder.path + "/disk"
            mkdir(path, 0o755)
            try run("mount", ["-t", "tmpfs", "-o", "size=1m,mode=0755", "tmpfs", path])
        }

        deinit { try? run("umount", ["--lazy", path]) }

        func run(_ tool: String, _ words: [String]) throws {
            let child = try Child(
                Products.tool(tool) ?? "", words, folder: folder.path, name: tool)
            guard try child.wait() == 0 else { throw Child.Failure(description: child.errors) }
        }

        func remount(_ options: String) throws {
            try run("mount", ["-o", "remount,\(options)", path])
        }
    }

    /// Asks for leave after leave until one is refused; gives the error, and how many were taken.
    private static func fill(
        _ socket: RawSocket, from first: Int = 0, most: Int = 4_000
    ) throws -> (error: Refusal?, taken: Int) {
        for number in first..<(first + most) {
            do throws(RawSocket.Failure) {
                _ = try socket.call("org.preside.Leave.Request", request(number))
            } catch .error(let name, let parameters) {
                return (Refusal(error: name, parameters: parameters), number - first)
            }
        }
        return (nil, most)
    }

    private static func request(_ number: Int) -> JSONObject {
        let month = 1 + number % 24 / 2
        let day =
            "\(2030 + number / 24)-\(month < 10 ? "0" : "")\(month)-"
            + (number % 2 == 0 ? "03" : "18")
        return [
            "person": "zhang-san", "from": .string(day), "to": .string(day), "kind": "official",
            "reason": .string(String(repeating: "因公出差。", count: 100)),
            "commandID": .string("n\(number)"),
        ]
    }

    private static func recorded(_ office: TestOffice, after taken: Int) throws {
        #expect(try office.connect().call("org.preside.Service.Status")["journal"] == "open")
        try BadMessageTests.unharmed(office, records: .int(Int64(1 + taken)))
    }

    @Test(.enabled(if: SmallDisk.reason == nil, Comment(rawValue: SmallDisk.reason ?? "")))
    func aFullDisk() throws {
        let office = try TestOffice()
        let disk = try SmallDisk(office.folder)
        office.stateFolder = disk.path + "/state"
        try office.start()
        let socket = try office.connect()
        let (error, taken) = try Self.fill(socket)
        #expect(error == Refusal("Service.NotRecorded", ["reason": "full"]))
        #expect(taken > 0)
        #expect(try office.ask("who")[path: "holder"] == "wang-hai")
        #expect(try office.ask("status")[path: "journal"] == "full")
        #expect(try office.ask("leave list --limit 1")[path: "leaves.0.id"] == "L1")
        let again = try Self.fill(socket, from: taken)
        #expect(again.error == error && again.taken == 0)
        try disk.remount("size=16m")
        let (none, more) = try Self.fill(socket, from: taken, most: 20)
        #expect(none == nil)
        #expect(office.log.contains("Commands cannot be recorded reason=full"))
        #expect(office.log.contains("Commands are recorded again"))
        try Self.recorded(office, after: taken + more)
        #expect(try office.stop() == 0)
        try office.start()
        try Self.recorded(office, after: taken + more)
        try office.cut()
    }

    @Test(.enabled(if: SmallDisk.reason == nil, Comment(rawValue: SmallDisk.reason ?? "")))
    func aDiskThatIsReadOnly() throws {
        let office = try TestOffice()
        let disk = try SmallDisk(office.folder)
        office.stateFolder = disk.path + "/state"
        // What is open for writing keeps a file system from becoming read-only, so it is at once.
        try office.start()
        #expect(try office.stop() == 0)
        try disk.remount("ro")
        let daemon = try office.launch()
        #expect(try daemon.wait() == 74)
        #expect(daemon.errors.contains("the journal in \(office.stateFolder)"))
        try disk.remount("rw")
        try office.start()
        try Self.recorded(office, after: 0)
        try office.cut()
    }

    /// The limit on the length of a file stands for a quota, and needs no other rights.
    @Test(.enabled(if: Products.tool("prlimit") != nil, "there is no prlimit"))
    func aFileThatMayNotGrow() throws {
        let office = try TestOffice.open()
        let socket = try office.connect()
        #expect(try Self.fill(socket, most: 3).taken == 3)
        func limit(_ bytes: String) throws {
            let child = try Child(
                Products.tool("prlimit") ?? "",
                ["--pid=\(office.daemon?.pid ?? 0)", "--fsize=\(bytes):"],
                folder: office.folder.path, name: "prlimit")
            #expect(try child.wait() == 0, "\(child.errors)")
        }
        try limit("200000")
        let (error, taken) = try Self.fill(socket, from: 3)
        #expect(error?.error == "org.preside.Service.NotRecorded", "\(String(describing: error))")
        #expect(try office.ask("who")[path: "holder"] == "wang-hai")
        try limit("unlimited")
        let (none, more) = try Self.fill(socket, from: 3 + taken, most: 20)
        #expect(none == nil, "\(String(describing: none))")
        try Self.recorded(office, after: 3 + taken + more)
    }
}
