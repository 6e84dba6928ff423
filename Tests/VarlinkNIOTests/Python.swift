import Foundation

/// The Python that has the package `varlink`, for tests with a client that is not ours.
enum Python {
    static let path = ProcessInfo.processInfo.environment["PRESIDE_TEST_PYTHON"]
    static let reason = "PRESIDE_TEST_PYTHON names no Python with the package varlink"

    /// Runs it; gives its exit status and what it printed.
    static func run(_ arguments: [String]) async throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: path ?? "/nonexistent")
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        return try await withCheckedThrowingContinuation { continuation in
            // On a thread of its own, for it blocks.
            Thread.detachNewThread {
                do {
                    try process.run()
                    let output = pipe.fileHandleForReading.readDataToEndOfFile()
                    process.waitUntilExit()
                    continuation.resume(
                        returning: (
                            process.terminationStatus, String(decoding: output, as: UTF8.self)
                        ))
                } catch {
                    continuation.resume(throwing: error)
                }
            }
        }
    }
}
