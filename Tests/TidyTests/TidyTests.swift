import Testing

/// What a program can check of the project's habits, checked over the whole checkout.
@Suite("The checkout is tidy")
struct TidyTests {
    private let swift: [SourceFile]

    init() throws {
        swift = try Checkout.swift()
    }

    @Test func `there is something to check`() {
        #expect(swift.count > 40)
        #expect(swift.contains { $0.target == "OfficeRules" })
        #expect(Set(swift.map(\.path)).count == swift.count)
    }

    @Test func `pure targets import only what they may`() {
        #expect(swift.flatMap(ImportChecker.findings) == [])
    }

    @Test func `clocks are read in files named as one`() throws {
        let files = swift.filter { $0.target != nil && !$0.name.contains("Clock") }
        #expect(
            try files.flatMap { try PatternChecker.findings(code: $0, PatternChecker.clocks) } == []
        )
    }

    @Test func `nothing ends the process on an error`() throws {
        #expect(
            try swift.flatMap { try PatternChecker.findings(code: $0, PatternChecker.traps) } == [])
    }

    @Test func `nothing was left for later`() throws {
        let others = try Checkout.files(
            in: ["Sources", "Config", "Systemd", "Benchmarks", "scripts", "docs"],
            endingIn: [
                ".c", ".h", ".varlink", ".yaml", ".md", ".catalog", ".service", ".socket", ".sh",
                "-man", "run", "setup", "install", "test",
            ])
        #expect(others.count > 5)
        #expect(
            try (swift + others).flatMap {
                try PatternChecker.findings(text: $0, PatternChecker.leftovers)
            } == [])
    }

    @Test func `lines fit in 100 columns`() throws {
        let c = try Checkout.files(in: ["Sources", "Benchmarks"], endingIn: [".c", ".h"])
        #expect((swift + c).flatMap(SizeChecker.longLines) == [])
    }

    @Test func `files have at most 400 lines`() {
        #expect(swift.flatMap(SizeChecker.longFile) == [])
    }

    @Test func `functions have at most 70 lines`() {
        #expect(swift.flatMap(SizeChecker.longFunctions) == [])
    }

    @Test func `types that others see are documented`() {
        #expect(swift.flatMap(DocumentationChecker.findings) == [])
    }
}
