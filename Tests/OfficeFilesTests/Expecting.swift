import OfficeFiles
import Testing

/// A problem as a row of a table says it: line, field, reason.
struct Wrong: Sendable {
    let line: Int?
    let field: String?
    let reason: FileProblem.Reason

    init(_ line: Int?, _ field: String?, _ reason: FileProblem.Reason) {
        self.line = line
        self.field = field
        self.reason = reason
    }
}

/// Expects exactly these problems of a file named `file`, in this order.
func expect<Value>(
    _ expected: [Wrong], file: String = "file", sourceLocation: SourceLocation = #_sourceLocation,
    _ parse: () throws(FileProblems) -> Value
) {
    do throws(FileProblems) {
        let value = try parse()
        Issue.record("was taken as right: \(value)", sourceLocation: sourceLocation)
    } catch {
        let problems = expected.map {
            FileProblem(file: file, line: $0.line, field: $0.field, reason: $0.reason)
        }
        #expect(error.problems == problems, sourceLocation: sourceLocation)
    }
}

/// Pseudo-random numbers that are the same for a seed on every machine (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
