/// Fixed-width decimal numbers in ASCII, read from and written to bytes without a `String` between.

extension Span where Element == UInt8 {
    /// The number that `width` digits from `start` on spell; nil when one of them is no digit.
    /// The caller has checked that the span is long enough.
    func number(at start: Int, width: Int) -> Int? {
        var value = 0
        for index in start..<start + width {
            let digit = self[index] &- 0x30
            guard digit <= 9 else { return nil }
            value = value * 10 + Int(digit)
        }
        return value
    }
}

/// Writes ASCII from the front of a buffer that the caller made large enough.
struct DigitWriter {
    private let buffer: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0

    init(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
        self.buffer = buffer
    }

    mutating func put(_ character: Unicode.Scalar) {
        buffer.initializeElement(at: count, to: UInt8(truncatingIfNeeded: character.value))
        count += 1
    }

    /// `value`, not negative, with leading zeros up to `width`.
    mutating func put(_ value: Int, width: Int) {
        var rest = value
        for index in stride(from: count + width - 1, through: count, by: -1) {
            buffer.initializeElement(at: index, to: UInt8(truncatingIfNeeded: 0x30 + rest % 10))
            rest /= 10
        }
        count += width
    }

    /// `YYYY-MM-DD`.
    mutating func put(date: (year: Int, month: Int, day: Int)) {
        put(date.year, width: 4)
        put("-")
        put(date.month, width: 2)
        put("-")
        put(date.day, width: 2)
    }

    /// `HH:MM:SS`, or `HH:MM` where `seconds` says no.
    mutating func put(secondOfDay: Int, seconds: Bool = true) {
        put(secondOfDay / 3_600, width: 2)
        put(":")
        put(secondOfDay / 60 % 60, width: 2)
        guard seconds else { return }
        put(":")
        put(secondOfDay % 60, width: 2)
    }
}

extension StringProtocol {
    /// Runs `body` on the text's UTF-8 bytes, in place wherever the text is stored as such.
    func withUTF8Span<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
        let inPlace = utf8.withContiguousStorageIfAvailable { body($0.span) }
        return inPlace ?? body(ContiguousArray(utf8).span)
    }
}
