/// A type of the interface description language.
package indirect enum IDLType: Hashable, Sendable {
    package struct Field: Hashable, Sendable {
        package let name: String
        package let type: IDLType
        package let comment: String

        package init(_ name: String, _ type: IDLType, comment: String = "") {
            self.name = name
            self.type = type
            self.comment = comment
        }
    }

    package struct Case: Hashable, Sendable {
        package let name: String
        package let comment: String

        package init(_ name: String, comment: String = "") {
            self.name = name
            self.comment = comment
        }
    }

    case bool
    /// A whole number of 64 bits, written without fraction and exponent.
    case int
    /// Any number.
    case float
    case string
    /// Any object, whatever is in it.
    case object
    /// Any value but null. An extension that systemd's implementation knows too.
    case any
    /// A type of the same interface.
    case named(String)
    case array(IDLType)
    /// `[string]T`, an object with keys of any name.
    case dictionary(IDLType)
    /// Null, or missing where it is a field.
    case nullable(IDLType)
    case structure([Field])
    case enumeration([Case])

    var isNullable: Bool { if case .nullable = self { true } else { false } }
}
