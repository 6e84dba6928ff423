/// Something that is fed any bytes at all. The fuzzer and the tests go through the same door.
package enum FuzzTarget: String, CaseIterable, Sendable {
    /// A connection's bytes, in pieces.
    case frames
    /// A JSON text.
    case json
    /// A call of any method of any interface.
    case calls
    /// An interface description.
    case idl
    /// A file that an office writes.
    case files
    /// A record of the journal.
    case records

    /// What is promised of whatever the bytes are, and does not hold; nil when all does. A trap is
    /// a finding too.
    package func violation(in bytes: [UInt8]) -> String? {
        switch self {
        case .frames: FrameFuzz.violation(in: bytes)
        case .json: JSONFuzz.violation(in: bytes)
        case .calls: CallFuzz.violation(in: bytes)
        case .idl: DescriptionFuzz.violation(in: bytes)
        case .files: FileFuzz.violation(in: bytes)
        case .records: RecordFuzz.violation(in: bytes)
        }
    }
}
