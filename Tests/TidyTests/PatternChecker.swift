/// A regular expression that no line may match, and what to say of one that does.
struct BannedPattern: Sendable {
    let expression: String
    let message: String
}

/// Finds what may not stand in a file.
enum PatternChecker {
    /// Where the time comes from the caller: files named as a clock read it for all others.
    static let clocks = [
        BannedPattern(
            expression: #"\bDate\(\)|\bDate\.now\b|\bDate\(timeIntervalSinceNow\b"#,
            message: "reads the wall clock outside a file named as a clock"),
        BannedPattern(
            expression: #"\b(Continuous|Suspending|UTC|Test)Clock\b|\bNIODeadline\.now\b"#,
            message: "reads a clock outside a file named as a clock"),
        BannedPattern(
            expression: #"\btime\((nil|&)|\b(clock_gettime|gettimeofday|ftime)\b"#,
            message: "asks the system for the time outside a file named as a clock"),
        BannedPattern(
            expression: #"\bDispatch(Wall)?Time\.now\b"#,
            message: "reads a clock outside a file named as a clock"),
    ]

    /// What ends the daemon where an error should be thrown.
    static let traps = [
        BannedPattern(expression: #"\btry!"#, message: "forces a try"),
        BannedPattern(expression: #"\bfatalError\("#, message: "ends the process"),
    ]

    /// What was left for later. Spelled in halves, so as not to find itself.
    static let leftovers = [
        BannedPattern(
            expression: #"\b(TO"# + #"DO|FIX"# + #"ME|X"# + #"XX|HA"# + #"CK)\b"#,
            message: "leaves something for later")
    ]

    /// Looks at code only: neither at comments nor at what strings say.
    static func findings(code file: SourceFile, _ banned: [BannedPattern]) throws -> [Finding] {
        try findings(file, lines: SwiftCode(file).lines, banned)
    }

    /// Looks at everything.
    static func findings(text file: SourceFile, _ banned: [BannedPattern]) throws -> [Finding] {
        try findings(file, lines: file.lines, banned)
    }

    private static func findings(
        _ file: SourceFile, lines: [String], _ banned: [BannedPattern]
    ) throws -> [Finding] {
        // Unicode's own word boundaries see none at the dot of `Glibc.time`.
        let patterns = try banned.map {
            (try Regex($0.expression).wordBoundaryKind(.simple), $0.message)
        }
        return lines.enumerated().flatMap { index, line in
            patterns.compactMap { pattern, message in
                line.firstMatch(of: pattern) == nil ? nil : file.finding(index, message)
            }
        }
    }
}
