extension JSON {
    /// Reads one JSON value, and nothing but one, as RFC 8259 has it.
    ///
    /// Stricter than most readers where leniency would let two programs read one text differently:
    /// a duplicate key, a lone surrogate, a byte that is not UTF-8 and a number that cannot be
    /// kept as it was written (`1e999`, `1e-999`, `9223372036854775808`) are errors.
    ///
    /// - Throws: `JSONError` with the offset of the byte at which it shows.
    package static func parse(
        _ bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits = JSONLimits()
    ) throws(JSONError) -> JSON {
        var parser = JSONParser(bytes, limits: limits)
        let value = try parser.value(depth: 0)
        try parser.end()
        return value
    }

    package static func parse(
        _ bytes: ArraySlice<UInt8>, limits: JSONLimits = JSONLimits()
    ) throws(JSONError) -> JSON {
        let result = bytes.withUnsafeBufferPointer { buffer in
            Result { () throws(JSONError) in try parse(buffer, limits: limits) }
        }
        return try result.get()
    }

    package static func parse(
        _ bytes: [UInt8], limits: JSONLimits = JSONLimits()
    ) throws(JSONError) -> JSON {
        try parse(bytes[...], limits: limits)
    }

    package static func parse(
        _ text: String, limits: JSONLimits = JSONLimits()
    ) throws(JSONError) -> JSON {
        try parse(Array(text.utf8)[...], limits: limits)
    }
}
