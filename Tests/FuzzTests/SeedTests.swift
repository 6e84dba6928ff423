import Foundation
import OfficeFiles
import Testing

/// What the fuzzer of files starts from is whole: what it changes gets past the first check.
@Suite("What the fuzzer starts from")
struct SeedTests {
    /// Where `make fuzz` was last bounded.
    private static let mostBytes = 511

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Seeds")

    private static let names: [String] =
        (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []

    @Test("reads without a complaint", arguments: names)
    func reads(_ name: String) throws {
        let text = try String(
            contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
        #expect(text.utf8.count <= Self.mostBytes)
        switch name {
        case "roster.yaml": _ = try RosterFile.parse(text: text, file: name)
        case "rulebook.yaml": _ = try RulebookFile.parse(text: text, file: name)
        case "2026.yaml": _ = try WorkdayFile.parse(text: text, file: name)
        case "local.yaml": _ = try WorkdayLocalFile.parse(text: text, file: name)
        case "presided.yaml": _ = try ConfigurationFile.parse(text: text, file: name)
        case "leave.csv": _ = try LeaveCSV.parse(text: text, file: name)
        default: Issue.record("\(name) is of no kind")
        }
    }

    @Test("is one of every kind") func kinds() {
        #expect(Self.names.count == 6)
    }
}
