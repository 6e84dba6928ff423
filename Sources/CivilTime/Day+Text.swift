extension Day: CustomStringConvertible {
    /// The day that `text` spells as `YYYY-MM-DD`, ten ASCII characters and no other form.
    package init?(_ text: some StringProtocol) {
        guard let day = text.withUTF8Span({ Day(utf8: $0) }) else { return nil }
        self = day
    }

    /// The day that these bytes spell as `YYYY-MM-DD`; for readers that hold bytes, not text.
    package init?(utf8 bytes: Span<UInt8>) {
        guard bytes.count == 10, let date = Day.date(in: bytes) else { return nil }
        self.init(year: date.year, month: date.month, day: date.day)
    }

    /// The numbers of a `YYYY-MM-DD` at the front of at least ten bytes, not yet checked to be a
    /// date.
    static func date(in bytes: Span<UInt8>) -> (year: Int, month: Int, day: Int)? {
        let dash = UInt8(ascii: "-")
        guard bytes[4] == dash, bytes[7] == dash, let year = bytes.number(at: 0, width: 4),
            let month = bytes.number(at: 5, width: 2), let day = bytes.number(at: 8, width: 2)
        else { return nil }
        return (year, month, day)
    }

    /// `YYYY-MM-DD`.
    package var description: String {
        String(unsafeUninitializedCapacity: 10) { buffer in
            var writer = DigitWriter(buffer)
            writer.put(date: components)
            return writer.count
        }
    }
}
