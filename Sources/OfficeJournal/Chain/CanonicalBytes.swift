/// The bytes that a digest of the journal is taken over.
///
/// Two different lists of values never give the same bytes: every digest starts with a label of its
/// own kind, numbers have a fixed width, text and bytes carry their length, and what is absent is
/// told apart from what is empty.
struct CanonicalBytes {
    private(set) var bytes: [UInt8]

    init(label: String, reserving capacity: Int) {
        bytes = []
        bytes.reserveCapacity(capacity + label.utf8.count + 8)
        add(label)
    }

    mutating func add(_ number: Int64) {
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func add(_ digest: Digest32) {
        digest.append(to: &bytes)
    }

    mutating func add(_ text: String) {
        add(Int64(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    mutating func add(_ text: String?) {
        guard let text else {
            bytes.append(0)
            return
        }
        bytes.append(1)
        add(text)
    }

    mutating func add(_ content: [UInt8]) {
        add(Int64(content.count))
        bytes.append(contentsOf: content)
    }
}
