import CivilTime
import Testing

@Suite struct WorkingCalendarTests {
    /// Two years' notices in small: the second names days of the first one's December.
    private func calendar() throws -> WorkingCalendar {
        let earlier = YearNotice(
            year: 2022, notices: [NoticeReference(number: "1", title: "2022", published: nil)],
            holidays: [
                Holiday(name: "元旦", days: try day("2022-01-01")...day("2022-01-03")),
                Holiday(name: "岁末", days: try day("2022-12-30")...day("2022-12-30")),
            ],
            workingDays: [AdjustedWorkingDay(day: try day("2022-01-29"), name: "春节")])
        let later = YearNotice(
            year: 2023, notices: [NoticeReference(number: "2", title: "2023", published: nil)],
            holidays: [Holiday(name: "元旦", days: try day("2022-12-31")...day("2023-01-02"))],
            workingDays: [
                AdjustedWorkingDay(day: try day("2022-12-30"), name: "元旦"),
                AdjustedWorkingDay(day: try day("2021-12-26"), name: "元旦"),
            ])
        let local = [
            LocalHoliday(day: try day("2023-01-03"), name: "甲", kind: .restDay, source: "s"),
            LocalHoliday(day: try day("2023-01-02"), name: "乙", kind: .workingDay, source: "s"),
            LocalHoliday(day: try day("2030-01-01"), name: "丙", kind: .restDay, source: "s"),
        ]
        return WorkingCalendar(years: [later, earlier], local: local)
    }

    static let rows: [(String, DayReason, Bool)] = [
        ("2022-01-01", .holiday(name: "元旦"), false),  // a Saturday within a holiday
        ("2022-01-03", .holiday(name: "元旦"), false),
        ("2022-01-04", .weekday, false),
        ("2022-01-29", .adjustedWorkingDay(name: "春节"), false),
        ("2022-01-30", .weekend, false),
        ("2022-12-30", .adjustedWorkingDay(name: "元旦"), false),  // the later notice wins
        ("2022-12-31", .holiday(name: "元旦"), false),
        ("2023-01-02", .localWorkingDay(name: "乙"), false),  // local beats the notice
        ("2023-01-03", .localRestDay(name: "甲"), false),
        ("2023-12-31", .weekend, false),
        ("2021-12-26", .adjustedWorkingDay(name: "元旦"), false),  // named by another year's notice
        ("2021-12-25", .weekend, true),
        ("2021-12-27", .weekday, true),
        ("2024-01-01", .weekday, true),
        ("2024-01-06", .weekend, true),
        ("2030-01-01", .localRestDay(name: "丙"), true),  // only the local file knows the year
        ("1900-01-01", .weekday, true),
        ("2199-12-31", .weekday, true),
    ]

    @Test(arguments: rows)
    func `a day is worked or not`(date: String, why: DayReason, provisional: Bool) throws {
        let expected = DayStatus(why: why, provisional: provisional)
        #expect(try calendar().status(of: day(date)) == expected)
    }

    @Test(arguments: [
        (DayReason.weekday, true, nil), (.weekend, false, nil), (.holiday(name: "a"), false, "a"),
        (.adjustedWorkingDay(name: "a"), true, "a"), (.localRestDay(name: "a"), false, "a"),
        (.localWorkingDay(name: "a"), true, "a"),
    ]) func `a reason says whether the day is worked`(
        why: DayReason, works: Bool, name: String?
    ) {
        #expect(why.isWorking == works)
        #expect(DayStatus(why: why, provisional: false).isWorking == works)
        #expect(why.name == name)
    }

    @Test func `years and local days are kept in order, the last of equals counts`() throws {
        let calendar = try calendar()
        #expect(calendar.years.map(\.year) == [2022, 2023])
        #expect(calendar.local.map(\.name) == ["乙", "甲", "丙"])
        #expect(calendar.notice(ofYear: 2023)?.notices.first?.number == "2")
        #expect(calendar.notice(ofYear: 2024) == nil)
        let doubled = WorkingCalendar(
            years: [],
            local: [
                LocalHoliday(day: .last, name: "a", kind: .restDay, source: "s"),
                LocalHoliday(day: .last, name: "b", kind: .workingDay, source: "s"),
            ])
        #expect(doubled.status(of: .last).why == .localWorkingDay(name: "b"))
    }

    struct Sum {
        let from: String
        let n: Int
        let to: String
        let counted: [String]
        let skipped: [String]
        var provisional = false
    }

    @Test(arguments: [
        // Friday 30 December is worked, and of the days of rest after it Monday 2 January.
        Sum(from: "2022-12-29", n: 1, to: "2022-12-30", counted: ["2022-12-30"], skipped: []),
        Sum(
            from: "2022-12-29", n: 2, to: "2023-01-02", counted: ["2022-12-30", "2023-01-02"],
            skipped: ["2022-12-31", "2023-01-01"]),
        Sum(from: "2022-12-31", n: 0, to: "2022-12-31", counted: [], skipped: []),
        Sum(
            from: "2023-01-04", n: -1, to: "2023-01-02", counted: ["2023-01-02"],
            skipped: ["2023-01-03"]),
        Sum(
            from: "2023-01-02", n: -2, to: "2022-12-29", counted: ["2022-12-30", "2022-12-29"],
            skipped: ["2023-01-01", "2022-12-31"]),
        Sum(
            from: "2023-12-29", n: 1, to: "2024-01-01", counted: ["2024-01-01"],
            skipped: ["2023-12-30", "2023-12-31"], provisional: true),
        Sum(
            from: "2024-01-01", n: -1, to: "2023-12-29", counted: ["2023-12-29"],
            skipped: ["2023-12-31", "2023-12-30"]),
        Sum(
            from: "2199-12-30", n: 1, to: "2199-12-31", counted: ["2199-12-31"], skipped: [],
            provisional: true),
    ]) func `working days are added`(row: Sum) throws {
        let count = try #require(try calendar().add(row.n, workingDaysTo: day(row.from)))
        #expect(count.day.description == row.to)
        #expect(count.counted.map(\.description) == row.counted)
        #expect(count.skipped.map(\.day.description) == row.skipped)
        #expect(count.provisional == row.provisional)
    }

    @Test func `leaving the calendar is told`() throws {
        let calendar = try calendar()
        #expect(calendar.add(1, workingDaysTo: .last) == nil)
        #expect(calendar.add(-1, workingDaysTo: .first) == nil)
        #expect(calendar.add(.max, workingDaysTo: .first) == nil)
        #expect(calendar.add(.min, workingDaysTo: .last) == nil)
    }

    @Test(arguments: UInt64(1)...10)
    func `counting agrees with asking for each day`(seed: UInt64) throws {
        let calendar = try calendar()
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let start = Int.random(in: 18_900...19_500, using: &random)
            let from = try #require(Day(ordinal: start))
            let to = try #require(Day(ordinal: start + Int.random(in: 0...60, using: &random)))
            let days = Array(from...to)
            let worked = days.filter { calendar.status(of: $0).isWorking }
            let rest = days.filter { !calendar.status(of: $0).isWorking }
            let between = calendar.between(from...to)
            #expect(between.day == to)
            #expect(between.counted == worked)
            let skipped = rest.map { SkippedDay(day: $0, why: calendar.status(of: $0).why) }
            #expect(between.skipped == skipped)
            #expect(between.provisional == days.contains { calendar.status(of: $0).provisional })
            // Counting on from the day before to the last working day counts the same days.
            let eve = try #require(from.adding(days: -1))
            let added = try #require(calendar.add(worked.count, workingDaysTo: eve))
            #expect(added.counted == worked)
            #expect(added.day == worked.last ?? eve)
            let next = try #require(to.adding(days: 1))
            let back = try #require(calendar.add(-worked.count, workingDaysTo: next))
            #expect(back.counted == worked.reversed())
        }
    }
}
