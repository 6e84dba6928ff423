/// Why a file of the office (roster, rulebook, working days, configuration) was not taken over.
///
/// A file is taken over whole or not at all, and everything found wrong is named by file, line and
/// field, so that a clerk can mend it with an editor. `description` is English, for logs.
package struct FileProblem: Error, Equatable {
    /// As it was named to the reader, for instance `Config/workdays/2026.yaml`.
    package let file: String
    /// Counted from 1; nil where the whole file is meant.
    package let line: Int?
    /// The way to the field from the top of the file, items of a list counted from 1:
    /// `holidays[2].from`. Nil where no field is meant.
    package let field: String?
    package let reason: Reason

    /// What is wrong at that place.
    package enum Reason: Equatable, Sendable {
        /// The file cannot be opened, is no regular file, is too large or is not UTF-8.
        case unreadable(String)
        /// The text is not YAML, or uses a part of YAML that is not read here.
        case notYAML(String)
        /// The text does not part into comma-separated values.
        case notCSV(String)
        case unknownField
        case duplicateField
        /// A field that must be there is not, or has no value.
        case missing
        case wrongType(expected: String)
        case invalid(value: String, why: String)
        /// Entries that are right by themselves and cannot stand together; a whole sentence.
        case contradiction(String)
    }

    package init(file: String, line: Int? = nil, field: String? = nil, reason: Reason) {
        self.file = file
        self.line = line
        self.field = field
        self.reason = reason
    }
}

extension FileProblem: CustomStringConvertible {
    /// `file:line: field: why`, without the parts that are nil.
    package var description: String {
        let place = line.map { "\(file):\($0)" } ?? file
        return [place, field, reason.description].compactMap(\.self).joined(separator: ": ")
    }
}

extension FileProblem.Reason: CustomStringConvertible {
    /// At most so many characters of a value are repeated in an error.
    private static let shownCharacters = 60

    package var description: String {
        switch self {
        case .unreadable(let why): "cannot be read: \(why)"
        case .notYAML(let why): "is not YAML that can be read here: \(why)"
        case .notCSV(let why): "is no row of comma-separated values: \(why)"
        case .unknownField: "no such field here"
        case .duplicateField: "is given twice"
        case .missing: "is missing"
        case .wrongType(let expected): "must be \(expected)"
        case .invalid(let value, let why): "'\(Self.shortened(value))' \(why)"
        case .contradiction(let why): why
        }
    }

    private static func shortened(_ value: String) -> String {
        value.count > shownCharacters ? value.prefix(shownCharacters) + "…" : value
    }
}
