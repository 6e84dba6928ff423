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

/// A number of a series that begins at 1, in the order of entry, written with the letter of the
/// series before it: `L12`.
package protocol NumberedID: Hashable, Sendable, Comparable, CustomStringConvertible {
    static var letter: Character { get }
    var number: Int { get }
    /// For a number that was checked to be above 0.
    init(unchecked number: Int)
}

extension NumberedID {
    package init?(number: Int) {
        guard number > 0 else { return nil }
        self.init(unchecked: number)
    }

    /// Reads `L12`, `l12`; leading zeros are refused, so that one thing has one name.
    package init?(_ text: String) {
        guard let number = Identifier.number(text, letter: Self.letter) else { return nil }
        self.init(unchecked: number)
    }

    package var description: String { "\(Self.letter)\(number)" }
    package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

/// A leave: `L12`.
package struct LeaveID: NumberedID {
    package static let letter: Character = "L"
    package let number: Int
    package init(unchecked number: Int) { self.number = number }
}

/// An entrustment: `E3`.
package struct EntrustmentID: NumberedID {
    package static let letter: Character = "E"
    package let number: Int
    package init(unchecked number: Int) { self.number = number }
}

/// An engagement: `A7` (活动).
package struct EngagementID: NumberedID {
    package static let letter: Character = "A"
    package let number: Int
    package init(unchecked number: Int) { self.number = number }
}

/// A meeting: `M5`.
package struct MeetingID: NumberedID {
    package static let letter: Character = "M"
    package let number: Int
    package init(unchecked number: Int) { self.number = number }
}

/// An item of an agenda: `T9` (议题).
package struct AgendaItemID: NumberedID {
    package static let letter: Character = "T"
    package let number: Int
    package init(unchecked number: Int) { self.number = number }
}

/// What a meeting decided that is to be done: `F4`.
package struct FollowUpID: NumberedID {
    package static let letter: Character = "F"
    package let number: Int
    package init(unchecked number: Int) { self.number = number }
}

/// A turn of a rotation: a congress session `S5`, a reception `R5`, a duty `D5`; one series of
/// numbers for each.
package struct TurnID: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let rotation: RotationKind
    package let number: Int

    package init?(_ rotation: RotationKind, number: Int) {
        guard number > 0 else { return nil }
        self.rotation = rotation
        self.number = number
    }

    /// Reads `S5`, `R5`, `D5`.
    package init?(_ text: String) {
        for rotation in RotationKind.allCases {
            if let number = Identifier.number(text, letter: rotation.letter) {
                self.init(rotation, number: number)
                return
            }
        }
        return nil
    }

    package var description: String { "\(rotation.letter)\(number)" }
    package static func < (left: TurnID, right: TurnID) -> Bool {
        (left.rotation.rawValue, left.number) < (right.rotation.rawValue, right.number)
    }
}

/// What takes turns.
package enum RotationKind: String, CaseIterable, Hashable, Sendable {
    /// Sessions of the congress's standing committee (Art. 57).
    case congress
    /// Reception days (Art. 32).
    case reception
    /// Duty at night, on weekends and holidays (值班、带班).
    case duty

    package var letter: Character {
        switch self {
        case .congress: "S"
        case .reception: "R"
        case .duty: "D"
        }
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
