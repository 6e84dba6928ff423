extension Instant: CustomStringConvertible {
    /// The instant that `text` spells in RFC 3339: `2026-12-01T08:30:00+08:00`, with `Z` or an
    /// offset, and at most six digits of fraction.
    ///
    /// Nil for everything else: no offset, a second 60, an hour 24, a seventh digit (which could
    /// not be kept), a date that does not exist, an instant out of bounds.
    package init?(rfc3339 text: some StringProtocol) {
        guard let instant = text.withUTF8Span({ Instant(rfc3339: $0) }) else { return nil }
        self = instant
    }

    /// The instant that these bytes spell in RFC 3339; for readers that hold bytes, not text.
    package init?(rfc3339 bytes: Span<UInt8>) {
        guard bytes.count >= 20, bytes.count <= 32, let date = Day.date(in: bytes),
            (1...12).contains(date.month), date.day >= 1,
            date.day <= Proleptic.length(ofMonth: date.month, in: date.year),
            bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t"),
            let second = Instant.secondOfDay(bytes),
            let fraction = Instant.fraction(bytes),
            let offset = Instant.offset(bytes, at: fraction.end)
        else { return nil }
        let days = Proleptic.ordinal(year: date.year, month: date.month, day: date.day)
        let seconds = Int64(days * Proleptic.secondsPerDay + second - offset)
        self.init(microseconds: seconds * Proleptic.microsecondsPerSecond + fraction.microseconds)
    }

    /// `HH:MM:SS` from byte 11 on.
    private static func secondOfDay(_ bytes: Span<UInt8>) -> Int? {
        let colon = UInt8(ascii: ":")
        guard bytes[13] == colon, bytes[16] == colon, let hour = bytes.number(at: 11, width: 2),
            let minute = bytes.number(at: 14, width: 2),
            let second = bytes.number(at: 17, width: 2),
            hour < 24, minute < 60, second < 60
        else { return nil }
        return hour * 3_600 + minute * 60 + second
    }

    /// The fraction from byte 19 on, if there is one, and where it ends.
    private static func fraction(_ bytes: Span<UInt8>) -> (microseconds: Int64, end: Int)? {
        guard bytes[19] == UInt8(ascii: ".") else { return (0, 19) }
        var value: Int64 = 0
        var scale = Proleptic.microsecondsPerSecond
        var index = 20
        while index < bytes.count, bytes[index] &- 0x30 <= 9 {
            guard scale > 1 else { return nil }
            scale /= 10
            value += Int64(bytes[index] - 0x30) * scale
            index += 1
        }
        return index > 20 ? (value, index) : nil
    }

    /// The offset in seconds, which must be all that is left.
    private static func offset(_ bytes: Span<UInt8>, at start: Int) -> Int? {
        guard start < bytes.count else { return nil }
        switch bytes[start] {
        case UInt8(ascii: "Z"), UInt8(ascii: "z"):
            return bytes.count == start + 1 ? 0 : nil
        case UInt8(ascii: "+"), UInt8(ascii: "-"):
            guard bytes.count == start + 6, bytes[start + 3] == UInt8(ascii: ":"),
                let hours = bytes.number(at: start + 1, width: 2),
                let minutes = bytes.number(at: start + 4, width: 2), hours < 24, minutes < 60
            else { return nil }
            let seconds = hours * 3_600 + minutes * 60
            return bytes[start] == UInt8(ascii: "-") ? -seconds : seconds
        default:
            return nil
        }
    }

    /// This instant in RFC 3339 on a zone's clock: `2026-12-01T08:30:00+08:00`, with six digits of
    /// fraction where it is not zero; `Z` is never used.
    ///
    /// RFC 3339 has no seconds in an offset. Where the zone's offset has some (local mean time),
    /// the offset is shortened to the minute and the time with it, so that the text always names
    /// this very instant.
    package func rfc3339(in zone: Zone) -> String {
        let exact = zone.offset(at: self)
        let offset = exact - exact % 60
        let local = microseconds + Int64(offset) * Proleptic.microsecondsPerSecond
        let day = floorDivide(local, Proleptic.microsecondsPerDay)
        let rest = Int(local - day * Proleptic.microsecondsPerDay)
        let fraction = rest % 1_000_000
        return String(unsafeUninitializedCapacity: 32) { buffer in
            var writer = DigitWriter(buffer)
            writer.put(date: Proleptic.date(ordinal: Int(day)))
            writer.put("T")
            writer.put(secondOfDay: rest / 1_000_000)
            if fraction != 0 {
                writer.put(".")
                writer.put(fraction, width: 6)
            }
            writer.put(offset < 0 ? "-" : "+")
            writer.put(secondOfDay: abs(offset), seconds: false)
            return writer.count
        }
    }

    /// RFC 3339 in UTC.
    package var description: String { rfc3339(in: .utc) }
}
