/// Writes JSON straight into bytes, for replies that are asked for so often that building a tree
/// first would be felt.
///
/// The writer sets the commas; the caller sees to it that what is begun is ended, and that in an
/// object every value has its key.
///
///     var writer = JSONWriter()
///     writer.object {
///         $0.member("capacity", "acting")
///         $0.member("until", orNull: until)
///     }
package struct JSONWriter {
    package private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// - Parameter capacity: how many bytes are likely to be written.
    package init(capacity: Int = 512) { bytes.reserveCapacity(capacity) }

    package mutating func beginObject() { open(UInt8(ascii: "{")) }
    package mutating func endObject() { close(UInt8(ascii: "}")) }
    package mutating func beginArray() { open(UInt8(ascii: "[")) }
    package mutating func endArray() { close(UInt8(ascii: "]")) }

    @inline(__always)
    package mutating func object(_ body: (inout JSONWriter) -> Void) {
        beginObject()
        body(&self)
        endObject()
    }

    @inline(__always)
    package mutating func array(_ body: (inout JSONWriter) -> Void) {
        beginArray()
        body(&self)
        endArray()
    }

    package mutating func key(_ key: String) {
        separate()
        JSON.append(key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    package mutating func null() {
        separate()
        bytes.append("null")
    }

    package mutating func value(_ value: Bool) {
        separate()
        bytes.append(value ? "true" : "false")
    }

    package mutating func value(_ value: Int) {
        separate()
        JSON.append(Int64(value), to: &bytes)
    }

    /// A double that is not finite comes out as `null`.
    package mutating func value(_ value: Double) {
        separate()
        JSON.append(value, to: &bytes)
    }

    package mutating func value(_ value: String) {
        separate()
        JSON.append(value, to: &bytes)
    }

    package mutating func value(_ value: JSON) {
        separate()
        value.encode(into: &bytes)
    }

    /// A value that was encoded before; it must be one whole JSON value.
    package mutating func value(encoded: [UInt8]) {
        separate()
        bytes.append(contentsOf: encoded)
    }

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    @inline(__always)
    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }
}

extension JSONWriter {
    package mutating func member(_ key: String, _ value: Bool) {
        self.key(key)
        self.value(value)
    }

    package mutating func member(_ key: String, _ value: Int) {
        self.key(key)
        self.value(value)
    }

    package mutating func member(_ key: String, _ value: Double) {
        self.key(key)
        self.value(value)
    }

    package mutating func member(_ key: String, _ value: String) {
        self.key(key)
        self.value(value)
    }

    /// The string, or `null` when there is none.
    package mutating func member(_ key: String, orNull value: String?) {
        self.key(key)
        if let value { self.value(value) } else { null() }
    }

    package mutating func member(_ key: String, _ value: JSON) {
        self.key(key)
        self.value(value)
    }

    @inline(__always)
    package mutating func member(_ key: String, object body: (inout JSONWriter) -> Void) {
        self.key(key)
        object(body)
    }

    @inline(__always)
    package mutating func member(_ key: String, array body: (inout JSONWriter) -> Void) {
        self.key(key)
        array(body)
    }
}
