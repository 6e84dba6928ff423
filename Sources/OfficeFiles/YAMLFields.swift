/// The fields of one mapping in a YAML file, none of them doubled.
package struct YAMLFields {
    struct Entry {
        let name: String
        /// Of the key, which is where a reader looks.
        let line: Int?
        let value: YAMLValue
    }

    private let parent: YAMLValue
    let entries: [Entry]

    init(parent: YAMLValue, entries: [Entry]) {
        self.parent = parent
        self.entries = entries
    }

    /// The keys, in the order of the file.
    package var names: [String] { entries.map(\.name) }

    /// The value of a field, or nil when it is not there or has no value.
    package func optional(_ name: String) -> YAMLValue? {
        entries.first { $0.name == name }.map(\.value).flatMap { $0.isNull ? nil : $0 }
    }

    /// The value of a field that must be there; else a problem with the line of the mapping, or of
    /// the key that has no value.
    package func required(_ name: String) throws(FileProblem) -> YAMLValue {
        if let value = optional(name) { return value }
        let line = entries.first { $0.name == name }?.line ?? parent.line
        let way = parent.field.map { "\($0).\(name)" } ?? name
        throw FileProblem(file: parent.file, line: line, field: way, reason: .missing)
    }

    /// The items of a field that must be a list where it is there; none where it is not.
    package func list(_ name: String) throws(FileProblem) -> [YAMLValue] {
        try optional(name)?.list() ?? []
    }
}
