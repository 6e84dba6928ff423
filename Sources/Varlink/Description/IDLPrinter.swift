extension IDLType: CustomStringConvertible {
    /// The type as it is written in a description, on one line, without comments.
    package var description: String {
        switch self {
        case .bool: "bool"
        case .int: "int"
        case .float: "float"
        case .string: "string"
        case .object: "object"
        case .any: "any"
        case .named(let name): name
        case .array(let element): "[]\(element)"
        case .dictionary(let element): "[string]\(element)"
        case .nullable(let inner): "?\(inner)"
        case .structure(let fields):
            "(" + fields.map { "\($0.name): \($0.type)" }.joined(separator: ", ") + ")"
        case .enumeration(let cases): "(" + cases.map(\.name).joined(separator: ", ") + ")"
        }
    }
}

extension InterfaceDescription: CustomStringConvertible {
    /// The canonical text: parsing it gives an equal description, and printing that the same text.
    package var description: String {
        var printer = IDLPrinter()
        printer.comment(comment, depth: 0)
        printer.text += "interface \(name)\n"
        for member in members { printer.member(member) }
        return printer.text
    }
}

private struct IDLPrinter {
    var text = ""

    mutating func member(_ member: InterfaceDescription.Member) {
        text += "\n"
        switch member {
        case .type(let alias):
            comment(alias.comment, depth: 0)
            text += "type \(alias.name) "
            type(alias.type, depth: 0)
        case .method(let method):
            comment(method.comment, depth: 0)
            text += "method \(method.name)"
            type(.structure(method.input), depth: 0)
            text += " -> "
            type(.structure(method.output), depth: 0)
        case .error(let error):
            comment(error.comment, depth: 0)
            text += "error \(error.name) "
            type(.structure(error.parameters), depth: 0)
        }
        text += "\n"
    }

    mutating func comment(_ comment: String, depth: Int) {
        guard !comment.isEmpty else { return }
        for line in comment.split(separator: "\n", omittingEmptySubsequences: false) {
            indent(depth)
            text += line.isEmpty ? "#\n" : "# \(line)\n"
        }
    }

    /// On one line when it is short and nothing in it has a comment, else a line for each field.
    private mutating func type(_ type: IDLType, depth: Int) {
        switch type {
        case .nullable(let inner): prefixed("?", inner, depth)
        case .array(let inner): prefixed("[]", inner, depth)
        case .dictionary(let inner): prefixed("[string]", inner, depth)
        case .structure(let fields) where !fields.isEmpty && !type.fitsOneLine:
            lines(fields, depth) { printer, field in
                printer.comment(field.comment, depth: depth + 1)
                printer.indent(depth + 1)
                printer.text += "\(field.name): "
                printer.type(field.type, depth: depth + 1)
            }
        case .enumeration(let cases) where !type.fitsOneLine:
            lines(cases, depth) { printer, item in
                printer.comment(item.comment, depth: depth + 1)
                printer.indent(depth + 1)
                printer.text += item.name
            }
        default: text += type.description
        }
    }

    private mutating func prefixed(_ prefix: String, _ inner: IDLType, _ depth: Int) {
        text += prefix
        type(inner, depth: depth)
    }

    private mutating func lines<Item>(
        _ items: [Item], _ depth: Int, _ print: (inout IDLPrinter, Item) -> Void
    ) {
        text += "(\n"
        for (position, item) in items.enumerated() {
            print(&self, item)
            text += position == items.count - 1 ? "\n" : ",\n"
        }
        indent(depth)
        text += ")"
    }

    private mutating func indent(_ depth: Int) {
        text += String(repeating: " ", count: 2 * depth)
    }
}

extension IDLType {
    fileprivate var fitsOneLine: Bool { !hasComment && description.utf8.count <= 60 }

    private var hasComment: Bool {
        switch self {
        case .array(let inner), .dictionary(let inner), .nullable(let inner): inner.hasComment
        case .structure(let fields):
            fields.contains { !$0.comment.isEmpty || $0.type.hasComment }
        case .enumeration(let cases): cases.contains { !$0.comment.isEmpty }
        default: false
        }
    }
}
