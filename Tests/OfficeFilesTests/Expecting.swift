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
