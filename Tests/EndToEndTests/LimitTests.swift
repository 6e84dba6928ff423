import Foundation
import Glibc
import Testing
import Varlink

/// What comes from outside has a bound, and whoever goes past it harms nobody else.
@Suite(.onOwnThreads) struct LimitTests {
    private static func office(_ limits: String) throws -> TestOffice {
        try TestOffice.open(
            configuration: SampleCity.configuration(
                limits: limits, accounts: TestOffice.clerk + ["{user: daemon, role: observer}"]))
    }

    /// The most memory the daemon has ever had resident, in KiB.
    private static func peak(_ office: TestOffice) throws -> Int {
        let path = "/proc/\(office.daemon?.pid ?? 0)/status"
        let status = try String(contentsOfFile: path, encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return Int(line?.filter(\.isNumber) ?? "") ?? .max
    }

    @Test func hundredMegabytes() throws {
        let office = try Self.office("{}")
        let before = try Self.peak(office)
        let socket = try office.connect()
        socket.type(#"{"method":"org.preside.Presiding.At","parameters":{"instant":""#)
        let piece = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
        var sent = 0
        while sent < 100 << 20 {
            let count = socket.send(piece)
            sent += count
            guard count == piece.count else { break }
        }
        #expect(sent < 100 << 20, "it is not listened to until the end")
        let reply = try JSON.parse(socket.message() ?? "null")
        #expect(reply["error"] == "org.preside.Connection.MessageTooLong")
        #expect(reply[path: "parameters.limit"] == 1_048_576)
        #expect(socket.message() == nil)
        #expect(try Self.peak(office) - before < 24 << 10)
        try BadMessageTests.unharmed(office)
    }

    /// As long as the limit allows and a byte longer.
    @Test func theLongestMessage() throws {
        let office = try Self.office("{frameBytes: 4096}")
        let head = #"{"method":"org.preside.Presiding.At","parameters":{"instant":""#
        for (length, error) in [
            (4_096, "org.preside.Service.InvalidField"),
            (4_097, "org.preside.Connection.MessageTooLong"),
        ] {
            let filling = String(repeating: "x", count: length - head.utf8.count - 3)
            let socket = try office.connect()
            socket.type(head + filling + #""}}"# + "|")
            #expect(socket.error() == error)
        }
        try BadMessageTests.unharmed(office)
    }

    @Test func halfAMessageAndSilence() throws {
        let office = try Self.office("{incompleteMessageSeconds: 1}")
        let silent = try office.connect()
        silent.type(#"{"method":"org.preside."#)
        let idle = try office.connect()
        #expect(try office.connect().call("org.preside.Presiding.At")["holder"] == "wang-hai")
        let reply = try JSON.parse(silent.message() ?? "null")
        #expect(reply["error"] == "org.preside.Connection.MessageTimedOut")
        #expect(reply[path: "parameters.milliseconds"] == 1_000)
        #expect(silent.message() == nil)
        #expect(
            try idle.call("org.preside.Presiding.At")["holder"] == "wang-hai",
            "a connection without a message may wait")
        try BadMessageTests.unharmed(office)
    }

    /// Root is bound by the number of all connections, everybody else by one's own.
    @Test func aThousandConnections() throws {
        let office = try Self.office(
            Products.isRoot ? "{connections: 20}" : "{connectionsPerUser: 20}")
        var admitted: [RawSocket] = []
        var refused = 0
        for _ in 0..<1_000 {
            let socket = try office.connect()
            socket.send("org.preside.Service.WhoAmI")
            let reply = try JSON.parse(socket.message() ?? "null")
            if reply["error"] == nil {
                admitted.append(socket)
            } else {
                refused += 1
                #expect(reply["error"] == "org.preside.Connection.TooManyConnections")
                #expect(reply[path: "parameters.limit"] == 20)
            }
        }
        #expect(admitted.count == 20)
        #expect(refused == 980)
        let line = "Too many connections user=uid:\(getuid())"
        #expect(Patience.until { office.log.contains(line) }, "\(office.log)")
        #expect(office.log.components(separatedBy: line).count == 2, "once a minute")
        #expect(try admitted[0].call("org.preside.Presiding.At")["holder"] == "wang-hai")
        admitted = []
        let isFree = Patience.until {
            (try? office.connect().call("org.preside.Service.WhoAmI")) != nil
        }
        #expect(isFree)
        try BadMessageTests.unharmed(office)
    }

    /// Whoever reads slowly gets the whole journal nevertheless, though the daemon may keep but
    /// little of it in memory meanwhile.
    @Test func aSlowReader() throws {
        let office = try Self.office("{outboundBufferBytes: 65536}")
        let writer = try office.connect()
        let years = 2030..<2130
        let reason = JSON.string(String(repeating: "因公", count: 330))
        for year in years {
            for month in ["01", "04", "07", "10"] {
                writer.send(
                    "org.preside.Leave.Request",
                    [
                        "person": "zhang-san", "from": .string("\(year)-\(month)-03"),
                        "to": .string("\(year)-\(month)-03"), "kind": "annual", "reason": reason,
                    ])
            }
            for _ in 0..<4 { _ = try writer.reply() }
        }
        let reader = try office.connect()
        reader.send("org.preside.Journal.Export", more: true)
        // Enough for the daemon to do what it would do to somebody who does not read.
        for _ in 0..<20 {
            usleep(50_000)
            _ = try writer.call("org.preside.Presiding.At")
        }
        for number in 1...(1 + 4 * years.count) {
            let reply = try reader.reply()
            #expect(reply["record"]?["number"] == .int(Int64(number)))
        }
        try BadMessageTests.unharmed(office, records: .int(Int64(1 + 4 * years.count)))
    }

    /// One user's connections are not another's.
    @Test(.enabled(if: OtherUser.reason == nil, OtherUser.comment))
    func connectionsOfOneUser() throws {
        let office = try Self.office("{connectionsPerUser: 2}")
        let user = OtherUser("daemon")
        let watchers = try (0..<2).map { number in
            let watcher = try user.start(office, "watch", name: "watch-\(number)")
            #expect(Patience.until { watcher.output.contains("wang-hai") })
            return watcher
        }
        let third = try user.preside(office, "who").refusal()
        #expect(third == Refusal("Connection.TooManyConnections", ["limit": 2]))
        #expect(try office.ask("who")[path: "holder"] == "wang-hai")
        watchers[0].signal(SIGTERM)
        #expect(
            try Patience.until { try user.preside(office, "who").code == 0 })
        #expect(watchers[1].ended() == nil)
    }
}
