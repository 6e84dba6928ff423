extension IDLParser {
    /// A type, `?` and all.
    mutating func type(depth: Int) throws(IDLError) -> IDLType {
        guard lexer.peek().text == "?" else { return try plainType(depth: depth) }
        _ = lexer.next()
        return .nullable(try plainType(depth: depth))
    }

    private mutating func plainType(depth: Int) throws(IDLError) -> IDLType {
        let token = lexer.next()
        guard depth < Self.depthLimit else {
            throw token.error(.tooDeep(limit: Self.depthLimit))
        }
        switch token.text {
        case "bool": return .bool
        case "int": return .int
        case "float": return .float
        case "string": return .string
        case "object": return .object
        case "any": return .any
        case "[]": return .array(try type(depth: depth + 1))
        case "[string]": return .dictionary(try type(depth: depth + 1))
        case "(": return try structureOrEnumeration(depth: depth + 1)
        default:
            guard token.text.isMemberName else { throw token.expected("a type") }
            references.append(token)
            return .named(token.text)
        }
    }

    /// What is between brackets, the opening one already consumed. Empty brackets are a structure
    /// without fields.
    mutating func structureOrEnumeration(depth: Int) throws(IDLError) -> IDLType {
        if lexer.peek().text == ")" {
            _ = lexer.next()
            return .structure([])
        }
        let first = try fieldName()
        var names: Set<String> = [first.text]
        guard lexer.peek().text == ":" else {
            var cases = [IDLType.Case(first.text, comment: first.comment)]
            while try separator() {
                let name = try uniqueName(&names)
                cases.append(IDLType.Case(name.text, comment: name.comment))
            }
            return .enumeration(cases)
        }
        var fields = [try field(first, depth: depth)]
        while try separator() {
            fields.append(try field(try uniqueName(&names), depth: depth))
        }
        return .structure(fields)
    }

    private mutating func field(_ name: IDLToken, depth: Int) throws(IDLError) -> IDLType.Field {
        try expect(":")
        return IDLType.Field(name.text, try type(depth: depth), comment: name.comment)
    }

    /// True for a comma, false for the closing bracket.
    private mutating func separator() throws(IDLError) -> Bool {
        let token = lexer.next()
        guard token.text == "," || token.text == ")" else { throw token.expected("',' or ')'") }
        return token.text == ","
    }

    private mutating func uniqueName(_ names: inout Set<String>) throws(IDLError) -> IDLToken {
        let name = try fieldName()
        guard names.insert(name.text).inserted else {
            throw name.error(.duplicateField(name.text))
        }
        return name
    }

    private mutating func fieldName() throws(IDLError) -> IDLToken {
        let token = lexer.next()
        guard token.text.isFieldName else { throw token.expected("the name of a field") }
        return token
    }
}
