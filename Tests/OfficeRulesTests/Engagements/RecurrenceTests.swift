import CivilTime
import Testing

@testable import OfficeRules

/// Recurrence rules: the subset of RFC 5545.
@Suite struct RecurrenceTests {
    /// A rule, the day on which it begins, and its days until the end of 2026.
    static let rows: [(String, String, [String])] = [
        ("FREQ=DAILY;INTERVAL=3;COUNT=3", "12-01", ["12-01", "12-04", "12-07"]),
        ("FREQ=DAILY;BYDAY=MO,FR;UNTIL=20261211", "12-01", ["12-04", "12-07", "12-11"]),
        // 1 December 2026 is a Tuesday: only days that match count.
        ("FREQ=WEEKLY;BYDAY=MO;COUNT=2", "12-01", ["12-07", "12-14"]),
        ("FREQ=WEEKLY;INTERVAL=2", "12-01", ["12-01", "12-15", "12-29"]),
        // The week of the begin is the first one, though only its Thursday is left.
        (
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;UNTIL=20261231", "12-02",
            ["12-03", "12-14", "12-17", "12-28", "12-31"]
        ),
        ("FREQ=MONTHLY;COUNT=2", "10-31", ["10-31", "12-31"]),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "10-01", ["10-31", "11-30", "12-31"]),
        ("FREQ=MONTHLY;BYDAY=2TU,-1FR", "11-11", ["11-27", "12-08", "12-25"]),
        ("FREQ=MONTHLY;BYDAY=5MO", "10-01", ["11-30"]),
        ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "01-01", ["02-13", "03-13", "11-13"]),
        ("rrule:freq=daily;until=20261202t000000z;wkst=mo", "12-01", ["12-01", "12-02"]),
        // 16:00 UTC is midnight in the office: what begins then begins in time.
        ("FREQ=DAILY;UNTIL=20261201T160000Z", "12-01", ["12-01", "12-02"]),
        ("FREQ=DAILY;UNTIL=20261201T155959Z", "12-01", ["12-01"]),
        ("FREQ=DAILY;UNTIL=20261202T000000", "12-01", ["12-01", "12-02"]),
    ]

    @Test(arguments: rows)
    func `a rule gives these days`(_ text: String, _ first: String, _ days: [String]) throws {
        let rule = try Recurrence(parsing: text, at: .midnight, in: shanghai)
        let range = day("2026-01-01")...day("2026-12-31")
        #expect(rule.days(from: day(first), in: range) == days.map { day($0) })
        #expect(try Recurrence(parsing: rule.description) == rule)
    }

    static let wrong: [(String, String)] = [
        ("", "RRULE"), ("FREQ", "FREQ"), ("INTERVAL=2", "FREQ"), ("FREQ=YEARLY", "FREQ"),
        ("FREQ=HOURLY", "FREQ"), ("FREQ=DAILY;BYHOUR=9", "BYHOUR"),
        ("FREQ=MONTHLY;BYSETPOS=1;BYDAY=MO", "BYSETPOS"), ("FREQ=DAILY;BYMONTH=2", "BYMONTH"),
        ("FREQ=DAILY;WKST=SU", "WKST"), ("FREQ=DAILY;FREQ=DAILY", "FREQ"),
        ("FREQ=DAILY;COUNT=0", "COUNT"), ("FREQ=DAILY;COUNT=10001", "COUNT"),
        ("FREQ=DAILY;COUNT=+1", "COUNT"), ("FREQ=DAILY;INTERVAL=0", "INTERVAL"),
        ("FREQ=DAILY;COUNT=1;UNTIL=20261231", "COUNT"), ("FREQ=DAILY;UNTIL=20260230", "UNTIL"),
        ("FREQ=DAILY;UNTIL=25261231", "UNTIL"), ("FREQ=WEEKLY;BYDAY=2TU", "BYDAY"),
        ("FREQ=MONTHLY;BYDAY=6TU", "BYDAY"), ("FREQ=MONTHLY;BYDAY=0TU", "BYDAY"),
        ("FREQ=MONTHLY;BYDAY=XX", "BYDAY"), ("FREQ=MONTHLY;BYDAY=", "BYDAY"),
        ("FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY"), ("FREQ=DAILY;BYMONTHDAY=1", "BYMONTHDAY"),
        ("FREQ=MONTHLY;BYMONTHDAY=-9223372036854775808", "BYMONTHDAY"),
        ("FREQ=MONTHLY;BYDAY=-9223372036854775808MO", "BYDAY"),
        ("FREQ=DAILY;", "RRULE"), ("FREQ=DAILY;X-\u{202E}=1", "X-\u{202E}"),
        ("FREQ=MONTHLY;BYMONTHDAY=1" + String(repeating: ",1", count: 1_000), "RRULE"),
    ]

    @Test(arguments: wrong)
    func `what is outside the subset names the part`(_ text: String, _ part: String) {
        #expect(throws: RecurrenceProblem.self) { try Recurrence(parsing: text) }
        do { _ = try Recurrence(parsing: text) } catch { #expect(error.part == part) }
    }

    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func `random rules are as the walk day by day has them`(_ seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        for _ in 0..<10 {
            let (text, first) = random.rule()
            let rule = Recurrence.of(text)
            let range = random.range(around: first)
            let twin = RecurrenceTwin(rule: rule, first: first).days(in: range)
            #expect(rule.days(from: first, in: range) == twin, "seed \(seed): \(text) \(first)")
            #expect(
                Repetition(rule, from: first).days(in: range) == twin,
                "seed \(seed): \(text) \(first)")
        }
    }

    /// A rule that never ends is asked about a week two centuries later.
    @Test func `how long ago a rule began costs nothing`() {
        let range = day("2198-12-01")...day("2198-12-07")
        let clock = ContinuousClock()
        let taken = clock.measure {
            for number in 0..<3_000 {
                let first = day("1950-01-01").advanced(by: number)
                #expect(Recurrence.of("FREQ=DAILY").days(from: first, in: range).count == 7)
            }
        }
        #expect(taken < .seconds(5))
    }

    @Test func `days of rest are skipped, or moved to a working day nearby`() {
        let rows: [(RestDayRule, String, String?)] = [
            (.skip, "10-01", nil), (.next, "10-01", "10-08"), (.previous, "10-01", "09-30"),
            // The 10th of October is a Saturday that is worked, the 20th of September a Sunday.
            (.skip, "10-10", "10-10"), (.next, "09-19", "09-20"), (.previous, "10-11", "10-10"),
        ]
        for (rule, given, expected) in rows {
            #expect(rule.day(for: day(given), .year2026) == expected.map { day($0) })
        }
    }
}
