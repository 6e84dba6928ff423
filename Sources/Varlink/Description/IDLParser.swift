/// Reads the interface description language (https://varlink.org/Interface-Definition).
struct IDLParser {
    /// How deep types may be nested, so that no text can exhaust the stack.
    static let depthLimit = 32

    var lexer: IDLLexer
    var names: Set<String> = []
    /// Types that were referred to, to be looked up at the end.
    var references: [IDLToken] = []

    struct Parsed {
        let name: String
        let comment: String
        let members: [InterfaceDescription.Member]
    }

    init(_ source: String) { lexer = IDLLexer(source) }

    mutating func interface() throws(IDLError) -> Parsed {
        let word = try expect("interface")
        let name = lexer.interfaceName()
        guard name.text.isInterfaceName else { throw name.expected("an interface name") }
        var members: [InterfaceDescription.Member] = []
        var types: Set<String> = []
        while true {
            let token = lexer.next()
            switch token.text {
            case "":
                if let missing = references.first(where: { !types.contains($0.text) }) {
                    throw missing.error(.unknownType(missing.text))
                }
                return Parsed(name: name.text, comment: word.comment, members: members)
            case "type":
                let alias = try typeAlias(token.comment)
                types.insert(alias.name)
                members.append(.type(alias))
            case "method": members.append(.method(try method(token.comment)))
            case "error": members.append(.error(try error(token.comment)))
            default: throw token.expected("'type', 'method' or 'error'")
            }
        }
    }

    private mutating func typeAlias(
        _ comment: String
    ) throws(IDLError) -> InterfaceDescription.TypeAlias {
        let name = try memberName()
        try expect("(")
        return .init(name: name, type: try structureOrEnumeration(depth: 0), comment: comment)
    }

    private mutating func method(_ comment: String) throws(IDLError) -> InterfaceDescription.Method
    {
        let name = try memberName()
        let input = try fields()
        try expect("->")
        return .init(name: name, input: input, output: try fields(), comment: comment)
    }

    private mutating func error(
        _ comment: String
    ) throws(IDLError) -> InterfaceDescription.ErrorType {
        let name = try memberName()
        // An error without data is written with or without its empty brackets.
        guard lexer.peek().text == "(" else {
            return .init(name: name, parameters: [], comment: comment)
        }
        return .init(name: name, parameters: try fields(), comment: comment)
    }

    private mutating func memberName() throws(IDLError) -> String {
        let token = lexer.next()
        guard token.text.isMemberName else { throw token.expected("a name such as 'Name'") }
        guard names.insert(token.text).inserted else {
            throw token.error(.duplicateMember(token.text))
        }
        return token.text
    }

    private mutating func fields() throws(IDLError) -> [IDLType.Field] {
        let opening = try expect("(")
        guard case .structure(let fields) = try structureOrEnumeration(depth: 0) else {
            throw opening.expected("fields with types")
        }
        return fields
    }

    @discardableResult
    mutating func expect(_ text: String) throws(IDLError) -> IDLToken {
        let token = lexer.next()
        guard token.text == text else { throw token.expected("'\(text)'") }
        return token
    }
}
