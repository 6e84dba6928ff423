import Yams

/// Reads the office's YAML files strictly: a typing error in a file never passes for a default.
///
/// Every problem is a `FileProblem` with the line and the way to the field. A loader reads thus:
///
///     let root = try YAMLReader.root(ofFile: path)
///     let office = try root.fields(["name", "timeZone", "limits"])  // any other key is an error
///     let name = try office.required("name").text()
///     let zone = try office.optional("timeZone")?.text() ?? "Asia/Shanghai"
///     for item in try office.list("limits") {
///         let limit = try item.fields(["what", "most"])
///         let most = try limit.required("most").integer(in: 1...1_000)
///         guard isKnown(most) else {
///             throw try limit.required("most").invalid("is more than the daemon can hold")
///         }
///     }
///
/// Not read, and refused: a second document, anchors and aliases, keys that are no plain text (see
/// `YAMLShape`), files above 1 MiB, nesting above what the parser allows.
package enum YAMLReader {
    /// Bytes; the largest roster that was tried has about a tenth.
    package static let sizeLimit = 1 << 20

    /// The value at the top of a text; `file` is the name that problems carry.
    package static func root(of text: String, file: String) throws(FileProblem) -> YAMLValue {
        guard text.utf8.count <= sizeLimit else {
            let why = "is larger than \(sizeLimit) bytes"
            throw FileProblem(file: file, reason: .unreadable(why))
        }
        try YAMLShape.refuse(in: text, file: file)
        let root: Node?
        do {
            // Without rules for tags, a scalar is what is written: 1e3 and 2026-01-01 stay texts.
            root = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
        } catch let error as YamlError {
            throw FileProblem(error, file: file)
        } catch {
            throw FileProblem(file: file, reason: .notYAML("\(error)"))
        }
        guard let root else {
            throw FileProblem(file: file, reason: .notYAML("it is empty"))
        }
        return YAMLValue(node: root, file: file, field: nil)
    }
}

extension FileProblem {
    fileprivate init(_ error: YamlError, file: String) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            self.init(file: file, line: mark.line, reason: .notYAML(problem))
        case .reader(let problem, let offset, _, let yaml):
            let line = offset.map { offset in
                yaml.prefix(offset).utf8.count { $0 == UInt8(ascii: "\n") } + 1
            }
            self.init(file: file, line: line, reason: .notYAML(problem))
        case .duplicatedKeysInMapping(let duplicates, let context):
            self.init(
                file: file, line: context.mark.line, field: duplicates.first,
                reason: .duplicateField)
        default:
            self.init(file: file, reason: .notYAML("\(error)"))
        }
    }
}
