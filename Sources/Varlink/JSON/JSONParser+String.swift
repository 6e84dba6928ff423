extension JSONParser {
    /// Reads a string; `at` is on its opening quote.
    ///
    /// A string without escapes, which nearly all are, is made from the bytes as they lie.
    mutating func string() throws(JSONError) -> String {
        let start = at + 1
        var position = start
        var seen: UInt8 = 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                at = position + 1
                let raw = UnsafeBufferPointer(rebasing: bytes[start..<position])
                if seen < 0x80 { return String(decoding: raw, as: UTF8.self) }
                guard let text = String(validating: raw, as: UTF8.self) else {
                    throw JSONError(.invalidUTF8, at: start + raw.firstInvalidUTF8)
                }
                return text
            }
            if byte == UInt8(ascii: "\\") { return try escapedString(start) }
            guard byte >= 0x20 else { throw JSONError(.controlCharacter(byte), at: position) }
            seen |= byte
            position += 1
        }
        throw JSONError(.unexpectedEnd, at: position)
    }

    private mutating func escapedString(_ start: Int) throws(JSONError) -> String {
        var text: [UInt8] = []
        at = start
        while at < bytes.count {
            let byte = bytes[at]
            if byte == UInt8(ascii: "\"") { break }
            guard byte >= 0x20 else { throw JSONError(.controlCharacter(byte), at: at) }
            if byte == UInt8(ascii: "\\") {
                try escape(into: &text)
            } else {
                text.append(byte)
                at += 1
            }
        }
        guard at < bytes.count else { throw JSONError(.unexpectedEnd, at: at) }
        guard let string = String(validating: text, as: UTF8.self) else {
            // What escapes make is whole, so the fault lies in the bytes as they came.
            let raw = UnsafeBufferPointer(rebasing: bytes[start..<at])
            throw JSONError(.invalidUTF8, at: start + raw.firstInvalidUTF8)
        }
        at += 1
        return string
    }

    private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
        guard at + 1 < bytes.count else { throw JSONError(.unexpectedEnd, at: bytes.count) }
        switch bytes[at + 1] {
        case UInt8(ascii: "\""): text.append(0x22)
        case UInt8(ascii: "\\"): text.append(0x5C)
        case UInt8(ascii: "/"): text.append(0x2F)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"): return try unicodeEscape(into: &text)
        default: throw JSONError(.invalidEscape, at: at)
        }
        at += 2
    }

    /// `\u` with four digits, or two of them which form a surrogate pair.
    private mutating func unicodeEscape(into text: inout [UInt8]) throws(JSONError) {
        let start = at
        let first = try hexDigits()
        var code = UInt32(first)
        if UTF16.isTrailSurrogate(first) { throw JSONError(.loneSurrogate, at: start) }
        if UTF16.isLeadSurrogate(first) {
            guard at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"),
                bytes[at + 1] == UInt8(ascii: "u")
            else { throw JSONError(.loneSurrogate, at: start) }
            let second = try hexDigits()
            guard UTF16.isTrailSurrogate(second) else {
                throw JSONError(.loneSurrogate, at: start)
            }
            code = 0x10000 + (UInt32(first) & 0x3FF) << 10 + UInt32(second) & 0x3FF
        }
        guard let scalar = Unicode.Scalar(code) else {
            throw JSONError(.loneSurrogate, at: start)
        }
        text.append(contentsOf: UTF8.encode(scalar)!)
    }

    private mutating func hexDigits() throws(JSONError) -> UInt16 {
        let start = at
        var code: UInt16 = 0
        for position in start + 2..<start + 6 {
            guard position < bytes.count else { throw JSONError(.unexpectedEnd, at: bytes.count) }
            guard let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue,
                bytes[position] < 0x80
            else { throw JSONError(.invalidEscape, at: start) }
            code = code << 4 | UInt16(digit)
        }
        at = start + 6
        return code
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where the first sequence begins that is not UTF-8; the count when all is well.
    var firstInvalidUTF8: Int {
        var position = 0
        while position < count {
            let lead = self[position]
            let length =
                switch lead {
                case 0..<0x80: 1
                case 0xC2..<0xE0: 2
                case 0xE0..<0xF0: 3
                case 0xF0..<0xF5: 4
                default: 0
                }
            let end = position + length
            guard length > 0, end <= count,
                String(validating: self[position..<end], as: UTF8.self) != nil
            else { return position }
            position = end
        }
        return count
    }
}
