/// Everything that was found wrong with a file, so that a clerk mends it in one go.
///
/// Never empty; in the order of the lines, what has no line first; at most `limit` of them.
package struct FileProblems: Error, Equatable {
    /// More problems than this help nobody, and a file of 1 MiB could have a hundred thousand.
    package static let limit = 100

    package let problems: [FileProblem]

    package init(_ problem: FileProblem) {
        problems = [problem]
    }

    fileprivate init(inOrder problems: [FileProblem]) {
        self.problems = problems
    }
}

extension FileProblems: CustomStringConvertible {
    /// One problem a line.
    package var description: String {
        problems.map(\.description).joined(separator: "\n")
    }
}

/// Gathers what is wrong with a file while the reading goes on.
struct ProblemCollector {
    private var problems: [FileProblem] = []

    /// How many problems were noted up to now.
    var count: Int { problems.count }

    mutating func add(_ problem: FileProblem) {
        problems.append(problem)
    }

    /// The value, or nil after its problem has been noted.
    mutating func take<Value>(_ read: () throws(FileProblem) -> Value) -> Value? {
        do throws(FileProblem) {
            return try read()
        } catch {
            add(error)
            return nil
        }
    }

    /// Ends the reading: throws what was found wrong, if anything was.
    func finish() throws(FileProblems) {
        guard !problems.isEmpty else { return }
        let ordered = problems.enumerated()
            .sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }
            .map(\.element)
        throw FileProblems(inOrder: Array(ordered.prefix(FileProblems.limit)))
    }
}
