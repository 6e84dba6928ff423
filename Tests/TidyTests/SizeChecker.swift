/// Lines, files and functions that a reader can take in.
enum SizeChecker {
    static let mostColumns = 100
    static let mostLines = 400
    static let mostFunctionLines = 70

    /// A wide character counts as one column, as the formatter counts it.
    static func longLines(_ file: SourceFile) -> [Finding] {
        file.lines.enumerated().compactMap { index, line in
            // Counting bytes first is cheap, and right for most.
            guard line.utf8.count > mostColumns, line.count > mostColumns else { return nil }
            return file.finding(index, "\(line.count) columns, over \(mostColumns)")
        }
    }

    static func longFile(_ file: SourceFile) -> [Finding] {
        guard file.lines.count > mostLines else { return [] }
        return [file.finding(mostLines, "\(file.lines.count) lines, over \(mostLines)")]
    }

    /// A function counts from its `func` or `init` to its closing brace.
    static func longFunctions(_ file: SourceFile) -> [Finding] {
        FunctionFinder.functions(SwiftCode(file)).compactMap { function in
            let count = function.count
            guard count > mostFunctionLines else { return nil }
            return file.finding(
                function.lowerBound, "a function of \(count) lines, over \(mostFunctionLines)")
        }
    }
}
