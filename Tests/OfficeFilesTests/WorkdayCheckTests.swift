import Foundation
import Testing

/// `scripts/check-workdays` on the shipped files. It needs Python and three packages of it, which
/// `scripts/setup-python test` installs, and is skipped where they are not.
@Suite struct WorkdayCheckTests {
    private static let script = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("scripts/check-workdays").path

    private static func python(_ arguments: String...) throws -> (status: Int32, text: String) {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let python = ProcessInfo.processInfo.environment["PRESIDE_TEST_PYTHON"] ?? "python3"
        process.arguments = [python] + arguments
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
    }

    private static let hasPackages: Bool = {
        let imports = try? python("-c", "import chinese_calendar, holidays, yaml")
        return imports?.status == 0
    }()

    @Test(.enabled(if: hasPackages, "needs chinesecalendar, holidays and PyYAML"))
    func `the shipped days agree with two other calendars`() throws {
        let result = try Self.python(Self.script)
        #expect(result.status == 0, "\(result.text)")
    }
}
