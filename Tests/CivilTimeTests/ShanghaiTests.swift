import CivilTime
import Testing

/// The zone of the office, as the public zone data have it: local mean time until 1901, summer
/// time in 1919, from 1940 to 1949 and from 1986 to 1991.
@Suite struct ShanghaiTests {
    private static let changes: [(at: Int, offset: Int)] = [
        (-2_177_481_943, 28_800), (-1_600_675_200, 32_400), (-1_585_904_400, 28_800),
        (-933_667_200, 32_400), (-922_093_200, 28_800), (515_527_200, 32_400),
        (527_014_800, 28_800), (545_162_400, 32_400), (558_464_400, 28_800),
        (577_216_800, 32_400), (589_914_000, 28_800), (608_666_400, 32_400),
        (621_968_400, 28_800), (640_116_000, 32_400), (653_418_000, 28_800),
        (671_565_600, 32_400), (684_867_600, 28_800),
    ]

    private func shanghai() throws -> Zone {
        let transitions = try Self.changes.map {
            (at: try #require(Instant(seconds: $0.at)), offset: $0.offset)
        }
        return try #require(
            Zone(name: "Asia/Shanghai", initialOffset: 29_143, transitions: transitions))
    }

    @Test(arguments: [
        ("1900-06-01", "08:00", "1900-05-31T23:54:17Z"),  // local mean time
        ("1901-01-01", "00:00", "1900-12-31T16:00:00Z"),  // put back just as it came
        ("1986-05-04", "01:59", "1986-05-03T17:59:00Z"),
        ("1986-05-04", "02:00", "1986-05-03T18:00:00Z"),  // skipped
        ("1986-05-04", "02:30", "1986-05-03T18:30:00Z"),  // skipped
        ("1986-05-04", "03:00", "1986-05-03T18:00:00Z"),
        ("1986-07-01", "08:00", "1986-06-30T23:00:00Z"),
        ("1986-09-14", "00:59", "1986-09-13T15:59:00Z"),
        ("1986-09-14", "01:00", "1986-09-13T16:00:00Z"),  // shown twice: the first
        ("1986-09-14", "01:59", "1986-09-13T16:59:00Z"),  // shown twice: the first
        ("1986-09-14", "02:00", "1986-09-13T18:00:00Z"),
        ("1987-04-12", "02:15", "1987-04-11T18:15:00Z"),  // skipped
        ("1988-09-11", "01:30", "1988-09-10T16:30:00Z"),  // shown twice: the first
        ("1991-09-15", "01:30", "1991-09-14T16:30:00Z"),  // shown twice: the first
        ("1991-09-15", "02:00", "1991-09-14T18:00:00Z"),
        ("2026-11-23", "00:00", "2026-11-22T16:00:00Z"),
        ("2026-11-23", "24:00", "2026-11-23T16:00:00Z"),
        ("2026-11-23", "12:00", "2026-11-23T04:00:00Z"),
    ]) func `what the clock says is an instant`(
        date: String, clock: String, expected: String
    ) throws {
        #expect(
            try shanghai().instant(day(date), time(clock))
                == (try instant(expected)), "\(date) \(clock)")
    }

    @Test(arguments: [
        ("1986-05-03T17:59:59.9Z", "1986-05-04 01:59:59", "1986-05-04T01:59:59.900000+08:00"),
        ("1986-05-03T18:00:00Z", "1986-05-04 03:00", "1986-05-04T03:00:00+09:00"),
        ("1986-09-13T16:59:59Z", "1986-09-14 01:59:59", "1986-09-14T01:59:59+09:00"),
        ("1986-09-13T17:00:00Z", "1986-09-14 01:00", "1986-09-14T01:00:00+08:00"),
        ("1991-09-14T17:00:00Z", "1991-09-15 01:00", "1991-09-15T01:00:00+08:00"),
        ("2026-11-23T15:59:59.999999Z", "2026-11-23 23:59:59", "2026-11-23T23:59:59.999999+08:00"),
        ("2026-11-23T16:00:00Z", "2026-11-24 00:00", "2026-11-24T00:00:00+08:00"),
    ]) func `an instant is what the clock says`(
        text: String, local: String, shown: String
    ) throws {
        let zone = try shanghai()
        let instant = try instant(text)
        #expect(zone.local(instant).description == local)
        #expect(instant.rfc3339(in: zone) == shown)
        #expect(zone.day(of: instant) == zone.local(instant).day)
    }

    @Test(arguments: [
        ("1919-04-13", "1919-04-12T16:00:00Z", 23),  // 00:00 is skipped
        ("1919-09-30", "1919-09-29T15:00:00Z", 25),  // goes on after 24:00 was reached
        ("1919-10-01", "1919-09-30T16:00:00Z", 24),
        ("1940-06-01", "1940-05-31T16:00:00Z", 23),
        ("1986-05-04", "1986-05-03T16:00:00Z", 23),
        ("1986-09-14", "1986-09-13T15:00:00Z", 25),
        ("2026-11-23", "2026-11-22T16:00:00Z", 24),
    ]) func `a day begins and has hours`(date: String, start: String, hours: Int64) throws {
        let zone = try shanghai()
        let day = try day(date)
        let period = try #require(zone.period(of: day..<day.advanced(by: 1)))
        #expect(zone.start(of: day) == (try instant(start)))
        #expect(period.from == (try instant(start)))
        #expect(period.length == hours * 3_600_000_000)
        #expect(zone.days(touchedBy: period) == day...day)
    }

    @Test(arguments: [
        ("2026-11-22T16:00:00Z", "2026-11-23T16:00:00Z", "2026-11-23", "2026-11-23"),
        ("2026-11-22T16:00:00Z", "2026-11-23T16:00:00.000001Z", "2026-11-23", "2026-11-24"),
        ("2026-11-22T15:59:59.999999Z", "2026-11-22T16:00:00Z", "2026-11-22", "2026-11-22"),
        ("2026-12-31T15:00:00Z", "2027-01-02T04:00:00Z", "2026-12-31", "2027-01-02"),
    ]) func `a period touches days`(
        from: String, until: String, first: String, last: String
    ) throws {
        let period = try #require(Period(from: instant(from), until: instant(until)))
        #expect(try shanghai().days(touchedBy: period) == (try day(first)...day(last)))
    }
}
