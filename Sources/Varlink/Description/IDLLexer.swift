/// A word or a mark of a description, with what was said about it.
struct IDLToken {
    /// Empty at the end of the text.
    let text: String
    /// The comment lines right above it, without `#` and without one space after it.
    let comment: String
    let line: Int
    let column: Int

    func error(_ kind: IDLError.Kind) -> IDLError {
        IDLError(kind: kind, line: line, column: column)
    }

    func expected(_ what: String) -> IDLError { error(.expected(what, found: text)) }
}

/// Cuts a description into tokens. White space and comments stand between them.
struct IDLLexer {
    private let characters: [Unicode.Scalar]
    private var at = 0
    private var line = 1
    private var column = 1
    private var peeked: IDLToken?

    init(_ source: String) { characters = Array(source.unicodeScalars) }

    mutating func peek() -> IDLToken {
        if let peeked { return peeked }
        let token = read(name: false)
        peeked = token
        return token
    }

    mutating func next() -> IDLToken {
        defer { peeked = nil }
        return peeked ?? read(name: false)
    }

    /// The next token, taken for an interface's name, in which dots and hyphens may stand.
    mutating func interfaceName() -> IDLToken { read(name: true) }

    private mutating func read(name: Bool) -> IDLToken {
        let comment = skipSpace()
        let (start, line, column) = (at, line, column)
        if at < characters.count {
            if name {
                skip { !$0.isIDLSpace && $0 != "#" }
            } else if characters[at].isWordPart {
                skip { $0.isWordPart }
            } else {
                let mark = ["[string]", "[]", "->"].first { stands($0) }
                for _ in 0..<(mark?.unicodeScalars.count ?? 1) { advance() }
            }
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: characters[start..<at])
        return IDLToken(text: String(text), comment: comment, line: line, column: column)
    }

    /// Skips to the next token. A blank line between a comment and what follows cuts the two apart;
    /// a comment at the end of a line belongs to that line and not to what follows.
    private mutating func skipSpace() -> String {
        var lines: [String] = []
        let lineBefore = at == 0 ? 0 : line
        var newlines = 0
        while at < characters.count {
            let character = characters[at]
            if character == "#" {
                if newlines > 1 { lines = [] }
                newlines = 0
                let isTrailing = line == lineBefore
                let comment = commentLine()
                if !isTrailing { lines.append(comment) }
            } else if character.isIDLSpace {
                if character == "\n" { newlines += 1 }
                advance()
            } else {
                break
            }
        }
        return newlines > 1 ? "" : lines.joined(separator: "\n")
    }

    private mutating func commentLine() -> String {
        advance()
        if at < characters.count, characters[at] == " " { advance() }
        let start = at
        skip { $0 != "\n" }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: characters[start..<at])
        if text.last == "\r" { text.removeLast() }
        return String(text)
    }

    private func stands(_ mark: String) -> Bool {
        characters[at...].starts(with: mark.unicodeScalars)
    }

    private mutating func skip(while condition: (Unicode.Scalar) -> Bool) {
        while at < characters.count, condition(characters[at]) { advance() }
    }

    private mutating func advance() {
        if characters[at] == "\n" {
            line += 1
            column = 1
        } else {
            column += 1
        }
        at += 1
    }
}

extension Unicode.Scalar {
    fileprivate var isIDLSpace: Bool { self == " " || self == "\t" || self == "\r" || self == "\n" }

    var isIDLLetter: Bool { "a"..."z" ~= self || "A"..."Z" ~= self }
    var isIDLDigit: Bool { "0"..."9" ~= self }
    fileprivate var isWordPart: Bool { isIDLLetter || isIDLDigit || self == "_" }
}
