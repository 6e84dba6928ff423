import Interfaces
import Varlink

/// The interfaces as they are described, with those of the protocol.
enum Contract {
    static let interfaces: [InterfaceDescription] =
        InterfaceText.all.compactMap { try? InterfaceDescription(parsing: $0.text) }
        + [.varlinkService, .connection]

    static func interface(_ name: String) -> InterfaceDescription? {
        interfaces.first { $0.name == name }
    }

    /// The description of a method by its full name.
    static func method(_ name: String) -> (InterfaceDescription, InterfaceDescription.Method)? {
        for interface in interfaces where name.hasPrefix(interface.name + ".") {
            let short = String(name.dropFirst(interface.name.count + 1))
            if let method = interface.method(named: short) { return (interface, method) }
        }
        return nil
    }

    /// Every error by its full name, with parameters of every described field filled in.
    static let errors: [(name: String, parameters: JSONObject)] = interfaces.flatMap { interface in
        interface.errors.map { error in
            (
                "\(interface.name).\(error.name)",
                sample(error.parameters, of: interface)
            )
        }
    }

    static func sample(
        _ fields: [IDLType.Field], of interface: InterfaceDescription
    ) -> JSONObject {
        var object = JSONObject()
        for field in fields { object[field.name] = sample(field.type, field.name, of: interface) }
        return object
    }

    private static func sample(
        _ type: IDLType, _ name: String, of interface: InterfaceDescription
    ) -> JSON {
        switch type {
        case .bool: true
        case .int: 8
        case .float: 1.5
        case .string: .string("<\(name)>")
        case .object, .any: [:]
        case .named(let named):
            interface.type(named: named).map { sample($0, name, of: interface) } ?? .null
        case .array(let element): [sample(element, name, of: interface)]
        case .dictionary(let element): ["key": sample(element, name, of: interface)]
        case .nullable(let inner): sample(inner, name, of: interface)
        case .structure(let fields): .object(sample(fields, of: interface))
        case .enumeration(let cases): .string(cases.first?.name ?? "")
        }
    }

    /// The members of an enumeration that a type, or a field of a structure, is declared as.
    static func members(of type: String, _ field: String?, in interface: String) -> Set<String>? {
        var found = Contract.interface(interface)?.type(named: type)
        if let field, case .structure(let fields)? = found {
            found = fields.first { $0.name == field }?.type
        }
        guard case .enumeration(let cases)? = found else { return nil }
        return Set(cases.map(\.name))
    }

    /// The words that a comment lists behind a marker: `Codes: a (Art. 8), b or c.`
    static func listed(in text: String, behind marker: String) -> Set<String> {
        guard let start = text.range(of: marker) else { return [] }
        var list = ""
        var depth = 0
        for character in text[start.upperBound...] {
            if character == "(" { depth += 1 }
            if depth == 0 { list.append(character == "#" ? " " : character) }
            if character == ")" { depth -= 1 }
            if depth == 0, character == "." { break }
        }
        let words = list.split { !$0.isLetter }.map(String.init)
        return Set(words).subtracting(["or", "one", "of", "and", "to"])
    }
}

extension String {
    /// Where a text stands in this one.
    func range(of text: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) {
                return start..<index(start, offsetBy: text.count)
            }
            start = index(after: start)
        }
        return nil
    }
}
