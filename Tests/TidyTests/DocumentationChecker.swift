/// Every type of the outermost level that other targets see says what it is. A command of the
/// client says it in its abstract, which people read.
enum DocumentationChecker {
    private static let kinds: Set<String> = [
        "struct", "class", "enum", "actor", "protocol", "typealias",
    ]
    private static let modifiers: Set<String> = ["final", "indirect", "nonisolated", "distributed"]

    static func findings(_ file: SourceFile) -> [Finding] {
        let code = SwiftCode(file).lines
        return code.indices.compactMap { index in
            guard let name = visibleType(code[index]), !isDocumented(file, code, index) else {
                return nil
            }
            return file.finding(index, "\(name) has no doc comment")
        }
    }

    /// The name of the `package` or `public` type that a line declares.
    private static func visibleType(_ line: String) -> String? {
        guard line.first?.isWhitespace == false, !line.contains(": DeskCommand"),
            !line.contains("ParsableCommand")
        else { return nil }
        var words = line.split(separator: " ").map(String.init)[...]
        while let first = words.first, first.hasPrefix("@") || modifiers.contains(first) {
            words.removeFirst()
        }
        guard let access = words.popFirst(), access == "package" || access == "public" else {
            return nil
        }
        while let first = words.first, modifiers.contains(first) { words.removeFirst() }
        guard let kind = words.popFirst(), kinds.contains(kind), let name = words.first,
            name != "func", name != "var", name != "let"
        else { return nil }
        return String(name.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
    }

    /// Attributes may stand between the comment and the declaration.
    private static func isDocumented(_ file: SourceFile, _ code: [String], _ index: Int) -> Bool {
        var above = index - 1
        while above >= 0, code[above].drop(while: \.isWhitespace).hasPrefix("@") {
            above -= 1
        }
        guard above >= 0 else { return false }
        let line = file.lines[above].drop(while: \.isWhitespace)
        return line.hasPrefix("///") || line.hasSuffix("*/")
    }
}
