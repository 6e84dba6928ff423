import CivilTime
import Foundation
import Testing

@testable import OfficeRules

/// Random rules against python-dateutil, which is of another hand.
@Suite struct RecurrenceOracleTests {
    static let python = ProcessInfo.processInfo.environment["PRESIDE_TEST_PYTHON"]

    private static let script = """
        import sys
        from datetime import datetime
        from dateutil.rrule import rrulestr
        for line in sys.stdin:
            first, lower, upper, rule = line.split()
            days = [datetime.fromisoformat(text) for text in (first, lower, upper)]
            found = rrulestr(rule, dtstart=days[0]).between(days[1], days[2], inc=True)
            print(" ".join(day.date().isoformat() for day in found))
        """

    @Test(
        .enabled(
            if: python != nil, "PRESIDE_TEST_PYTHON names no Python with python-dateutil"))
    func `random rules are as python-dateutil has them`() throws {
        var random = SplitMix(seed: 5_545)
        var asked: [(line: String, ours: String)] = []
        for _ in 0..<1_500 {
            let (text, first) = random.rule()
            let range = random.range(around: first)
            let ours = Recurrence.of(text).days(from: first, in: range)
            asked.append(
                (
                    "\(first) \(range.lowerBound) \(range.upperBound) \(text)",
                    ours.map(\.description).joined(separator: " ")
                ))
        }
        let answers = try Self.answers(to: asked.map(\.line))
        try #require(answers.count == asked.count)
        #expect(asked.count { !$0.ours.isEmpty } > 500)
        for (question, answer) in zip(asked, answers) {
            #expect(question.ours == answer, "\(question.line)")
        }
    }

    /// One line for each line given.
    private static func answers(to lines: [String]) throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let input = folder.appending(path: "rules")
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: input)
        let process = Process()
        process.executableURL = URL(filePath: python ?? "/nonexistent")
        process.arguments = ["-c", script]
        process.standardInput = try FileHandle(forReadingFrom: input)
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return String(decoding: bytes, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false
        ).dropLast()
            .map(String.init)
    }
}
