package import CivilTime
import Glibc
import Synchronization

/// An office's zone, read from the system's zone data once, when the daemon starts.
package enum ZoneFile {
    private static let folder = "/usr/share/zoneinfo/"

    /// The zone of this name, as a table of every change of its clocks from 1900 to 2199.
    ///
    /// The C library knows the format and the rules beyond the table's end, and can be asked only
    /// through the environment: `TZ` is set while this runs and then put back. **Call it before
    /// other threads start**; calls of its own may meet.
    ///
    /// - Throws: for a name that is unsafe or that the system does not have.
    package static func load(name: String) throws(FileProblem) -> Zone {
        let path = try path(of: name)
        let table = environment.withLock { _ in withTZ(":" + path) { changes() } }
        guard
            let zone = Zone(
                name: name, initialOffset: table.initialOffset, transitions: table.transitions)
        else {
            throw FileProblem(file: path, reason: .unreadable("is no zone of a clock on earth"))
        }
        return zone
    }

    /// The path of the zone's data.
    ///
    /// `localtime` is no name, for the office's zone is not the host's; nor are those that count
    /// leap seconds, which no Unix clock shows.
    ///
    /// - Throws: `invalid` for a name that leads elsewhere than to a zone, `unreadable` for one
    ///   that the system does not have.
    package static func path(of name: String) throws(FileProblem) -> String {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        let isSafe =
            name.utf8.count <= 64
            && parts.allSatisfy { part in
                !part.isEmpty && part.first != "."
                    && part.utf8.allSatisfy { isLetterOrDigit($0) || "+-_.".utf8.contains($0) }
            }
        guard isSafe, parts[0] != "right", name != "localtime" else {
            throw FileProblem(
                file: folder, reason: .invalid(value: name, why: "is no name of a time zone"))
        }
        let path = folder + name
        guard isZoneData(path) else {
            let why = "this system has no such time zone; its data stand in \(folder)"
            throw FileProblem(file: path, reason: .unreadable(why))
        }
        return path
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }

    /// Whether a regular file stands there that begins as zone data do: for anything else the C
    /// library would take UTC without a word.
    private static func isZoneData(_ path: String) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var magic: [UInt8] = [0, 0, 0, 0]
        return read(descriptor, &magic, magic.count) == magic.count && magic == Array("TZif".utf8)
    }

    private static let environment = Mutex(())

    private static func withTZ<Result>(_ value: String, _ body: () -> Result) -> Result {
        let before = getenv("TZ").map { String(cString: $0) }
        setenv("TZ", value, 1)
        tzset()
        defer {
            if let before { setenv("TZ", before, 1) } else { unsetenv("TZ") }
            tzset()
        }
        return body()
    }
}
