import Foundation

/// Whether the tests and the programs that they start are built with the thread sanitizer, which
/// `make test-threads` sets up by a variable.
enum ThreadSanitizer {
    static let isOn = ProcessInfo.processInfo.environment["TSAN_OPTIONS"] != nil
}
