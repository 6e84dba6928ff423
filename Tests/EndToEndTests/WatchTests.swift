import Foundation
import Testing
import Varlink

/// Somebody watches, and the daemon is real: names are asked for beside the stream, and the daemon
/// may be started anew under it.
@Suite(.onOwnThreads) struct WatchTests {
    @Test func whatWasRecordedIsToldInWords() throws {
        let office = try TestOffice.open()
        let watch = try Child(
            Products.preside, ["--socket", office.socket, "--lang", "en", "watch", "--after", "0"],
            folder: office.folder.path, name: "watch")
        defer { watch.signal(SIGINT) }
        #expect(Patience.until { watch.output.contains("presides") })
        #expect(watch.output.contains("roster applied"))
    }

    /// Records told by now, one after another.
    private static func told(_ watch: Child) throws -> [Int64] {
        let lines = watch.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        return try lines.flatMap { line in
            (try JSON.parse(String(line))["changes"]?.arrayValue ?? [])
                .compactMap { $0["record"]?.intValue }
        }
    }

    /// However it ended, and whatever was recorded before the watcher was there again: everything
    /// is told once, in its order.
    @Test(arguments: [false, true])
    func nothingIsMissedAcrossRestarts(_ byPowerCut: Bool) throws {
        let office = try TestOffice.open()
        let watch = try Child(
            Products.preside, ["--socket", office.socket, "--json", "watch"],
            folder: office.folder.path, name: "watch")
        defer { watch.signal(SIGINT) }
        #expect(Patience.until { watch.output.hasSuffix("\n") })
        func record(_ day: Int) throws {
            try office.ask(
                "leave request --person 张三 --from 2040-01-0\(day) --to 2040-01-0\(day) --kind sick")
        }
        let first = try #require(office.ask("status")["records"]?.intValue) + 1
        try record(1)
        for day in [2, 4, 6] {
            #expect(try Patience.until { try Self.told(watch).count == day - 1 })
            // It does not look while the daemon ends and the next one begins to record.
            watch.signal(SIGSTOP)
            if byPowerCut { try office.cut() } else { #expect(try office.stop() == 0) }
            try office.start()
            try record(day)
            watch.signal(SIGCONT)
            #expect(try Patience.until { try Self.told(watch).count == day })
            try record(day + 1)
        }
        #expect(try Patience.until { try Self.told(watch).count == 7 })
        #expect(try Self.told(watch) == Array(first..<(first + 7)))
        #expect(watch.ended() == nil)
        #expect(watch.errors.contains("nothing is missed"), "\(watch.errors)")
    }
}
