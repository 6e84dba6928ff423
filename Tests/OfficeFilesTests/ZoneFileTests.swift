import CivilTime
import Glibc
import OfficeFiles
import Testing

/// The office's zone is the one of the system's zone data, to the second. One test after the other,
/// for `TZ` is the whole process's.
@Suite("Zones of the system", .serialized)
struct ZoneFileTests {
    @Test(
        "The clock shows the zone's time on both sides of a change",
        arguments: [
            // Summer time in China, 1986 to 1991.
            ("Asia/Shanghai", "1986-05-03T17:59:59Z", "1986-05-04T01:59:59+08:00"),
            ("Asia/Shanghai", "1986-05-03T18:00:00Z", "1986-05-04T03:00:00+09:00"),
            ("Asia/Shanghai", "1991-09-14T16:59:59Z", "1991-09-15T01:59:59+09:00"),
            ("Asia/Shanghai", "1991-09-14T17:00:00Z", "1991-09-15T01:00:00+08:00"),
            ("Asia/Shanghai", "1989-07-01T00:00:00Z", "1989-07-01T09:00:00+09:00"),
            ("Asia/Shanghai", "2026-07-01T00:00:00Z", "2026-07-01T08:00:00+08:00"),
            ("Asia/Shanghai", "2199-12-31T00:00:00Z", "2199-12-31T08:00:00+08:00"),
            ("America/New_York", "2026-03-08T06:59:59Z", "2026-03-08T01:59:59-05:00"),
            ("America/New_York", "2026-03-08T07:00:00Z", "2026-03-08T03:00:00-04:00"),
            ("America/New_York", "2026-11-01T06:00:00Z", "2026-11-01T01:00:00-05:00"),
            // Beyond the table of the zone data the rule goes on.
            ("America/New_York", "2150-07-01T00:00:00Z", "2150-06-30T20:00:00-04:00"),
            ("America/New_York", "2150-12-01T00:00:00Z", "2150-11-30T19:00:00-05:00"),
            // Half an hour of summer time.
            ("Australia/Lord_Howe", "2026-10-03T15:29:59Z", "2026-10-04T01:59:59+10:30"),
            ("Australia/Lord_Howe", "2026-10-03T15:30:00Z", "2026-10-04T02:30:00+11:00"),
            // A whole day left out.
            ("Pacific/Apia", "2011-12-30T09:59:59Z", "2011-12-29T23:59:59-10:00"),
            ("Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31T00:00:00+14:00"),
            ("UTC", "1900-01-01T00:00:00Z", "1900-01-01T00:00:00+00:00"),
            ("UTC", "2026-07-01T00:00:00Z", "2026-07-01T00:00:00+00:00"),
        ])
    func clock(row: (name: String, instant: String, local: String)) throws {
        let zone = try ZoneFile.load(name: row.name)
        let instant = try #require(Instant(rfc3339: row.instant))
        #expect(zone.name == row.name)
        #expect(instant.rfc3339(in: zone) == row.local)
    }

    @Test("The day that Apia left out is no day")
    func apia() throws {
        let zone = try ZoneFile.load(name: "Pacific/Apia")
        let day = try #require(Day("2011-12-30"))
        #expect(zone.period(of: day..<day.advanced(by: 1)) == nil)
    }

    @Test(
        "A zone agrees with the C library at every hour",
        arguments: [
            ("Asia/Shanghai", 1940...1949), ("Asia/Shanghai", 1986...1992),
            ("America/New_York", 2025...2027), ("Australia/Lord_Howe", 1981...1986),
            // A week of summer time: the shortest there is, but for one of four days.
            ("America/Recife", 2000...2001), ("Asia/Gaza", 2040...2041),
        ])
    func everyHour(row: (name: String, years: ClosedRange<Int>)) throws {
        let zone = try ZoneFile.load(name: row.name)
        let first = try #require(Day(year: row.years.lowerBound, month: 1, day: 1))
        let last = try #require(Day(year: row.years.upperBound, month: 12, day: 31))
        let seconds = stride(from: first.ordinal * 86_400, to: last.ordinal * 86_400, by: 3_600)
        let expected = try LocalClock.offsets(zone: row.name, at: Array(seconds))
        let found = try seconds.map { zone.offset(at: try #require(Instant(seconds: $0))) }
        #expect(found == expected)
    }

    @Test("What TZ was is there again", arguments: [nil, "JST-9"])
    func environment(value: String?) throws {
        if let value { setenv("TZ", value, 1) } else { unsetenv("TZ") }
        defer { unsetenv("TZ") }
        #expect(try ZoneFile.load(name: "Asia/Shanghai").name == "Asia/Shanghai")
        #expect(getenv("TZ").map { String(cString: $0) } == value)
    }

    @Test(
        "A name that leads elsewhere is no name",
        arguments: [
            "", "/etc/localtime", "../../../etc/passwd", "Asia/../../../etc/passwd",
            "Asia//Shanghai", "Asia/", ":UTC", "Asia/Shanghai\u{0}", "亚洲/上海", "localtime",
            "right/UTC", ".", "UTC ",
            String(repeating: "a", count: 65),
        ])
    func unsafe(name: String) {
        #expect(
            throws: FileProblem(
                file: "/usr/share/zoneinfo/",
                reason: .invalid(value: name, why: "is no name of a time zone"))
        ) { try ZoneFile.load(name: name) }
    }

    @Test(
        "A name that the system has no zone for is refused",
        arguments: ["Asia/Erenhot", "Asia", "zone.tab", "Asia/Shanghai/x", "CST-8"])
    func unknown(name: String) {
        let why = "this system has no such time zone; its data stand in /usr/share/zoneinfo/"
        #expect(
            throws: FileProblem(file: "/usr/share/zoneinfo/" + name, reason: .unreadable(why))
        ) { try ZoneFile.load(name: name) }
    }
}
