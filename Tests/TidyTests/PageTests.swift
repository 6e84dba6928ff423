import Foundation
import Testing

/// The links between the pages of the project, and from the promises to the tests that hold them.
@Suite("Pages")
struct PageTests {
    private static let checkout = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static let pages: [String] = {
        let files = FileManager.default
        let top = (try? files.contentsOfDirectory(atPath: checkout.path)) ?? []
        let docs = (try? files.subpathsOfDirectory(atPath: checkout.path + "/docs")) ?? []
        return (top + docs.map { "docs/\($0)" }).filter { $0.hasSuffix(".md") }.sorted()
    }()

    struct Link {
        let text: String
        let target: URL
    }

    /// The links of a text to files, those with a scheme left out.
    private static func links(in text: some StringProtocol, of page: String) -> [Link] {
        let folder = checkout.appendingPathComponent(page).deletingLastPathComponent()
        return String(text).matches(of: /\[([^\[\]]+)\]\(([^)#:\s]+)(?:#[^)]*)?\)/).map { found in
            Link(
                text: found.1.replacingOccurrences(of: "`", with: ""),
                target: folder.appendingPathComponent(String(found.2)).standardized)
        }
    }

    private static func text(_ page: String) throws -> String {
        try String(contentsOf: checkout.appendingPathComponent(page), encoding: .utf8)
    }

    @Test("lead to what is there", arguments: pages)
    func links(_ page: String) throws {
        for link in Self.links(in: try Self.text(page), of: page) {
            #expect(
                FileManager.default.fileExists(atPath: link.target.path),
                "\(link.text): \(link.target.path)")
        }
    }

    @Test("name tests that there are", arguments: pages)
    func tests(_ page: String) throws {
        for link in Self.links(in: try Self.text(page), of: page)
        where link.target.pathExtension == "swift" {
            let file = try String(contentsOf: link.target, encoding: .utf8)
            let name = NSRegularExpression.escapedPattern(for: link.text)
            let named = try Regex(
                "\\b(func|struct|enum|class|case|extension) `?\(name)`?\\b|\"\(name)[\":]")
            #expect(file.contains(named), "\(link.target.lastPathComponent): \(link.text)")
        }
    }

    @Test("beside every promise stands what holds it")
    func promises() throws {
        let page = "docs/guarantees.md"
        let promises = try Self.text(page).split(separator: "\n## ").flatMap { section in
            let lines = section.split(separator: "\n").filter { $0.hasPrefix("| ") }
            return lines.first == "| Promise | Held by |" ? Array(lines.dropFirst()) : []
        }
        #expect(promises.count >= 30)
        for promise in promises {
            #expect(!Self.links(in: promise, of: page).isEmpty, "\(promise)")
        }
    }

    /// The rows of the table that begins with this line.
    private static func rows(of page: String, _ head: String) throws -> [[String]] {
        let lines = try text(page).split(separator: "\n", omittingEmptySubsequences: false)
        let begin = try #require(lines.firstIndex { $0 == head }, "\(page): \(head)")
        return lines[(begin + 2)...].prefix { $0.hasPrefix("| ") }.map { line in
            line.dropFirst().dropLast().split(separator: "|").map {
                $0.trimmingCharacters(in: .whitespaces)
            }
        }
    }

    /// The targets of the Makefile that a text names.
    private static func targets(in text: String) -> [String] {
        text.matches(of: /`make ([a-z-]+)/).map { String($0.1) }
    }

    private static func targets() throws -> Set<String> {
        Set(
            try text("Makefile").split(separator: "\n").compactMap {
                $0.firstMatch(of: /^([a-z-]+):/).map { String($0.1) }
            })
    }

    @Test("beside every attack stands what tries it")
    func attacks() throws {
        let page = "docs/threat-model.md"
        let rows = try Self.rows(of: page, "| Attack | What stops it | Tried by |")
        #expect(rows.count >= 18)
        let targets = try Self.targets()
        for row in rows {
            let named = Self.targets(in: row[2])
            #expect(row.count == 3 && !(named.isEmpty && Self.links(in: row[2], of: page).isEmpty))
            #expect(targets.isSuperset(of: named), "\(named)")
        }
    }

    /// Which of the Makefile's targets take long, their last figures, and of which commit.
    @Test("each long target stands with its figures")
    func longTargets() throws {
        let rows = try Self.rows(of: "docs/guarantees.md", "| Target | Seen | Date, commit |")
        let named = rows.flatMap { Self.targets(in: $0[0]) }
        #expect(try Self.targets().isSuperset(of: named))
        let long: Set = [
            "test", "test-threads", "simulate-nightly", "mutate", "fuzz", "attack", "disk-faults",
            "kill-test", "power-cut", "boot-test", "deb-test", "bench", "bench-calendars",
        ]
        #expect(Set(named) == long)
        for row in rows {
            #expect(row.count == 3)
            #expect(row[2].contains(/20\d\d-\d\d-\d\d/), "\(row[0])")
            #expect((row[1] + row[2]).contains(/\b[0-9a-f]{7}\b/), "\(row[0])")
        }
    }
}
