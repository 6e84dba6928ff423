package import Logging

/// Where the daemon's log goes, found out once at the start.
package enum ServiceLog {
    /// Structured into the journal when standard error leads there, else plain lines to it.
    package static func handler() -> any LogHandler {
        JournalLog.isStandardErrorTheJournal() ? JournalLogHandler() : TerminalLogHandler()
    }
}
