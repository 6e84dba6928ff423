/// A person's id: 1 to 64 ASCII letters, digits, `-`, `_` or `.`, as the roster file gives it.
///
/// Ids never change and are never given to somebody else, so the journal can name a person by id.
package struct PersonID: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let text: String

    package init?(_ text: String) {
        guard Identifier.isValid(text) else { return nil }
        self.text = text
    }

    package var description: String { text }
    package static func < (left: PersonID, right: PersonID) -> Bool { left.text < right.text }
}

/// A department's id, of the same form as a person's.
package struct DepartmentID: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let text: String

    package init?(_ text: String) {
        guard Identifier.isValid(text) else { return nil }
        self.text = text
    }

    package var description: String { text }
    package static func < (left: DepartmentID, right: DepartmentID) -> Bool {
        left.text < right.text
    }
}

/// A leave's number, from 1 in the order of entry; written `L12`.
package struct LeaveID: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let number: Int

    package init?(number: Int) {
        guard number > 0 else { return nil }
        self.number = number
    }

    /// Reads `L12`, `l12`; leading zeros are refused, so that one leave has one name.
    package init?(_ text: String) {
        guard let number = Identifier.number(text, letter: "L") else { return nil }
        self.number = number
    }

    package var description: String { "L\(number)" }
    package static func < (left: LeaveID, right: LeaveID) -> Bool { left.number < right.number }
}

/// An entrustment's number, from 1 in the order of entry; written `E3`.
package struct EntrustmentID: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let number: Int

    package init?(number: Int) {
        guard number > 0 else { return nil }
        self.number = number
    }

    package init?(_ text: String) {
        guard let number = Identifier.number(text, letter: "E") else { return nil }
        self.number = number
    }

    package var description: String { "E\(number)" }
    package static func < (left: EntrustmentID, right: EntrustmentID) -> Bool {
        left.number < right.number
    }
}

/// What the ids have in common.
enum Identifier {
    static func isValid(_ text: String) -> Bool {
        guard (1...64).contains(text.utf8.count) else { return false }
        return text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
                UInt8(ascii: "."):
                true
            default: false
            }
        }
    }

    static func number(_ text: String, letter: Character) -> Int? {
        guard let first = text.first, first.uppercased() == String(letter) else { return nil }
        let digits = text.dropFirst()
        guard (1...15).contains(digits.utf8.count), digits.first != "0",
            digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        return Int(digits)
    }
}
