import Foundation
import OfficeFiles
import OfficeJournal
import Systemd
import VarlinkNIO

/// Why the daemon does not start: what it says, a line each, and its exit code as in sysexits.
struct StartFailure: Error {
    let lines: [String]
    let code: Int32
    let messageID: MessageID

    init(_ lines: [String], code: Int32, _ messageID: MessageID) {
        self.lines = lines
        self.code = code
        self.messageID = messageID
    }

    static func configuration(_ problems: FileProblems) -> StartFailure {
        StartFailure(
            problems.problems.map { "the configuration is wrong: \($0)" }, code: 78,
            .configurationRefused)
    }

    static func configuration(_ why: String) -> StartFailure {
        StartFailure([why], code: 78, .configurationRefused)
    }

    static func inUse(_ why: String) -> StartFailure {
        StartFailure([why], code: 69, .placeTaken)
    }

    /// The journal cannot be read; or, as the id says, takes no records.
    static func journal(
        _ why: String, _ messageID: MessageID = .journalUnreadable
    ) -> StartFailure {
        StartFailure([why], code: 74, messageID)
    }
}

extension StartFailure {
    /// A journal in this folder that cannot be opened.
    static func journal(_ error: JournalError, in folder: String) -> StartFailure {
        if case .locked(let pid) = error {
            let holder = pid.map { " (process \($0))" } ?? ""
            return .inUse("another presided holds the state folder \(folder)\(holder)")
        }
        return .journal("the journal in \(folder): \(error)")
    }

    /// A socket at this address that cannot be had.
    static func socket(_ error: any Error, at address: String) -> StartFailure {
        let why =
            switch error as? ListenError {
            case .inUse: "another server answers there"
            case .notASocket: "what stands there is no socket, and is left alone"
            case .invalidPath: "a socket's path has 1 to 107 bytes"
            case .notListening(let descriptor): "descriptor \(descriptor) is no listening socket"
            case .system(let function, let errno):
                "\(function): \(String(cString: strerror(errno)))"
            case nil: "\(error)"
            }
        return .inUse("cannot listen on \(address): \(why)")
    }
}
