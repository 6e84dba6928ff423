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
            #expect(file.contains(link.text), "\(link.target.lastPathComponent): \(link.text)")
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
}
