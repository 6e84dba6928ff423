import CivilTime
import Testing

@Suite struct InstantTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0), ("1970-01-01T08:00:00+08:00", 0),
        ("1969-12-31T23:59:59.999999Z", -1), ("1970-01-01t00:00:00.5z", 500_000),
        ("1970-01-01T00:00:00.000001-00:00", 1), ("1969-12-31T18:30:00-05:30", 0),
        ("2026-11-23T19:00:00+08:00", 1_795_431_600_000_000),
        ("1900-01-01T00:00:00Z", -2_208_988_800_000_000),
        ("1899-12-31T23:00:00-01:00", -2_208_988_800_000_000),
        ("2200-01-01T00:00:00Z", 7_258_118_400_000_000),
        ("2200-01-01T08:00:00+08:00", 7_258_118_400_000_000),
        ("2000-02-29T23:59:59+23:59", 951_782_459_000_000),
    ]) func `instants as they are written`(text: String, microseconds: Int64) throws {
        #expect(try instant(text).microseconds == microseconds)
        #expect(Instant(rfc3339: Array(text.utf8).span)?.microseconds == microseconds)
    }

    @Test(arguments: [
        "", "2026-01-01", "2026-01-01T00:00Z", "2026-01-01T00:00:00", "2026-01-01 00:00:00Z",
        "2026-01-01T00:00:60Z", "2016-12-31T23:59:60Z", "2026-01-01T24:00:00Z",
        "2026-01-01T00:60:00Z", "2026-02-30T00:00:00Z", "2026-00-01T00:00:00Z",
        "2026-13-01T00:00:00Z", "2026-01-00T00:00:00Z", "2026-01-01T00:00:00.Z",
        "2026-01-01T00:00:00.1234567Z", "2026-01-01T00:00:00.1234567+08:00",
        "2026-01-01T00:00:00,5Z", "2026-01-01T00:00:00.5", "2026-01-01T00:00:00+08",
        "2026-01-01T00:00:00+0800", "2026-01-01T00:00:00+24:00", "2026-01-01T00:00:00+08:60",
        "2026-01-01T00:00:00 08:00", "2026-01-01T00:00:00Zx", "2026-01-01T00:00:00+08:00x",
        "1899-12-31T23:59:59Z", "2200-01-01T00:00:00.000001Z", "2200-01-01T00:00:00-00:01",
        "1900-01-01T00:00:00+08:00", "2026-01-01T0a:00:00Z", "2026-01-01T00:00:00.٣Z",
    ]) func `what is no instant is refused`(text: String) {
        #expect(Instant(rfc3339: text) == nil)
        #expect(Instant(rfc3339: Array(text.utf8).span) == nil)
    }

    @Test(arguments: [
        ("2026-11-23T11:00:00Z", 28_800, "2026-11-23T19:00:00+08:00"),
        ("2026-11-23T11:00:00.000001Z", 0, "2026-11-23T11:00:00.000001+00:00"),
        ("2026-11-23T20:00:00.5Z", 28_800, "2026-11-24T04:00:00.500000+08:00"),
        ("2026-01-01T02:00:00Z", -12_600, "2025-12-31T22:30:00-03:30"),
        ("1969-12-31T23:59:59.999999Z", 0, "1969-12-31T23:59:59.999999+00:00"),
        ("1900-01-01T00:00:00Z", -3_600, "1899-12-31T23:00:00-01:00"),
        ("2200-01-01T00:00:00Z", 28_800, "2200-01-01T08:00:00+08:00"),
        // Local mean time of Shanghai: the seconds of the offset cannot be written.
        ("1900-06-01T00:00:00Z", 29_143, "1900-06-01T08:05:00+08:05"),
        ("1900-06-01T00:00:00Z", -29_143, "1900-05-31T15:55:00-08:05"),
    ]) func `instants on a zone's clock`(text: String, offset: Int, shown: String) throws {
        let zone = try #require(Zone.fixed(name: "test", offset: offset))
        let instant = try instant(text)
        #expect(instant.rfc3339(in: zone) == shown)
        #expect(Instant(rfc3339: shown) == instant)
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func `any instant comes round in any zone`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let all = Instant.distantPast.microseconds...Instant.distantFuture.microseconds
        for _ in 0..<5_000 {
            let whole = Bool.random(using: &random)
            let number = Int64.random(in: all, using: &random)
            let instant = try #require(
                Instant(microseconds: whole ? number / 1_000_000 * 1_000_000 : number))
            let offset = Int.random(in: -64_800...64_800, using: &random)
            let zone = try #require(Zone.fixed(name: "test", offset: offset))
            let text = instant.rfc3339(in: zone)
            #expect(Instant(rfc3339: text) == instant, "seed \(seed): \(text)")
            #expect(text.utf8.count == (instant.microseconds % 1_000_000 == 0 ? 25 : 32))
        }
    }

    @Test func `arithmetic ends at the bounds`() throws {
        let past = Instant.distantPast
        let future = Instant.distantFuture
        #expect(past.adding(microseconds: -1) == nil)
        #expect(future.adding(microseconds: 1) == nil)
        #expect(past.adding(microseconds: future - past) == future)
        #expect(future.adding(seconds: .max) == nil)
        #expect(past.adding(seconds: .min) == nil)
        #expect(past.adding(microseconds: .min) == nil)
        #expect(Instant(seconds: .max) == nil)
        #expect(Instant(seconds: .min) == nil)
        #expect(Instant(microseconds: past.microseconds - 1) == nil)
        #expect(Instant(microseconds: future.microseconds + 1) == nil)
        #expect(Instant(seconds: 5)?.adding(seconds: -7)?.microseconds == -2_000_000)
    }

    @Test(arguments: [(0, 0), (999_999, 0), (1_000_000, 1), (-1, -1), (-1_000_000, -1)])
    func `whole seconds are rounded down`(microseconds: Int64, seconds: Int) throws {
        #expect(try #require(Instant(microseconds: microseconds)).seconds == seconds)
    }
}
