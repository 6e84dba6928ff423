/// Why a text is no interface description, and where: line and column count from 1, columns in
/// characters.
package struct IDLError: Error, Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// What should have stood here, and what did (empty at the end of the text).
        case expected(String, found: String)
        case duplicateMember(String)
        case duplicateField(String)
        case unknownType(String)
        /// Types nested deeper than the limit.
        case tooDeep(limit: Int)
    }

    package let kind: Kind
    package let line: Int
    package let column: Int
}

extension IDLError: CustomStringConvertible {
    package var description: String {
        let reason =
            switch kind {
            case .expected(let what, let found) where found.isEmpty:
                "expected \(what), found the end"
            case .expected(let what, let found): "expected \(what), found '\(found)'"
            case .duplicateMember(let name): "'\(name)' is defined twice"
            case .duplicateField(let name): "the field '\(name)' stands twice"
            case .unknownType(let name): "there is no type '\(name)'"
            case .tooDeep(let limit): "types are nested deeper than \(limit)"
            }
        return "\(line):\(column): \(reason)"
    }
}
