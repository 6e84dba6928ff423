/// Why bytes are not one JSON value, and at which byte (counted from 0) this shows.
package struct JSONError: Error, Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// The text ends in the middle of the value.
        case unexpectedEnd
        /// A byte that cannot stand here.
        case unexpectedByte(UInt8)
        /// Something after the value.
        case trailingBytes
        /// An array or object deeper than the limit.
        case tooDeep(limit: Int)
        /// More values than the limit.
        case tooManyValues(limit: Int)
        /// The key is in this object already.
        case duplicateKey(String)
        /// A string that is not UTF-8.
        case invalidUTF8
        /// Half of a surrogate pair (`\uD800`) without the other half.
        case loneSurrogate
        /// A backslash followed by what JSON does not know.
        case invalidEscape
        /// A raw byte below 0x20 in a string.
        case controlCharacter(UInt8)
        /// A number such as `01`, `+1`, `1.` or `.5`.
        case invalidNumber
        /// A whole number beyond 64 bits, or one beyond the largest double or below the smallest.
        case numberOutOfRange
    }

    package let offset: Int
    package let kind: Kind

    package init(_ kind: Kind, at offset: Int) {
        self.kind = kind
        self.offset = offset
    }

    /// The kind as one word, for a program on the other side of the socket.
    package var code: String {
        switch kind {
        case .unexpectedEnd: "unexpectedEnd"
        case .unexpectedByte: "unexpectedByte"
        case .trailingBytes: "trailingBytes"
        case .tooDeep: "tooDeep"
        case .tooManyValues: "tooManyValues"
        case .duplicateKey: "duplicateKey"
        case .invalidUTF8: "invalidUTF8"
        case .loneSurrogate: "loneSurrogate"
        case .invalidEscape: "invalidEscape"
        case .controlCharacter: "controlCharacter"
        case .invalidNumber: "invalidNumber"
        case .numberOutOfRange: "numberOutOfRange"
        }
    }
}

/// The bounds of what is read.
package struct JSONLimits: Hashable, Sendable {
    /// How many arrays and objects may stand inside each other.
    package var depth: Int
    /// How many values there may be, those in arrays and objects counted one by one: a megabyte of
    /// commas would be read into fifty of memory.
    package var values: Int

    package init(depth: Int = 64, values: Int = .max) {
        self.depth = depth
        self.values = values
    }

    /// Those of a call.
    package static let call = JSONLimits(values: 20_000)
}
