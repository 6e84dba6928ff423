/// Where a value is not as its interface describes it.
package struct Violation: Error, Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// A field that the description does not have.
        case unknownField
        /// A field that may not be left out, or is null and may not be.
        case missingField(expected: String)
        /// The type in the words of the description: `string`, `?[]int`, `(am, pm)`.
        case wrongType(expected: String)
        /// A method or an error that the interface does not have.
        case unknownMember
    }

    /// The path of the field, such as `from` or `people[3].post`; empty for the value itself.
    package let path: String
    package let kind: Kind

    package init(_ kind: Kind, at path: String) {
        self.kind = kind
        self.path = path
    }

    func within(_ outer: String) -> Violation {
        if path.isEmpty { return Violation(kind, at: outer) }
        return Violation(kind, at: path.hasPrefix("[") ? outer + path : outer + "." + path)
    }
}
