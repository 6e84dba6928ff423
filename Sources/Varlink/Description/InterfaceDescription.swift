/// An interface as its `.varlink` file describes it.
///
/// Two descriptions are equal when they say the same, comments included, however it was laid out.
package struct InterfaceDescription: Sendable {
    /// A named type: a structure or an enumeration.
    package struct TypeAlias: Hashable, Sendable {
        package let name: String
        package let type: IDLType
        package let comment: String
    }

    package struct Method: Hashable, Sendable {
        package let name: String
        package let input: [IDLType.Field]
        package let output: [IDLType.Field]
        package let comment: String
    }

    package struct ErrorType: Hashable, Sendable {
        package let name: String
        package let parameters: [IDLType.Field]
        package let comment: String
    }

    package enum Member: Hashable, Sendable {
        case type(TypeAlias)
        case method(Method)
        case error(ErrorType)
    }

    package let name: String
    /// What stands above the word `interface`, without the `#`; empty when nothing does.
    package let comment: String
    /// In the order of the file.
    package let members: [Member]
    /// The text it was parsed from.
    package let source: String
    let types: [String: IDLType]
    private let methodIndex: [String: Method]
    private let errorIndex: [String: ErrorType]

    /// - Throws: `IDLError` with the line and the column, both counted from 1.
    package init(parsing source: String) throws(IDLError) {
        var parser = IDLParser(source)
        let parsed = try parser.interface()
        self.name = parsed.name
        self.comment = parsed.comment
        self.members = parsed.members
        self.source = source
        var types: [String: IDLType] = [:]
        var methodIndex: [String: Method] = [:]
        var errorIndex: [String: ErrorType] = [:]
        for member in members {
            switch member {
            case .type(let alias): types[alias.name] = alias.type
            case .method(let method): methodIndex[method.name] = method
            case .error(let error): errorIndex[error.name] = error
            }
        }
        self.types = types
        self.methodIndex = methodIndex
        self.errorIndex = errorIndex
    }

    package var methods: [Method] {
        members.compactMap { if case .method(let method) = $0 { method } else { nil } }
    }

    package var errors: [ErrorType] {
        members.compactMap { if case .error(let error) = $0 { error } else { nil } }
    }

    /// By its short name, `At`.
    package func method(named name: String) -> Method? { methodIndex[name] }

    /// By its short name.
    package func error(named name: String) -> ErrorType? { errorIndex[name] }

    /// By its short name.
    package func type(named name: String) -> IDLType? { types[name] }
}

extension InterfaceDescription: Hashable {
    package static func == (left: InterfaceDescription, right: InterfaceDescription) -> Bool {
        left.name == right.name && left.comment == right.comment && left.members == right.members
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(members)
    }
}
