/// The name of a field of a journal entry: 1 to 64 of `A-Z`, `0-9` and `_`, a letter first.
///
/// journald drops fields of any other form without a word, so they cannot be made here.
package struct JournalFieldName: Sendable, Hashable, CustomStringConvertible {
    /// The longest name that journald keeps, in bytes.
    package static let maximumLength = 64

    package let text: String

    /// Nil for a name that journald would drop, and for one that begins with `_`, which journald
    /// keeps for the fields that it vouches for itself.
    package init?(_ text: String) {
        let bytes = text.utf8
        guard let first = bytes.first, bytes.count <= Self.maximumLength,
            Self.isUppercase(first),
            bytes.allSatisfy({ Self.isUppercase($0) || Self.isDigit($0) || $0 == UInt8(ascii: "_") }
            )
        else { return nil }
        self.text = text
    }

    /// The field for a key of log metadata: `commandId` becomes `PRESIDED_COMMAND_ID`.
    ///
    /// Our own prefix keeps a key such as `message` or `priority` from passing for journald's. Nil
    /// for a key without a letter or digit, or too long.
    package init?(metadataKey key: String) {
        var words = ""
        var previousWasLower = false
        for byte in key.utf8 {
            let scalar = Unicode.Scalar(byte)
            let plain = Self.isUppercase(byte) || Self.isLowercase(byte) || Self.isDigit(byte)
            if previousWasLower && (Self.isUppercase(byte) || !plain) { words += "_" }
            if plain { words += String(scalar).uppercased() }
            previousWasLower = Self.isLowercase(byte) || Self.isDigit(byte)
        }
        while words.hasSuffix("_") { words.removeLast() }
        guard !words.isEmpty else { return nil }
        self.init("PRESIDED_\(words)")
    }

    private init(known text: StaticString) {
        self.text = "\(text)"
    }

    package var description: String { text }

    package static let message = Self(known: "MESSAGE")
    package static let messageID = Self(known: "MESSAGE_ID")
    package static let priority = Self(known: "PRIORITY")
    package static let codeFile = Self(known: "CODE_FILE")
    package static let codeLine = Self(known: "CODE_LINE")
    package static let codeFunction = Self(known: "CODE_FUNC")

    private static func isUppercase(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }

    private static func isLowercase(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
