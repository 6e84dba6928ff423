import Glibc

extension YAMLReader {
    /// The value at the top of a file; the path is the name that problems carry.
    package static func root(ofFile path: String) throws(FileProblem) -> YAMLValue {
        try root(of: text(ofFile: path), file: path)
    }

    /// The text of a regular file of at most `sizeLimit` bytes of UTF-8, without a byte order mark.
    ///
    /// Anything else is refused as unreadable: a pipe would keep the daemon waiting at its start.
    package static func text(ofFile path: String) throws(FileProblem) -> String {
        func unreadable(_ why: String) -> FileProblem {
            FileProblem(file: path, reason: .unreadable(why))
        }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw unreadable(String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw unreadable(String(cString: strerror(errno)))
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw unreadable("is no regular file") }
        // One byte more than allowed, so that a file that grows meanwhile is noticed too.
        var bytes = [UInt8](repeating: 0, count: min(Int(status.st_size), sizeLimit) + 1)
        var count = 0
        while count < bytes.count {
            let taken = bytes[count...].withUnsafeMutableBytes {
                read(descriptor, $0.baseAddress, $0.count)
            }
            guard taken >= 0 else {
                if errno == EINTR { continue }
                throw unreadable(String(cString: strerror(errno)))
            }
            guard taken > 0 else { break }
            count += taken
        }
        guard count <= sizeLimit else { throw unreadable("is larger than \(sizeLimit) bytes") }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let content = bytes[..<count]
        let start = content.starts(with: mark) ? mark.count : 0
        guard let text = String(validating: content[start...], as: UTF8.self) else {
            throw unreadable("is not UTF-8")
        }
        return text
    }
}
