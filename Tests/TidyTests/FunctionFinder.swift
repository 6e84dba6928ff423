/// Finds the functions of Swift code by their keywords and braces.
///
/// An approximation: a body begins at the first brace outside parentheses after `func`, `init`,
/// `deinit` or `subscript`, unless a closing brace or another declaration comes first, as it does
/// after a protocol's requirement.
enum FunctionFinder {
    private static let openers: Set<Substring> = ["func", "init", "deinit", "subscript"]
    private static let others: Set<Substring> = [
        "var", "let", "case", "struct", "class", "enum", "actor", "protocol", "extension",
        "typealias", "associatedtype", "import",
    ]

    /// The lines of each function with a body, counted from 0, in the order of their ends.
    static func functions(_ code: SwiftCode) -> [ClosedRange<Int>] {
        var found: [ClosedRange<Int>] = []
        var waiting: Int?
        var braces: [Int?] = []
        var parentheses = 0
        for token in tokens(code) {
            switch token.text {
            case "(", "[": parentheses += 1
            case ")", "]": parentheses = max(0, parentheses - 1)
            case "{":
                braces.append(parentheses == 0 ? waiting : nil)
                if parentheses == 0 { waiting = nil }
            case "}":
                if parentheses == 0 { waiting = nil }
                if let start = braces.popLast() ?? nil { found.append(start...token.line) }
            case let word where openers.contains(word) && parentheses == 0 && !token.isMember:
                waiting = token.line
            case let word where others.contains(word) && parentheses == 0 && !token.isMember:
                waiting = nil
            default: break
            }
        }
        return found
    }

    private struct Token {
        let text: Substring
        let line: Int
        /// Whether a dot stands before it, as in `self.init`.
        let isMember: Bool
    }

    private static func tokens(_ code: SwiftCode) -> [Token] {
        code.lines.enumerated().flatMap { number, line in
            var tokens: [Token] = []
            var rest = line[...]
            var previous: Character = " "
            while let first = rest.first {
                let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "`" }
                let text = word.isEmpty ? rest.prefix(1) : word
                if first != " " {
                    tokens.append(Token(text: text, line: number, isMember: previous == "."))
                    previous = text.last ?? first
                }
                rest = rest.dropFirst(text.count)
            }
            return tokens
        }
    }
}
