/// Swift without its comments and without what its string literals say: spaces stand in their
/// place, so that lines and columns stay, and a checker sees code only.
///
/// It knows nested comments, raw and multi-line strings and interpolation. Regular expressions
/// between slashes are taken for code; a quotation mark in one costs the rest of its line at most.
struct SwiftCode {
    let lines: [String]

    init(_ file: SourceFile) {
        var blanker = Blanker(bytes: Array(file.lines.joined(separator: "\n").utf8))
        blanker.run()
        lines = String(decoding: blanker.bytes, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}

private struct Blanker {
    var bytes: [UInt8]
    private var index = 0

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func run() {
        while index < bytes.count { code() }
    }

    /// One step of code: a byte, or a whole comment or literal.
    private mutating func code() {
        if at("//") {
            while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { blank() }
        } else if at("/*") {
            comment()
        } else if let hashes = openingHashes() {
            string(hashes: hashes)
        } else {
            index += 1
        }
    }

    private mutating func comment() {
        var depth = 0
        repeat {
            if at("/*") {
                depth += 1
                blank(2)
            } else if at("*/") {
                depth -= 1
                blank(2)
            } else {
                blank()
            }
        } while depth > 0 && index < bytes.count
    }

    private mutating func string(hashes: Int) {
        blank(hashes)
        let quotes = at("\"\"\"") ? 3 : 1
        blank(quotes)
        let fence = String(repeating: "#", count: hashes)
        let end = String(repeating: "\"", count: quotes) + fence
        let escape = "\\" + fence
        while index < bytes.count, !at(end) {
            if quotes == 1, bytes[index] == UInt8(ascii: "\n") { return }
            if at(escape + "(") {
                blank(escape.utf8.count)
                interpolation()
            } else if at(escape) {
                blank(escape.utf8.count + 1)
            } else {
                blank()
            }
        }
        blank(end.utf8.count)
    }

    /// From the opening parenthesis to the one that closes it; its code counts as text.
    private mutating func interpolation() {
        var depth = 0
        repeat {
            if let hashes = openingHashes() {
                string(hashes: hashes)
                continue
            }
            if at("(") { depth += 1 }
            if at(")") { depth -= 1 }
            blank()
        } while depth > 0 && index < bytes.count
    }

    /// How many `#` stand before a quotation mark that begins here; nil when none begins here.
    private func openingHashes() -> Int? {
        let hashes = bytes[index...].prefix { $0 == UInt8(ascii: "#") }.count
        let quote = index + hashes
        return quote < bytes.count && bytes[quote] == UInt8(ascii: "\"") ? hashes : nil
    }

    private func at(_ text: String) -> Bool {
        bytes[index...].starts(with: text.utf8)
    }

    private mutating func blank(_ count: Int = 1) {
        for _ in 0..<count where index < bytes.count {
            if bytes[index] != UInt8(ascii: "\n") { bytes[index] = UInt8(ascii: " ") }
            index += 1
        }
    }
}
