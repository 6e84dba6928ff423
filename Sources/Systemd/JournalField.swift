/// One field of a journal entry. The value is bytes: a line break or a NUL in it is kept as it is,
/// and starts no other field.
package struct JournalField: Sendable, Equatable {
    /// The longest value sent, in bytes: what is longer is cut.
    package static let maximumValueBytes = 16 * 1024

    package let name: JournalFieldName
    package let value: [UInt8]

    package init(_ name: JournalFieldName, _ value: some Sequence<UInt8>) {
        self.name = name
        self.value = Array(value.prefix(Self.maximumValueBytes))
    }

    package init(_ name: JournalFieldName, _ value: String) {
        self.init(name, value.utf8)
    }

    /// `NAME=` and the value, as sd_journal_sendv(3) wants it.
    var bytes: [UInt8] { Array("\(name.text)=".utf8) + value }
}
