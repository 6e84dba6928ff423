import CivilTime
import Testing

@Suite struct TimeOfDayTests {
    @Test func `every second of the day comes round`() throws {
        var previous: TimeOfDay?
        for second in 0...86_400 {
            let time = try #require(TimeOfDay(secondsSinceMidnight: second))
            #expect(time.secondsSinceMidnight == second)
            #expect(
                TimeOfDay(hour: time.hour, minute: time.minute, second: time.second) == time)
            #expect(TimeOfDay(time.description) == time)
            if let previous { #expect(previous < time) }
            previous = time
        }
    }

    @Test(arguments: [
        ("00:00", 0, "00:00"), ("00:00:00", 0, "00:00"), ("12:00", 43_200, "12:00"),
        ("08:30:05", 30_605, "08:30:05"), ("23:59:59", 86_399, "23:59:59"),
        ("24:00", 86_400, "24:00"), ("24:00:00", 86_400, "24:00"),
    ]) func `times as they are written`(text: String, seconds: Int, shown: String) throws {
        let time = try time(text)
        #expect(time.secondsSinceMidnight == seconds)
        #expect(time.description == shown)
    }

    @Test(arguments: [
        "", "8:30", "08:3", "0830", "08:30:", "08:30:5", "08:30:60", "08:60", "24:01", "24:00:01",
        "25:00", "-1:00", "08.30", "08:30.05", "08:30:05Z", " 8:30", "０８:30",
    ]) func `what is no time is refused`(text: String) {
        #expect(TimeOfDay(text) == nil)
        #expect(TimeOfDay(utf8: Array(text.utf8).span) == nil)
    }

    @Test func `parts out of range are refused`() {
        #expect(TimeOfDay(hour: -1, minute: 0) == nil)
        #expect(TimeOfDay(hour: .max, minute: 0) == nil)
        #expect(TimeOfDay(hour: 0, minute: 60) == nil)
        #expect(TimeOfDay(hour: 0, minute: 0, second: 60) == nil)
        #expect(TimeOfDay(hour: 24, minute: 0, second: 1) == nil)
        #expect(TimeOfDay(secondsSinceMidnight: -1) == nil)
        #expect(TimeOfDay(secondsSinceMidnight: 86_401) == nil)
        #expect(TimeOfDay.noon.hour == 12)
        #expect(TimeOfDay.midnight < TimeOfDay.endOfDay)
    }
}
