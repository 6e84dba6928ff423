import CivilTime
import Testing

@Suite struct ZoneTests {
    @Test(arguments: UInt64(1)...20)
    func `a clock read quickly shows what the slow one shows`(seed: UInt64) throws {
        let slow = try SlowZone.random(seed: seed)
        let zone = try slow.zone()
        var random = SeededGenerator(seed: seed &+ 1_000)
        let near = slow.transitions.flatMap { [$0.at, $0.at.before ?? $0.at] }
        let span = near[0].microseconds - 10_000_000_000...near[39].microseconds + 10_000_000_000
        let anywhere = (0..<500).compactMap { _ in
            Instant(microseconds: Int64.random(in: span, using: &random))
        }
        for instant in near + anywhere {
            let shown = slow.shown(at: instant)
            let local = zone.local(instant)
            #expect(zone.offset(at: instant) == slow.offset(at: instant))
            #expect(local.day.ordinal == slow.ordinal(at: instant))
            #expect(local.time.secondsSinceMidnight == shown - slow.ordinal(at: instant) * 86_400)
            #expect(zone.day(of: instant) == local.day)
            #expect(local.time < .endOfDay)
            #expect(Instant(rfc3339: instant.rfc3339(in: zone)) == instant, "seed \(seed)")
        }
    }

    @Test(arguments: UInt64(1)...10)
    func `a reading is found where the slow clock shows it`(seed: UInt64) throws {
        let slow = try SlowZone.random(seed: seed)
        let zone = try slow.zone()
        for transition in slow.transitions {
            let shown = zone.day(of: transition.at)
            for days in -1...1 {
                let day = try #require(shown.adding(days: days))
                for quarter in stride(from: 0, through: 86_400, by: 2_700) {
                    let time = try #require(TimeOfDay(secondsSinceMidnight: quarter))
                    let expected = try slow.find(day, time)
                    #expect(zone.instant(day, time) == expected.instant, "seed \(seed)")
                }
                let start = try slow.find(day, .midnight).start
                #expect(zone.start(of: day) == start, "seed \(seed)")
            }
        }
    }

    @Test(arguments: UInt64(1)...20)
    func `days follow one another, and a period touches the days that are shown`(
        seed: UInt64
    ) throws {
        let slow = try SlowZone.random(seed: seed)
        let zone = try slow.zone()
        var random = SeededGenerator(seed: seed &+ 2_000)
        for transition in slow.transitions {
            let day = zone.day(of: transition.at)
            for back in -2...2 {
                let first = try #require(day.adding(days: back))
                let next = try #require(first.adding(days: 1))
                #expect(zone.start(of: first) <= zone.start(of: next))
                let period = zone.period(of: first..<next)
                #expect(period?.from ?? zone.start(of: next) == zone.start(of: first))
                #expect(period?.until ?? zone.start(of: first) == zone.start(of: next))
                #expect(zone.period(of: first..<first) == nil)
            }
            for _ in 0..<10 {
                let lead = Int.random(in: 0...150, using: &random)
                let length = Int.random(in: 1...300, using: &random)
                let from = try #require(transition.at.adding(seconds: -900 * lead))
                let until = try #require(from.adding(seconds: 900 * length))
                let period = try #require(Period(from: from, until: until))
                let shown = (0..<length).map { quarter in
                    slow.ordinal(at: from.adding(seconds: 900 * quarter) ?? from)
                }
                let touched = zone.days(touchedBy: period)
                #expect(touched.lowerBound.ordinal == shown.min(), "seed \(seed): \(period)")
                #expect(touched.upperBound.ordinal == shown.max(), "seed \(seed): \(period)")
            }
        }
    }

    @Test func `tables that make no zone are refused`() throws {
        let early = try instant("2026-01-01T00:00:00Z")
        let late = try instant("2026-06-01T00:00:00Z")
        #expect(Zone(name: "x", initialOffset: 0, transitions: [(late, 1), (early, 2)]) == nil)
        #expect(Zone(name: "x", initialOffset: 0, transitions: [(early, 1), (early, 2)]) == nil)
        #expect(Zone(name: "x", initialOffset: 0, transitions: [(early, 64_801)]) == nil)
        #expect(Zone(name: "x", initialOffset: -64_801, transitions: []) == nil)
        #expect(Zone.fixed(name: "x", offset: .min) == nil)
        #expect(Zone.fixed(name: "x", offset: 64_800)?.offset(at: early) == 64_800)
        #expect(Zone.utc.offset(at: late) == 0)
        #expect(Zone.utc.description == "UTC")
    }

    @Test func `at the ends of time the ends of the calendar are given`() throws {
        let east = try #require(Zone.fixed(name: "east", offset: 28_800))
        let west = try #require(Zone.fixed(name: "west", offset: -28_800))
        #expect(east.start(of: .first) == .distantPast)
        #expect(west.day(of: .distantPast) == .first)
        #expect(east.day(of: .distantFuture) == .last)
        #expect(west.local(.distantPast).description == "1900-01-01 16:00")
        #expect(west.instant(.last, .endOfDay) == .distantFuture)
        #expect(east.instant(.last, .endOfDay).description == "2199-12-31T16:00:00+00:00")
        #expect(
            east.days(
                touchedBy: try #require(Period(from: .distantPast, until: .distantFuture)))
                == Day.first...Day.last)
    }
}
