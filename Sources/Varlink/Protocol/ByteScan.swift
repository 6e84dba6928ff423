extension UnsafeBufferPointer<UInt8> {
    /// Where the first NUL at or after `start` is; nil when there is none. Eight bytes a step.
    func firstNUL(from start: Int) -> Int? {
        var position = start
        guard let base = UnsafeRawPointer(baseAddress) else { return nil }
        while position + 8 <= count {
            let word = base.loadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian
            // A byte's high bit is left set only where the byte, or one below it, was zero; the
            // lowest of them is right.
            let zeros = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
            if zeros != 0 { return position + zeros.trailingZeroBitCount / 8 }
            position += 8
        }
        while position < count {
            if self[position] == 0 { return position }
            position += 1
        }
        return nil
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where the first byte at or after `start` is that a JSON string cannot hold as it is: a
    /// quote, a backslash or a control character. Eight bytes a step.
    func firstToEscape(from start: Int) -> Int? {
        var position = start
        guard let base = UnsafeRawPointer(baseAddress) else { return nil }
        while position + 8 <= count {
            let word = base.loadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian
            let ones: UInt64 = 0x0101_0101_0101_0101
            let quotes = word ^ 0x2222_2222_2222_2222
            let backslashes = word ^ 0x5C5C_5C5C_5C5C_5C5C
            let found =
                (word &- 0x2020_2020_2020_2020) & ~word
                | (quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes
            if found & 0x8080_8080_8080_8080 != 0 { break }
            position += 8
        }
        while position < count {
            let byte = self[position]
            if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                return position
            }
            position += 1
        }
        return nil
    }
}

extension [UInt8] {
    /// Appends text that was known when the program was compiled.
    @inline(__always)
    mutating func append(_ text: StaticString) {
        append(
            contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}
