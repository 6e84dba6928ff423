package import CivilTime
import Yams

/// A value in a YAML file that knows its file, its line and the way to it, so that whoever finds it
/// wrong can say where. See `YAMLReader` for how to read with it.
package struct YAMLValue {
    private let node: Node
    package let file: String
    /// The way to this value from the top of the file; nil at the top.
    package let field: String?

    init(node: Node, file: String, field: String?) {
        self.node = node
        self.file = file
        self.field = field
    }

    /// Counted from 1.
    package var line: Int? { node.mark?.line }

    /// Nothing, `~` or `null` in a file.
    var isNull: Bool {
        guard case .scalar(let scalar) = node, scalar.style == .plain else { return false }
        return ["", "~", "null"].contains(scalar.string)
    }

    /// The fields of a mapping of which these are all the keys there may be. An unknown, a doubled
    /// or an unreadable key is refused with its own line.
    package func fields(_ known: [String]) throws(FileProblem) -> YAMLFields {
        let fields = try namedFields()
        if let unknown = fields.entries.first(where: { !known.contains($0.name) }) {
            throw FileProblem(
                file: file, line: unknown.line, field: unknown.value.field, reason: .unknownField)
        }
        return fields
    }

    /// The fields of a mapping whose keys are names of the file's own, in the order of the file.
    package func namedFields() throws(FileProblem) -> YAMLFields {
        guard case .mapping(let pairs) = node else {
            throw problem(.wrongType(expected: "a mapping"))
        }
        var entries: [YAMLFields.Entry] = []
        var names: Set<String> = []
        for (key, value) in pairs {
            guard case .scalar(let scalar) = key else {
                throw FileProblem(
                    file: file, line: key.mark?.line, field: field,
                    reason: .notYAML(YAMLShape.noText))
            }
            let name = scalar.string
            let way = field.map { "\($0).\(name)" } ?? name
            guard names.insert(name).inserted else {
                throw FileProblem(
                    file: file, line: key.mark?.line, field: way, reason: .duplicateField)
            }
            entries.append(
                YAMLFields.Entry(
                    name: name, line: key.mark?.line,
                    value: YAMLValue(node: value, file: file, field: way)))
        }
        return YAMLFields(parent: self, entries: entries)
    }

    /// The items of a list.
    package func list() throws(FileProblem) -> [YAMLValue] {
        guard case .sequence(let items) = node else {
            throw problem(.wrongType(expected: "a list"))
        }
        return items.enumerated().map { index, item in
            YAMLValue(node: item, file: file, field: "\(field ?? "")[\(index + 1)]")
        }
    }

    /// One line of text, quoted or not, of 1 to `limit` characters without control characters.
    /// Numbers are text too, so that a telephone number needs no quotes.
    package func text(limit: Int = 500) throws(FileProblem) -> String {
        guard case .scalar(let scalar) = node, !isNull else {
            throw problem(.wrongType(expected: "a text"))
        }
        let text = scalar.string
        guard !text.isEmpty else { throw invalid("is empty") }
        guard text.count <= limit else { throw invalid("is longer than \(limit) characters") }
        guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        else { throw invalid("holds a control character or a line break") }
        return text
    }

    /// A whole number in decimal digits, unquoted, within `range`.
    package func integer(in range: ClosedRange<Int>) throws(FileProblem) -> Int {
        guard let text = plain, let number = Int(text), !text.hasPrefix("+") else {
            throw problem(.wrongType(expected: "a whole number"))
        }
        guard range.contains(number) else {
            throw invalid("is not within \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// `true` or `false`, unquoted; `yes`, `no` and the like are refused.
    package func boolean() throws(FileProblem) -> Bool {
        switch plain {
        case "true": true
        case "false": false
        default: throw problem(.wrongType(expected: "true or false"))
        }
    }

    /// A day as `YYYY-MM-DD` that exists, from 1900 to 2199.
    package func day() throws(FileProblem) -> Day {
        guard let day = Day(try text()) else { throw invalid("is no day as YYYY-MM-DD") }
        return day
    }

    /// A time of day as `HH:MM` or `HH:MM:SS`, up to 24:00.
    package func timeOfDay() throws(FileProblem) -> TimeOfDay {
        guard let time = TimeOfDay(try text()) else { throw invalid("is no time as HH:MM") }
        return time
    }

    /// One of an enumeration's words.
    package func word<Word>(of type: Word.Type = Word.self) throws(FileProblem) -> Word
    where Word: CaseIterable & RawRepresentable<String> {
        guard let word = Word(rawValue: try text()) else {
            let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
            throw invalid("is none of: \(words)")
        }
        return word
    }

    /// The problem that this value, of the right type, is not what may stand here; `why` goes on
    /// after the value: `'2026-02-30' is no day`.
    package func invalid(_ why: String) -> FileProblem {
        let value: String
        switch node {
        case .scalar(let scalar): value = scalar.string
        case .sequence: value = "[…]"
        case .mapping: value = "{…}"
        case .alias: value = "*…"
        }
        return problem(.invalid(value: value, why: why))
    }

    /// A problem at this value's place.
    package func problem(_ reason: FileProblem.Reason) -> FileProblem {
        FileProblem(file: file, line: line, field: field, reason: reason)
    }

    /// The text of an unquoted scalar.
    private var plain: String? {
        guard case .scalar(let scalar) = node, scalar.style == .plain else { return nil }
        return scalar.string
    }
}
