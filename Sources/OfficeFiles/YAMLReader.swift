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
/// Not read, and refused: a second document, anchors and aliases (a few lines of them grow into
/// gigabytes), keys that are no plain text, files above 1 MiB, nesting above what the parser
/// allows.
package enum YAMLReader {
    /// Bytes; the largest roster that was tried has about a tenth.
    package static let sizeLimit = 1 << 20
    /// So many words may look like aliases (`*word`) before the text is refused unread: real ones
    /// are refused in any case, but only once it is known that comparing keys cannot explode.
    private static let aliasLimit = 10

    /// The value at the top of a text; `file` is the name that problems carry.
    package static func root(of text: String, file: String) throws(FileProblem) -> YAMLValue {
        guard text.utf8.count <= sizeLimit else {
            let why = "is larger than \(sizeLimit) bytes"
            throw FileProblem(file: file, reason: .unreadable(why))
        }
        try refuseManyAliases(in: text, file: file)
        let root: Node?
        do {
            // Without rules for tags, a scalar is what is written: 1e3 and 2026-01-01 stay texts.
            let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
            root = try parser.singleRoot()
            // Nodes refer to their anchors weakly; only the parser keeps them.
            try withExtendedLifetime(parser) {
                if let root { try refuseAnchors(in: root, file: file) }
            }
        } catch let problem as FileProblem {
            throw problem
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

    private static func refuseAnchors(in node: Node, file: String) throws(FileProblem) {
        // An anchored node is met here before any alias to it, so that nothing is walked twice.
        guard node.anchor == nil else {
            let why = "anchors and aliases are not read; write the value out"
            throw FileProblem(file: file, line: node.mark?.line, reason: .notYAML(why))
        }
        switch node {
        case .scalar, .alias:
            break
        case .sequence(let items):
            for item in items { try refuseAnchors(in: item, file: file) }
        case .mapping(let pairs):
            for (key, value) in pairs {
                try refuseAnchors(in: key, file: file)
                try refuseAnchors(in: value, file: file)
            }
        }
    }

    private static func refuseManyAliases(in text: String, file: String) throws(FileProblem) {
        var found = 0
        var line = 1
        var previous = UInt8(ascii: "\n")
        for byte in text.utf8 {
            // A break or a blank can be a character beyond ASCII; taking all of those only counts
            // too many.
            if byte == UInt8(ascii: "*"),
                previous <= 0x20 || previous >= 0x80 || ",[]{}:?-".utf8.contains(previous)
            {
                found += 1
            }
            if byte == UInt8(ascii: "\n") { line += 1 }
            guard found <= aliasLimit else {
                let why = "more than \(aliasLimit) words begin with '*', as aliases do"
                throw FileProblem(file: file, line: line, reason: .notYAML(why))
            }
            previous = byte
        }
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
