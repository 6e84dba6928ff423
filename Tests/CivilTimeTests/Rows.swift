import CivilTime
import Testing

/// The day of a row in a test; a typing error in the row fails the test.
func day(_ text: String) throws -> Day {
    try #require(Day(text), "\(text) is no day")
}

func time(_ text: String) throws -> TimeOfDay {
    try #require(TimeOfDay(text), "\(text) is no time")
}

func instant(_ text: String) throws -> Instant {
    try #require(Instant(rfc3339: text), "\(text) is no instant")
}
