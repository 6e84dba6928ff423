import Glibc

/// The C library's words for an error number.
enum ErrorText {
    /// Uses `strerror_r`, since `strerror` shares one buffer between threads.
    static func describing(_ errorNumber: Int32) -> String {
        var buffer = [CChar](repeating: 0, count: 256)
        // XSI or GNU, whichever is imported: a result other than zero left nothing to read.
        guard strerror_r(errorNumber, &buffer, buffer.count) == 0 else {
            return "error \(errorNumber)"
        }
        let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
