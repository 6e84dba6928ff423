extension YAMLValue {
    /// The fields of a mapping whose known keys are these; every other key is noted as a problem of
    /// its own and the reading goes on. Nil, and noted, where this is no mapping that can be read.
    func fields(_ known: [String], noting problems: inout ProblemCollector) -> YAMLFields? {
        guard let fields = problems.take({ () throws(FileProblem) in try namedFields() }) else {
            return nil
        }
        for entry in fields.entries where !known.contains(entry.name) {
            problems.add(
                FileProblem(
                    file: file, line: entry.line, field: entry.value.field, reason: .unknownField))
        }
        return fields
    }

    /// The items of a list of at most `limit`.
    func list(limit: Int) throws(FileProblem) -> [YAMLValue] {
        let items = try list()
        guard items.count <= limit else { throw invalid("has more than \(limit) items") }
        return items
    }

    /// The text of a person's, a department's or the office's name, of 1 to 64 characters.
    func name() throws(FileProblem) -> String {
        let name = try text(limit: 64)
        guard let first = name.first, let last = name.last, !first.isWhitespace, !last.isWhitespace
        else { throw invalid("begins or ends with a space") }
        let breaksLine = name.unicodeScalars.contains {
            [.lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
        }
        guard !breaksLine else { throw invalid("holds a control character or a line break") }
        return name
    }
}

extension YAMLFields {
    /// The problem that a field contradicts what stands elsewhere in the file, at the field where
    /// it is there, else at the mapping.
    func contradiction(in name: String, _ why: String) -> FileProblem {
        FileProblem(
            file: parent.file, line: optional(name)?.line ?? parent.line,
            field: parent.field.map { "\($0).\(name)" } ?? name, reason: .contradiction(why))
    }

    /// The values of a field that is a list of at most `limit`, none of them twice; empty where the
    /// field is not there. What cannot be read is noted and left out; nil where it is no list.
    func distinct<Value: Hashable>(
        _ name: String, limit: Int, noting problems: inout ProblemCollector,
        read: (YAMLValue) throws(FileProblem) -> Value
    ) -> [Value]? {
        guard let list = optional(name) else { return [] }
        let items = problems.take { () throws(FileProblem) in try list.list(limit: limit) }
        guard let items else { return nil }
        var values: [Value] = []
        var seen: Set<Value> = []
        for item in items {
            let value = problems.take { () throws(FileProblem) in try read(item) }
            guard let value else { continue }
            guard seen.insert(value).inserted else {
                problems.add(item.invalid("is given twice"))
                continue
            }
            values.append(value)
        }
        return values
    }
}

extension ProblemCollector {
    /// The value of a field that must be there; nil after its problem has been noted.
    mutating func required<Value>(
        _ name: String, of fields: YAMLFields, _ read: (YAMLValue) throws(FileProblem) -> Value
    ) -> Value? {
        take { () throws(FileProblem) in try read(try fields.required(name)) }
    }

    /// The value of a field; nil where it is not there, and after its problem has been noted.
    mutating func optional<Value>(
        _ name: String, of fields: YAMLFields, _ read: (YAMLValue) throws(FileProblem) -> Value
    ) -> Value? {
        guard let value = fields.optional(name) else { return nil }
        return take { () throws(FileProblem) in try read(value) }
    }

    /// A field that is true or false, like `optional`.
    mutating func flag(_ name: String, of fields: YAMLFields) -> Bool? {
        optional(name, of: fields) { value throws(FileProblem) in try value.boolean() }
    }

    /// Sets a parameter to a field's whole number, which must lie in `range`; leaves it as it is
    /// where the field is not there.
    mutating func number(
        _ name: String, of fields: YAMLFields, in range: ClosedRange<Int>, into number: inout Int
    ) {
        number =
            optional(name, of: fields) { value throws(FileProblem) in
                try value.integer(in: range)
            } ?? number
    }
}
