import Testing

/// Each checker on samples that it must find wanting, so that it is known to be able to.
@Suite("Every checker can fail")
struct CheckerTests {
    @Test(arguments: [
        ("Sources/CivilTime/A.swift", "import Foundation", "CivilTime must not import Foundation"),
        (
            "Sources/OfficeRules/B/A.swift", "package import struct Foundation.Date",
            "OfficeRules must not import Foundation"
        ),
        ("Sources/Varlink/A.swift", "  @_exported import NIO", "Varlink must not import NIO"),
        ("Sources/OfficeRules/A.swift", "import CivilTime", nil),
        ("Sources/OfficeRules/A.swift", "// import Foundation", nil),
        ("Sources/DutyDesk/A.swift", "import Foundation", nil),
        ("Tests/CivilTimeTests/A.swift", "import Foundation", nil),
    ])
    func imports(_ path: String, _ text: String, _ message: String?) {
        let findings = ImportChecker.findings(SourceFile(path: path, text: text))
        #expect(findings.map(\.message) == (message.map { [$0] } ?? []))
    }

    @Test(arguments: [
        ("let now = Date()", true), ("Foundation.Date()", true),
        ("let now: Date = Date.now", true),
        ("ContinuousClock().now", true), ("time(nil)", true), ("Glibc.time(nil)", true),
        ("clock_gettime(CLOCK_REALTIME, &t)", true), ("DispatchTime.now()", true),
        ("NIODeadline.now()", true), ("a = NIODate()", false), ("func time(_ a: Int)", false),
        ("zone.time(of: day)", false), ("// Date()", false), ("let s = \"Date()\"", false),
        ("let d = Date(timeIntervalSince1970: 0)", false),
    ])
    func clocks(_ text: String, _ banned: Bool) throws {
        let file = SourceFile(path: "Sources/A/A.swift", text: text)
        let findings = try PatternChecker.findings(code: file, PatternChecker.clocks)
        #expect(findings.map(\.line) == (banned ? [1] : []))
    }

    @Test(arguments: [
        ("try" + "! f()", true), ("try f()", false), ("fatal" + "Error()", true),
        ("// try" + "! f()", false), ("myfatal" + "Error()", false),
    ])
    func traps(_ text: String, _ banned: Bool) throws {
        let file = SourceFile(path: "Sources/A/A.swift", text: "\n" + text)
        let findings = try PatternChecker.findings(code: file, PatternChecker.traps)
        #expect(findings.map(\.line) == (banned ? [2] : []))
    }

    @Test(arguments: [
        ("// TO" + "DO: later", true), ("/// FIX" + "ME", true), ("X" + "XX", true),
        ("HA" + "CK", true), ("mktemp /tmp/a.XXXX" + "XX", false), ("a todo list", false),
    ])
    func leftovers(_ text: String, _ banned: Bool) throws {
        let file = SourceFile(path: "docs/a.md", text: text)
        let findings = try PatternChecker.findings(text: file, PatternChecker.leftovers)
        #expect(findings.map(\.line) == (banned ? [1] : []))
    }

    @Test(arguments: [(100, []), (101, [1])] as [(Int, [Int])])
    func `long lines`(_ columns: Int, _ lines: [Int]) {
        for character in ["a", "假"] {
            let text = String(repeating: character, count: columns)
            let file = SourceFile(path: "A.swift", text: text)
            #expect(SizeChecker.longLines(file).map(\.line) == lines)
        }
    }

    @Test(arguments: [(400, []), (401, [401])] as [(Int, [Int])])
    func `long files`(_ count: Int, _ lines: [Int]) {
        let file = SourceFile(path: "A.swift", text: String(repeating: "\n", count: count))
        #expect(SizeChecker.longFile(file).map(\.line) == lines)
    }

    @Test(
        arguments: [
            ("func f() {", 68, []), ("func f() {", 69, [2]),
            ("init(a: () -> Int = { 1 }) {", 69, [2]), ("subscript(i: Int) -> Int {", 69, [2]),
            ("func f() -> Int\nfunc g() {", 68, []), ("func f()\nvar a: Int {", 90, []),
            ("struct S {", 90, []), ("let a = self.init(b) {", 90, []),
        ] as [(String, Int, [Int])])
    func `long functions`(_ opening: String, _ body: Int, _ lines: [Int]) {
        let text = "\n\(opening)\n" + String(repeating: "  if a { b(\"}\") }\n", count: body) + "}"
        let file = SourceFile(path: "A.swift", text: text)
        #expect(SizeChecker.longFunctions(file).map(\.line) == lines)
    }

    @Test(
        arguments: [
            ("package struct A {", ["A has no doc comment"]),
            ("public final class B<C>: D {", ["B has no doc comment"]),
            ("// Not one.\n@frozen package indirect enum E {", ["E has no doc comment"]),
            ("/// Of something else.\n\npackage actor F {", ["F has no doc comment"]),
            ("/// A thing.\npackage struct A {", []),
            ("/// A thing.\n@available(*, deprecated)\n@frozen\npublic enum A {", []),
            ("struct A {", []), ("package extension A {", []), ("package class func a() {", []),
            ("package import A", []), ("package let text = \"package struct A\"", []),
        ] as [(String, [String])])
    func documentation(_ text: String, _ messages: [String]) {
        let file = SourceFile(path: "A.swift", text: text)
        #expect(DocumentationChecker.findings(file).map(\.message) == messages)
    }
}
