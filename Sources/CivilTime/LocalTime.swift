/// What an office's calendar and clock show at an instant, to the second.
package struct LocalTime: Hashable, Sendable, Comparable {
    package let day: Day
    /// Before 24:00, always: that reading is 00:00 of the next day.
    package let time: TimeOfDay

    package static func < (left: LocalTime, right: LocalTime) -> Bool {
        (left.day, left.time) < (right.day, right.time)
    }
}

extension LocalTime: CustomStringConvertible {
    /// `2026-12-01 08:30`.
    package var description: String { "\(day) \(time)" }
}
