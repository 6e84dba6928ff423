import SwiftCSV

/// One record of a file of comma-separated values, and the line on which it begins.
///
/// The parser knows no lines, so that the text is cut into records here and each is parsed by
/// itself: a record ends at a line break that no quotation marks enclose. The parser also passes
/// over a quotation mark that is never closed and over an empty last cell at the end of the text;
/// both are seen to here.
struct CSVRecord {
    /// Counted from 1.
    let line: Int
    private let text: String
    private let isClosed: Bool

    struct Malformed: Error, Equatable {
        let why: String
    }

    /// The records of a text, those of blank lines left out; a byte order mark is passed over.
    static func records(of text: String) -> [CSVRecord] {
        var records: [CSVRecord] = []
        var line = 1
        var startLine = 1
        var isQuoted = false
        var text = text[...]
        if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
        var start = text.startIndex

        func finish(at end: Substring.Index) {
            let record = text[start..<end]
            guard !record.allSatisfy(\.isWhitespace) else { return }
            records.append(
                CSVRecord(line: startLine, text: String(record), isClosed: !isQuoted))
        }

        var index = text.startIndex
        while index < text.endIndex {
            let character = text[index]
            let next = text.index(after: index)
            if character == "\"" { isQuoted.toggle() }
            if character == "\n" || character == "\r\n" || character == "\r" { line += 1 }
            if character.isNewline, !isQuoted {
                finish(at: index)
                start = next
                startLine = line
            }
            index = next
        }
        finish(at: text.endIndex)
        return records
    }

    /// The cells, without spaces around them.
    func cells() throws(Malformed) -> [String] {
        guard isClosed else { throw Malformed(why: "a quotation mark is not closed") }
        do {
            let csv = try CSV<Enumerated>(
                string: text + "\n", delimiter: .comma, loadColumns: false, rowLimit: 0)
            return csv.header.map { cell in
                var trimmed = cell.drop(while: \.isWhitespace)
                while trimmed.last?.isWhitespace == true { trimmed.removeLast() }
                return String(trimmed)
            }
        } catch CSVParseError.quotation {
            throw Malformed(
                why: "a quotation mark within a cell must be doubled and the cell quoted")
        } catch {
            throw Malformed(why: "\(error)")
        }
    }
}
