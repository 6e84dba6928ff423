import CivilTime
import Testing

/// A zone that only knows how to look at its clock, quarter by quarter of an hour: the twin that
/// `Zone` is compared with. Offsets and transitions are whole quarters, so that nothing is missed.
struct SlowZone {
    let initialOffset: Int
    let transitions: [(at: Instant, offset: Int)]

    func zone() throws -> Zone {
        try #require(
            Zone(name: "test", initialOffset: initialOffset, transitions: transitions))
    }

    func offset(at instant: Instant) -> Int {
        transitions.last { $0.at <= instant }?.offset ?? initialOffset
    }

    /// What the clock shows, in seconds since 1970-01-01 00:00 on that clock.
    func shown(at instant: Instant) -> Int {
        instant.seconds + offset(at: instant)
    }

    func ordinal(at instant: Instant) -> Int {
        Int((Double(shown(at: instant)) / 86_400).rounded(.down))
    }

    /// The first time at which the clock shows the reading, a whole quarter; if it skips it, the
    /// transition that does so, and the instant as far after it as the reading is after what the
    /// clock showed last.
    func find(_ day: Day, _ time: TimeOfDay) throws -> (instant: Instant, start: Instant) {
        let reading = day.ordinal * 86_400 + time.secondsSinceMidnight
        let begin = reading - 86_400
        for seconds in stride(from: begin, through: begin + 2 * 86_400, by: 900) {
            let quarter = try #require(Instant(seconds: seconds))
            if shown(at: quarter) == reading { return (quarter, quarter) }
        }
        for transition in transitions {
            let before = transition.at.seconds + offset(at: try #require(transition.at.before))
            let after = shown(at: transition.at)
            if before <= reading, reading < after {
                let later = try #require(transition.at.adding(seconds: reading - before))
                return (later, transition.at)
            }
        }
        throw NotFound(day: day, time: time)
    }

    struct NotFound: Error {
        let day: Day
        let time: TimeOfDay
    }
}

extension Instant {
    /// The instant just before this one.
    var before: Instant? { adding(microseconds: -1) }
}

extension SlowZone {
    /// A zone that changes its clocks up to twenty times in the two years from 2020, by any number
    /// of quarters of an hour, at any quarter of an hour, but not twice within two days.
    static func random(seed: UInt64) throws -> SlowZone {
        var random = SeededGenerator(seed: seed)
        func offset() -> Int { Int.random(in: -56...56, using: &random) * 900 }
        let initial = offset()
        var at = try #require(Instant(rfc3339: "2020-01-03T00:00:00Z"))
        var transitions: [(Instant, Int)] = []
        while transitions.count < 20 {
            let hours = Int.random(in: 48...1_000, using: &random)
            let quarters = Int.random(in: 0...3, using: &random)
            at = try #require(at.adding(seconds: hours * 3_600 + quarters * 900))
            // Most real changes are of an hour; those meet midnight too when it is drawn as such.
            let last = transitions.last?.1 ?? initial
            let isHour = Int.random(in: 0...2, using: &random) > 0
            let next = isHour ? (last > 0 ? last - 3_600 : last + 3_600) : offset()
            transitions.append((at, next))
        }
        return SlowZone(initialOffset: initial, transitions: transitions)
    }
}
