import Testing
import Varlink

/// `workdays`, on the real calendar of 2026: National Day is 1 to 7 October, and Saturday the 10th
/// is worked for it.
@Suite struct WorkdayAnswerTests {
    private static func skipped(_ days: ClosedRange<Int>, _ why: String, _ name: JSON) -> [JSON] {
        days.map {
            [
                "day": .string("2026-10-\($0 < 10 ? "0" : "")\($0)"), "why": .string(why),
                "holiday": name,
            ]
        }
    }

    private static let nationalDay = skipped(1...7, "holiday", "国庆节")

    /// Day, count, the day it comes to, the days counted, the days skipped.
    static let sums: [(String, Int, String, [JSON], [JSON])] = [
        ("2026-09-30", 1, "2026-10-08", ["2026-10-08"], nationalDay),
        (
            "2026-09-30", 3, "2026-10-10", ["2026-10-08", "2026-10-09", "2026-10-10"],
            nationalDay
        ),
        (
            "2026-10-09", 2, "2026-10-12", ["2026-10-10", "2026-10-12"],
            skipped(11...11, "weekend", .null)
        ),
        ("2026-10-08", -1, "2026-09-30", ["2026-09-30"], nationalDay.reversed()),
        ("2026-10-03", 1, "2026-10-08", ["2026-10-08"], Array(nationalDay.dropFirst(3))),
        ("2026-10-03", 0, "2026-10-03", [], []),
    ]

    @Test(arguments: sums)
    func `so many working days on`(
        _ day: String, _ count: Int, _ to: String, _ counted: [JSON], _ skipped: [JSON]
    ) throws {
        let answer = try TestOffice(roster: nil).done(
            "Workdays.Add", ["day": .string(day), "count": .int(Int64(count))], by: .observer)
        #expect(answer["day"] == .string(to))
        #expect(answer["counted"] == .array(counted))
        let order: ([JSON]) -> [JSON] = { $0.sorted { "\($0)" < "\($1)" } }
        #expect(order(answer["skipped"].arrayValue ?? []) == order(skipped))
        #expect(answer["provisional"] == false)
    }

    /// From, to, the count, how many days skipped, provisional.
    static let ranges: [(String, String, Int, Int, Bool)] = [
        ("2026-09-30", "2026-10-10", 4, 7, false), ("2026-10-01", "2026-10-07", 0, 7, false),
        ("2026-10-10", "2026-10-10", 1, 0, false), ("2026-10-11", "2026-10-11", 0, 1, false),
        ("2026-12-31", "2027-01-04", 3, 2, true), ("2013-01-01", "2013-01-04", 1, 3, false),
    ]

    @Test(arguments: ranges)
    func `from one day to another, both counted`(
        _ from: String, _ to: String, _ count: Int, _ skipped: Int, _ provisional: Bool
    ) throws {
        let answer = try TestOffice(roster: nil).done(
            "Workdays.Between", ["from": .string(from), "to": .string(to)], by: .observer)
        #expect(answer["count"] == .int(Int64(count)))
        #expect(answer["counted"].arrayValue?.count == count)
        #expect(answer["skipped"].arrayValue?.count == skipped)
        #expect(answer["provisional"] == .bool(provisional))
    }

    @Test func `a month with its notices`() throws {
        let answer = try TestOffice(at: "2026-10-15 09:00", roster: nil).done("Workdays.Show")
        #expect(answer["days"].arrayValue?.count == 31)
        #expect(answer["workingDays"] == 18)
        #expect(
            answer["days.9"] == [
                "day": "2026-10-10", "weekday": "saturday", "working": true,
                "why": "adjustedWorkingDay", "holiday": "国庆节", "provisional": false,
            ])
        #expect(answer["notices"].each("year") == [2026])
        #expect(answer["notices.0.number"] == "国办发明电〔2025〕7号")
        #expect(answer["notices.0.published"] == "2025-11-04")
        let open = try TestOffice(roster: nil).done(
            "Workdays.Show", ["from": "2030-02-10", "to": "2030-02-11"])
        #expect(open["provisional"] == true && open["notices"] == [])
        #expect(open["days"].each("why") == ["weekend", "weekday"])
    }
}
