import Foundation
import Glibc

/// A folder of one test's own, removed with it. Other users may look into it.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        // Short, since the path of a socket has room for 107 bytes.
        var template = Array("/tmp/presided-e2e.XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw POSIXError(.EIO) }
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        chmod(path, 0o755)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func write(_ text: String, to name: String) throws {
        try text.write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8)
    }
}
