import CivilTime
import Testing

@testable import OfficeRules

/// An occurrence and all later ones, moved: each by as much, and as many as were left.
@Suite struct LaterTests {
    private func moved(
        _ rule: String, from first: String, _ occurrence: String, to day: String
    ) throws -> [String] {
        var desk = Desk(at: "12-01 08:00")
        try desk.add(.of([.second], period("\(first) 09:00", "\(first) 10:00"), rule))
        let target = EngagementTarget(1, occurrence: CivilTime.Day(occurrence)!, later: true)
        _ = try desk.perform(
            .engagement(.change(target, .moving("\(day) 09:00"), reason: nil))
        ).get()
        return desk.listed("12-01", "2027-12-31").map {
            String($0.split(separator: " ")[1])
        }
    }

    @Test func `as many as were left`() throws {
        #expect(
            try moved(
                "FREQ=MONTHLY;COUNT=4", from: "2026-12-25", "2027-01-25", to: "2027-01-28")
                == ["12-25", "01-28", "02-28", "03-28"])
        #expect(
            try moved("FREQ=WEEKLY;COUNT=3", from: "2026-12-07", "2026-12-14", to: "2026-12-16")
                == ["12-07", "12-16", "12-23"])
    }

    /// There would be others, where not every month has them, or be others' days; or as many as
    /// were left, in other months.
    @Test func `a day that not every month has moves by a rule of its own`() throws {
        let why = "its days do not move along together: give the rule of the later ones"
        for (rule, first, to) in [
            ("FREQ=MONTHLY;UNTIL=20270331", "2026-12-31", "2026-12-28"),
            ("FREQ=MONTHLY;UNTIL=20270430", "2026-12-30", "2026-12-31"),
            ("FREQ=MONTHLY", "2026-12-31", "2026-12-28"),
            ("FREQ=MONTHLY;COUNT=4", "2026-12-30", "2026-12-31"),
            ("FREQ=MONTHLY;COUNT=4", "2026-12-31", "2026-12-28"),
            ("FREQ=MONTHLY;COUNT=3", "2026-12-15", "2027-01-15"),
            ("FREQ=MONTHLY", "2026-12-28", "2027-01-02"),
        ] {
            var desk = Desk(at: "12-01 08:00")
            try desk.add(.of([.second], period(first + " 09:00", first + " 10:00"), rule))
            let target = EngagementTarget(1, occurrence: day(first), later: true)
            let command = Command.engagement(.change(target, .moving(to + " 09:00"), reason: nil))
            #expect(
                desk.refusal(command) == .invalidField(field: "repeat", value: rule, why: why))
        }
        #expect(
            try moved(
                "FREQ=MONTHLY;UNTIL=20270315", from: "2026-12-15", "2026-12-15", to: "2026-12-20")
                == ["12-20", "01-20", "02-20", "03-20"])
    }

    @Test func `several days of every second week move together or not at all`() throws {
        let rule = "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU"
        var desk = Desk(at: "12-01 08:00")
        try desk.add(.of([.second], period("12-06 09:00", "12-06 10:00"), rule))
        let target = EngagementTarget(1, occurrence: day("12-06"), later: true)
        let why = "its days do not move along together: give the rule of the later ones"
        #expect(
            desk.refusal(.engagement(.change(target, .moving("12-07 09:00"), reason: nil)))
                == .invalidField(field: "repeat", value: rule, why: why))
        // Both over one Monday, or over none.
        #expect(
            try moved(
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=4", from: "2026-12-08", "2026-12-10",
                to: "2026-12-11") == ["12-08", "12-11", "12-23", "12-25"])
        #expect(
            try moved(
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=4", from: "2026-12-08", "2026-12-10",
                to: "2026-12-17") == ["12-08", "12-17", "12-29", "12-31"])
    }

    /// Day by day: what was before stays, and everything from there on is moved by as much.
    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func `random rules`(_ seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        let (rule, first) = random.rule()
        guard let end = first.adding(days: 500) else { return }
        let days = RecurrenceTwin(rule: .of(rule), first: first).days(in: first...end)
        guard let from = days.prefix(8).randomElement(using: &random) else { return }
        let shift = Int.random(in: -9...9, using: &random)
        var desk = Desk(at: "2025-12-01 08:00")
        let begin = shanghai.instant(first, TimeOfDay("09:00")!)
        try desk.add(.of([.second], Period(from: begin, until: begin.plus(minutes: 60))!, rule))
        let target = EngagementTarget(1, occurrence: from, later: true)
        let to = shanghai.instant(from.adding(days: shift)!, TimeOfDay("10:00")!)
        let outcome = desk.perform(
            .engagement(.change(target, .of { $0.from = to }, reason: nil)))
        let isNamed = rule.contains("MONTHLY") && rule.contains("BY")
        let isMonthly = rule.contains("MONTHLY")
        guard case .success = outcome else {
            // Refused where the days do not move along, and there alone.
            let other = from.adding(days: shift)!
            let isElsewhere =
                isMonthly
                && (max(from.day, other.day) > 28 || from.startOfMonth != other.startOfMonth)
            #expect(
                shift != 0 && (isNamed || isElsewhere || rule.contains("INTERVAL")),
                "\(rule) \(shift)")
            return
        }
        guard !isMonthly || shift == 0 else { return }
        let limit = end.adding(days: -20)!
        let expected = days.map { $0 < from ? $0 : $0.adding(days: shift)! }
            .filter { $0 <= limit }.sorted()
        let whole = shanghai.period(of: first.adding(days: -20)!..<limit.adding(days: 1)!)!
        let found = desk.office.engagements(in: whole, with: nil, desk.setting).map {
            shanghai.day(of: $0.occurrence.period.from)
        }
        #expect(found == expected, "seed \(seed): \(rule) from \(from) by \(shift)")
    }
}
