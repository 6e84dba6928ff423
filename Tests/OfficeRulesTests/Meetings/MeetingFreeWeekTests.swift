import CivilTime
import Testing

@testable import OfficeRules

@Suite("第七十三条：每月第一周为无会周")
struct MeetingFreeWeekTests {
    private func setting(_ reading: MeetingFreeReading) -> OfficeSetting {
        var rulebook = Rulebook()
        rulebook.meetingFreeWeek = reading
        return OfficeSetting(zone: shanghai, workdays: .year2026, rulebook: rulebook)
    }

    @Test(
        "The week of a month in each reading",
        arguments: [
            // 1 December 2026 is a Tuesday.
            ("2026-12-15", MeetingFreeReading.firstMonday, "2026-12-07", "2026-12-14"),
            ("2026-12-15", .firstDays, "2026-12-01", "2026-12-08"),
            ("2026-12-15", .containingFirst, "2026-11-30", "2026-12-07"),
            // 1 June 2026 is a Monday: all three are one.
            ("2026-06-30", .firstMonday, "2026-06-01", "2026-06-08"),
            ("2026-06-30", .firstDays, "2026-06-01", "2026-06-08"),
            ("2026-06-30", .containingFirst, "2026-06-01", "2026-06-08"),
            // 1 February 2026 is a Sunday.
            ("2026-02-01", .firstMonday, "2026-02-02", "2026-02-09"),
            ("2026-02-01", .containingFirst, "2026-01-26", "2026-02-02"),
            // Over the turn of the year: 1 January 2027 is a Friday.
            ("2027-01-01", .firstMonday, "2027-01-04", "2027-01-11"),
            ("2027-01-01", .containingFirst, "2026-12-28", "2027-01-04"),
            // The ends of the calendar.
            ("1900-01-01", .containingFirst, "1900-01-01", "1900-01-08"),
            ("2199-12-31", .firstMonday, "2199-12-02", "2199-12-09"),
        ])
    func week(month: String, reading: MeetingFreeReading, from: String, until: String) {
        let week = setting(reading).meetingFreeWeek(of: day(month))
        #expect(week == day(from)..<day(until))
    }

    @Test(
        "Every day of eleven years as one who reads the article would say",
        arguments: MeetingFreeReading.allCases)
    func bruteForce(reading: MeetingFreeReading) {
        let setting = setting(reading)
        for day in day("2020-01-01")...day("2030-12-31") {
            #expect(setting.isMeetingFree(day) == isFree(day, reading), "\(day)")
            guard let week = setting.meetingFreeWeek(holding: day) else { continue }
            #expect(week.contains(day) && week.count == 7)
        }
    }

    /// By walking back or on day by day.
    private func isFree(_ day: Day, _ reading: MeetingFreeReading) -> Bool {
        switch reading {
        case .firstDays: return day.day <= 7
        case .firstMonday:
            // The Monday at or before it is the first of its month.
            var monday = day
            while monday.weekday != .monday { monday = monday.adding(days: -1)! }
            return monday.day <= 7
        case .containingFirst:
            // Some day of its Monday-to-Sunday week is a 1st.
            var monday = day
            while monday.weekday != .monday { monday = monday.adding(days: -1)! }
            return (0...6).contains { monday.adding(days: $0)!.day == 1 }
        }
    }

    @Test("A period is concerned by each day that it touches")
    func touched() {
        let setting = setting(.firstMonday)
        let week = day("12-07")..<day("12-14")
        #expect(setting.meetingFreeWeek(touchedBy: period("12-04 09:00", "12-04 12:00")) == nil)
        #expect(setting.meetingFreeWeek(touchedBy: period("12-06", "12-06")) == nil)
        #expect(setting.meetingFreeWeek(touchedBy: period("12-06", "12-07am")) == week)
        #expect(setting.meetingFreeWeek(touchedBy: period("12-13 23:30", "12-14 01:00")) == week)
        #expect(setting.meetingFreeWeek(touchedBy: period("12-14", "12-14")) == nil)
    }
}
