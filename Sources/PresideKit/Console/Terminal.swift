import Glibc

/// The process's surroundings: its variables and its three streams.
package enum Terminal {
    package static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    package static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Writes all of a text and a line end to standard output. Gives 0, or the system's error:
    /// `EPIPE` when nobody reads any more, `ENOSPC` when the file it goes to has no more room.
    package static func print(_ line: String) -> Int32 {
        write(line + "\n", to: STDOUT_FILENO)
    }

    package static func complain(_ line: String) {
        _ = write(line + "\n", to: STDERR_FILENO)
    }

    private static func write(_ text: String, to descriptor: Int32) -> Int32 {
        var text = text
        return text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)
            while let start = rest.baseAddress, !rest.isEmpty {
                let count = Glibc.write(descriptor, start, rest.count)
                if count < 0 {
                    guard errno == EINTR else { return errno }
                    continue
                }
                rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
            }
            return 0
        }
    }

    /// What the system says about the last failure, in the words of `strerror`.
    static func reason(_ code: Int32) -> String {
        var buffer = [CChar](repeating: 0, count: 256)
        guard strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
        return buffer.withUnsafeBufferPointer { text in
            text.baseAddress.map { String(cString: $0) } ?? ""
        }
    }
}
