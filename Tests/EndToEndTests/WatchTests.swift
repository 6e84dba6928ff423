import Foundation
import Testing

/// Somebody watches in words, and the daemon is real: names are asked for beside the stream.
struct WatchTests {
    @Test func whatWasRecordedIsToldInWords() throws {
        let office = try TestOffice.open()
        let watch = try Child(
            Products.preside, ["--socket", office.socket, "--lang", "en", "watch", "--after", "0"],
            folder: office.folder.path, name: "watch")
        defer { watch.signal(SIGINT) }
        for _ in 0..<500 where !watch.output.contains("presides") { usleep(20_000) }
        #expect(watch.output.contains("roster applied"))
        #expect(watch.output.contains("presides"))
    }
}
