import Glibc
import Testing

/// The C library's local time as another process has it, so that no test here touches `TZ`.
enum LocalClock {
    /// Seconds east of UTC at each of these seconds since 1970.
    static func offsets(zone: String, at seconds: [Int]) throws -> [Int] {
        // `date` reads instants from a file and prints their offsets.
        var path = Array("/tmp/presided-clock-XXXXXX".utf8CString)
        let descriptor = mkstemp(&path)
        try #require(descriptor >= 0)
        let name = String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { unlink(name) }
        let lines = Array(seconds.map { "@\($0)\n" }.joined().utf8)
        let written = write(descriptor, lines, lines.count)
        close(descriptor)
        try #require(written == lines.count)
        let pipe = try #require(popen("TZ=\(zone) date -f \(name) +%::z", "r"))
        defer { pclose(pipe) }
        var offsets: [Int] = []
        var line = [CChar](repeating: 0, count: 64)
        while fgets(&line, Int32(line.count), pipe) != nil {
            let text = String(decoding: line.prefix { $0 > 0 }.map { UInt8($0) }, as: UTF8.self)
            let parts = text.dropFirst().split(separator: ":").compactMap {
                Int($0.filter(\.isNumber))
            }
            try #require(parts.count == 3)
            let value = parts[0] * 3_600 + parts[1] * 60 + parts[2]
            offsets.append(text.hasPrefix("-") ? -value : value)
        }
        return offsets
    }
}
