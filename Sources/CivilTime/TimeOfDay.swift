/// A time on an office's clock, to the second, from 00:00 to 24:00, in no zone of its own.
///
/// 24:00 is the end of a day; it is there because a leave may end 'at the end of the day', and it
/// is not the same as 00:00, though the instant is that of 00:00 of the next day.
package struct TimeOfDay: Hashable, Sendable, Comparable {
    private let number: Int32

    package static let midnight = TimeOfDay(number: 0)
    package static let noon = TimeOfDay(number: 43_200)
    /// 24:00.
    package static let endOfDay = TimeOfDay(number: 86_400)

    private init(number: Int32) {
        self.number = number
    }

    /// The time, or nil when a part is out of range; hour 24 only as 24:00:00.
    package init?(hour: Int, minute: Int, second: Int = 0) {
        guard (0...24).contains(hour), (0...59).contains(minute), (0...59).contains(second) else {
            return nil
        }
        self.init(secondsSinceMidnight: hour * 3_600 + minute * 60 + second)
    }

    /// The time so many seconds after 00:00, or nil outside 0 to 86,400.
    package init?(secondsSinceMidnight seconds: Int) {
        guard (0...86_400).contains(seconds) else { return nil }
        number = Int32(seconds)
    }

    /// 0 to 86,400, by the clock: a day on which clocks change has these 86,400 readings too.
    package var secondsSinceMidnight: Int { Int(number) }

    /// 0 to 24.
    package var hour: Int { secondsSinceMidnight / 3_600 }
    package var minute: Int { secondsSinceMidnight / 60 % 60 }
    package var second: Int { secondsSinceMidnight % 60 }

    package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
        left.number < right.number
    }
}

extension TimeOfDay: CustomStringConvertible {
    /// The time that `text` spells as `HH:MM` or `HH:MM:SS`, two digits each.
    package init?(_ text: some StringProtocol) {
        guard let time = text.withUTF8Span({ TimeOfDay(utf8: $0) }) else { return nil }
        self = time
    }

    /// The time that these bytes spell as `HH:MM` or `HH:MM:SS`.
    package init?(utf8 bytes: Span<UInt8>) {
        let colon = UInt8(ascii: ":")
        guard bytes.count == 5 || bytes.count == 8, bytes[2] == colon,
            let hour = bytes.number(at: 0, width: 2), let minute = bytes.number(at: 3, width: 2)
        else { return nil }
        guard bytes.count == 8 else {
            self.init(hour: hour, minute: minute)
            return
        }
        guard bytes[5] == colon, let second = bytes.number(at: 6, width: 2) else { return nil }
        self.init(hour: hour, minute: minute, second: second)
    }

    /// `HH:MM`, with `:SS` where there are seconds.
    package var description: String {
        String(unsafeUninitializedCapacity: 8) { buffer in
            var writer = DigitWriter(buffer)
            writer.put(secondOfDay: secondsSinceMidnight, seconds: second != 0)
            return writer.count
        }
    }
}
