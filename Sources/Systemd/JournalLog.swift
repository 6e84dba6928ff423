import CSystemd
import Glibc

/// Structured entries for systemd's journal (sd_journal_sendv(3)).
package enum JournalLog {
    /// The most fields of one entry: what is over is left out, from the end.
    package static let maximumFields = 64

    /// Sends one entry. Where the host has no journald it goes nowhere, without an error.
    package static func send(_ fields: [JournalField]) throws(SystemdError) {
        let parts = fields.prefix(maximumFields).map(\.bytes)
        // One buffer behind all the pieces: they must stay where they are until the call returns.
        var buffer = parts.flatMap { $0 }
        let result: Int32 = buffer.withUnsafeMutableBytes { memory in
            var vectors: [iovec] = []
            var offset = 0
            for part in parts {
                let base = memory.baseAddress?.advanced(by: offset)
                vectors.append(iovec(iov_base: base, iov_len: part.count))
                offset += part.count
            }
            return sd_journal_sendv(vectors, Int32(vectors.count))
        }
        _ = try SystemdError.check(result, "sd_journal_sendv")
    }

    /// Whether standard error is the journal's own stream, so that structured entries end up where
    /// plain lines would have gone.
    ///
    /// `JOURNAL_STREAM` alone proves nothing: it is inherited by a shell that sends its output
    /// elsewhere, hence the comparison with the descriptor itself (systemd.exec(5)).
    package static func isStandardErrorTheJournal() -> Bool {
        guard let value = getenv("JOURNAL_STREAM") else { return false }
        var status = stat()
        guard fstat(STDERR_FILENO, &status) == 0 else { return false }
        return String(cString: value) == "\(status.st_dev):\(status.st_ino)"
    }
}
