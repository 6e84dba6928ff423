import Foundation
import Testing

/// The message catalogs explain exactly the ids that the daemon sends.
@Suite("Message catalogs")
struct CatalogTests {
    private static let files = ["Systemd/presided.catalog", "Systemd/presided.zh_CN.catalog"]

    /// Name and id of each constant, as the source gives them out.
    private func constants() throws -> [String] {
        try Checkout.file("Sources/Systemd/MessageID.swift").lines.compactMap { line in
            line.firstMatch(of: /case (\w+) = "([0-9a-f]{32})"/).map { "\($0.1) \($0.2)" }
        }
    }

    @Test(arguments: files)
    func `each constant has its entry, in the same order`(_ path: String) throws {
        let constants = try constants()
        let entries = try CatalogEntry.entries(Checkout.file(path))
        #expect(constants.count >= 24)
        #expect(entries.map { "\($0.name) \($0.id)" } == constants)
        #expect(Set(entries.map(\.id)).count == entries.count)
    }

    /// An event is logged under the id of its own name, and no two under one.
    @Test func `each kind of event has its id`() throws {
        let otherNames = ["leaveProposed": "leaveExtended", "entrusted": "entrustmentMade"]
        let pairs = try Checkout.file("Sources/presided/EventMessages.swift").lines.compactMap {
            $0.firstMatch(of: /case \.(\w+)[^:]*: \.(\w+)/).map { (String($0.1), String($0.2)) }
        }
        #expect(pairs.count >= 56)
        for (event, id) in pairs {
            let isNamed = id.lowercased().hasSuffix(event.lowercased()) || otherNames[event] == id
            #expect(isNamed, "\(event) is logged as \(id)")
        }
        #expect(Set(pairs.map(\.1)).count == pairs.count)
    }

    @Test func `the languages name the same fields`() throws {
        let fields = try Self.files.map { path in
            try CatalogEntry.entries(Checkout.file(path)).map { entry in
                Set(entry.body.joined().matches(of: /@[A-Z0-9_]+@/).map { String($0.output) })
            }
        }
        #expect(fields[0] == fields[1])
        #expect(fields[0].contains(["@PRESIDED_LEAVE@", "@PRESIDED_PERSON@"]))
    }

    private static let journalctl = "/usr/bin/journalctl"

    /// systemd's own reader takes both files, and finds every id in them.
    @Test(
        .enabled(
            if: FileManager.default.isExecutableFile(atPath: journalctl), "there is no journalctl"))
    func `systemd reads the catalogs`() throws {
        let files = FileManager.default
        let root = files.temporaryDirectory.appendingPathComponent("catalog-\(UUID())")
        defer { try? files.removeItem(at: root) }
        let folder = root.appendingPathComponent("usr/lib/systemd/catalog")
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
        try files.createDirectory(
            at: root.appendingPathComponent("var/lib/systemd/catalog"),
            withIntermediateDirectories: true)
        for path in Self.files {
            let file = try Checkout.file(path)
            let name = String(path.split(separator: "/")[1])
            try file.lines.joined(separator: "\n").write(
                to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
        }
        _ = try said(["--update-catalog", "--root=\(root.path)"])
        let listed = try said(["--list-catalog", "--root=\(root.path)"])
        for constant in try constants() {
            #expect(listed.contains(constant.suffix(32)), "\(constant)")
        }
    }

    private func said(_ arguments: [String]) throws -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: Self.journalctl)
        process.arguments = arguments
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: data, as: UTF8.self)
    }

    private static let id = String(repeating: "0a", count: 16)

    @Test(arguments: [
        ("-- 0a\nSubject: a\n", 1, "not '-- ' and an id"),
        ("# a\n\nSubject: a\n", 3, "not '-- ' and an id"),
        ("-- \(id)\nSubject: a\nSupport: c\n\nText\n", 1, "no Defined-By"),
        ("-- \(id)\nSubject: a\nText\n", 3, "not a new header"),
        ("-- \(id)\nSubject: a\nSubject: b\n", 3, "not a new header"),
        ("-- \(id)\nSubject: a\nDefined-By: b\nSupport: c\n\n# b\n", 1, "no explanation"),
    ])
    func `a malformed entry is found`(_ text: String, _ line: Int, _ message: String) {
        let file = SourceFile(path: "a.catalog", text: text)
        let finding = Finding(path: "a.catalog", line: line, message: message)
        #expect(throws: Finding.Failure(finding: finding)) { try CatalogEntry.entries(file) }
    }
}
