import Glibc

/// A text file that a command sends to the daemon.
package enum InputFile {
    /// The longest file that is read, in bytes: more than a year of any office's paper.
    static let limit = 8 << 20

    /// The text of a file, `-` for standard input, without a byte order mark.
    ///
    /// - Throws: `Failure.noInput`: not there, not readable, longer than the limit, not UTF-8
    ///   (spreadsheets in Chinese offices like to write GBK).
    package static func text(_ path: String) throws(Failure) -> String {
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw .noInput(path: path, reason: .system(Terminal.reason(errno)))
        }
        defer { if descriptor != STDIN_FILENO { close(descriptor) } }
        var bytes: [UInt8] = []
        while true {
            var code: Int32 = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { room, count in
                let got = read(descriptor, room.baseAddress, 1 << 16)
                code = got < 0 ? errno : 0
                count = max(got, 0)
            }
            if code == EINTR { continue }
            guard code == 0 else {
                throw .noInput(path: path, reason: .system(Terminal.reason(code)))
            }
            if chunk.isEmpty { break }
            bytes += chunk
            guard bytes.count <= limit else {
                throw .noInput(path: path, reason: .tooLong(limit: limit))
            }
        }
        guard var text = String(validating: bytes, as: UTF8.self) else {
            throw .noInput(path: path, reason: .notUTF8)
        }
        if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
        return text
    }

    /// The path from the root, for a daemon whose working folder is another.
    package static func absolute(_ path: String) -> String {
        guard !path.hasPrefix("/"), let here = getcwd(nil, 0) else { return path }
        defer { free(here) }
        return String(cString: here) + "/" + path
    }
}
