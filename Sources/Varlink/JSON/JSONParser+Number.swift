extension JSONParser {
    /// The longest number that is read, in bytes: more digits than any double can tell apart.
    private static let longestNumber = 1_100

    mutating func number() throws(JSONError) -> JSON {
        let start = at
        let negative = bytes[at] == UInt8(ascii: "-")
        if negative { at += 1 }
        var magnitude: UInt64 = 0
        var overflows = false
        let digits = at
        while let digit = digit() {
            let (product, over) = magnitude.multipliedReportingOverflow(by: 10)
            let (sum, above) = product.addingReportingOverflow(UInt64(digit))
            overflows = overflows || over || above
            magnitude = sum
            at += 1
        }
        try requireDigits(since: digits, of: start)
        if bytes[digits] == UInt8(ascii: "0"), at > digits + 1 {
            throw JSONError(.invalidNumber, at: start)
        }
        let isWhole = try !fraction(start)
        if isWhole {
            if negative, magnitude == 0 { return .double(-0.0) }
            let whole =
                negative ? Int64(exactly: -Int128(magnitude)) : Int64(exactly: magnitude)
            guard let whole, !overflows else { throw JSONError(.numberOutOfRange, at: start) }
            return .int(whole)
        }
        guard at - start <= Self.longestNumber else {
            throw JSONError(.numberOutOfRange, at: start)
        }
        let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<at]), as: UTF8.self)
        guard let value = Double(text), value.isFinite, value != 0 || Self.isZero(text) else {
            throw JSONError(.numberOutOfRange, at: start)
        }
        return .double(value)
    }

    /// Whether the digits before an exponent are all 0.
    private static func isZero(_ text: String) -> Bool {
        let digits = text.utf8.prefix { $0 | 0x20 != UInt8(ascii: "e") }
        return !digits.contains { (UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) }
    }

    /// Consumes the fraction and the exponent; false when there is neither.
    private mutating func fraction(_ start: Int) throws(JSONError) -> Bool {
        var found = false
        if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
            found = true
            at += 1
            try skipDigits(of: start)
        }
        if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
            found = true
            at += 1
            if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") {
                at += 1
            }
            try skipDigits(of: start)
        }
        return found
    }

    private mutating func skipDigits(of start: Int) throws(JSONError) {
        let first = at
        while digit() != nil { at += 1 }
        try requireDigits(since: first, of: start)
    }

    private func requireDigits(since first: Int, of start: Int) throws(JSONError) {
        guard at == first else { return }
        throw at < bytes.count
            ? JSONError(.invalidNumber, at: start) : JSONError(.unexpectedEnd, at: at)
    }

    private func digit() -> UInt8? {
        guard at < bytes.count else { return nil }
        let digit = bytes[at] &- UInt8(ascii: "0")
        return digit < 10 ? digit : nil
    }
}
