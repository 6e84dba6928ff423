import CivilTime
import Testing

@testable import OfficeFiles

@Suite struct WorkdayFileTests {
    private static let good = """
        year: 2026
        notices:
          - number: 国办发明电〔2025〕7号
            title: 国务院办公厅关于2026年部分节假日安排的通知
            published: 2025-11-04
          - {number: '2', title: later}
        holidays:
          - {name: 元旦, from: 2026-01-01, to: 2026-01-03}
          - {name: 清明节, from: 2026-04-05, to: 2026-04-05}
        workingDays:
          - {day: 2026-01-04, for: 元旦}

        """

    @Test func `a file is read whole`() throws {
        let notice = try WorkdayFile.parse(text: Self.good, file: "a/2026.yaml")
        #expect(notice.year == 2026)
        #expect(
            notice.notices == [
                NoticeReference(
                    number: "国办发明电〔2025〕7号", title: "国务院办公厅关于2026年部分节假日安排的通知",
                    published: Day("2025-11-04")),
                NoticeReference(number: "2", title: "later", published: nil),
            ])
        let newYear = try #require(Day("2026-01-01"))
        let ancestors = try #require(Day("2026-04-05"))
        let worked = try #require(Day("2026-01-04"))
        #expect(
            notice.holidays == [
                Holiday(name: "元旦", days: newYear...newYear.advanced(by: 2)),
                Holiday(name: "清明节", days: ancestors...ancestors),
            ])
        #expect(notice.workingDays == [AdjustedWorkingDay(day: worked, name: "元旦")])
    }

    struct Row: CustomTestStringConvertible {
        /// What is replaced in the good file, and by what.
        let old: String
        let new: String
        let line: Int
        let field: String
        let reason: FileProblem.Reason
        var testDescription: String { "\(old) -> \(new)" }
    }

    private static let reach =
        "is not within 2025-12-01 to 2027-01-31, where this year's notice can reach"

    static let rows: [Row] = [
        Row(
            old: "workingDays", new: "workingdays", line: 10, field: "workingdays",
            reason: .unknownField),
        Row(
            old: "published", new: "date", line: 5, field: "notices[1].date",
            reason: .unknownField),
        Row(
            old: "from: 2026-04-05", new: "form: 2026-04-05", line: 9, field: "holidays[2].form",
            reason: .unknownField),
        Row(old: "number: '2', ", new: "", line: 6, field: "notices[2].number", reason: .missing),
        Row(old: ", for: 元旦", new: "", line: 11, field: "workingDays[1].for", reason: .missing),
        Row(
            old: "workingDays:", new: "holidays:", line: 7, field: "holidays",
            reason: .duplicateField),
        Row(
            old: "for: 元旦}", new: "day: 2026-01-10}", line: 11, field: "day",
            reason: .duplicateField),
        Row(
            old: "to: 2026-01-03", new: "to: 2026-02-30", line: 8, field: "holidays[1].to",
            reason: .invalid(value: "2026-02-30", why: "is no day as YYYY-MM-DD")),
        Row(
            old: "to: 2026-01-03", new: "to: 2025-12-31", line: 8, field: "holidays[1].to",
            reason: .invalid(value: "2025-12-31", why: "is before the first day, 2026-01-01")),
        Row(
            old: "to: 2026-01-03", new: "to: 2062-01-03", line: 8, field: "holidays[1].to",
            reason: .invalid(value: "2062-01-03", why: reach)),
        Row(
            old: "day: 2026-01-04", new: "day: 2025-11-30", line: 11, field: "workingDays[1].day",
            reason: .invalid(value: "2025-11-30", why: reach)),
        Row(
            old: "from: 2026-04-05", new: "from: 2026-01-03", line: 9, field: "holidays[2].from",
            reason: .invalid(
                value: "2026-01-03", why: "gives 2026-01-03, which line 8 gave already")),
        Row(
            old: "day: 2026-01-04", new: "day: 2026-01-03", line: 11, field: "workingDays[1].day",
            reason: .invalid(
                value: "2026-01-03", why: "gives 2026-01-03, which line 8 gave already")),
        Row(
            old: "day: 2026-01-04", new: "day: 2026-01-05", line: 11, field: "workingDays[1].day",
            reason: .invalid(value: "2026-01-05", why: "is a Monday, which is worked anyway")),
        Row(
            old: "for: 元旦", new: "for: 春节", line: 11, field: "workingDays[1].for",
            reason: .invalid(value: "春节", why: "is no holiday of this file")),
        Row(
            old: "year: 2026", new: "year: 2025", line: 1, field: "year",
            reason: .invalid(value: "2025", why: "is not the year in the file's name, 2026")),
        Row(
            old: "year: 2026", new: "year: 3026", line: 1, field: "year",
            reason: .invalid(value: "3026", why: "is not within 1900 to 2199")),
        Row(
            old: "year: 2026", new: "year: '2026'", line: 1, field: "year",
            reason: .wrongType(expected: "a whole number")),
    ]

    @Test(arguments: rows) func `a mistake is named by line and field`(row: Row) throws {
        let parts = Self.good.split(
            separator: row.old, maxSplits: 1, omittingEmptySubsequences: false)
        let text = try #require(parts.count == 2 ? parts[0] + row.new + parts[1] : nil)
        let problem = FileProblem(
            file: "a/2026.yaml", line: row.line, field: row.field, reason: row.reason)
        #expect(throws: problem) {
            try WorkdayFile.parse(text: String(text), file: "a/2026.yaml")
        }
    }

    @Test func `a year that no notice arranges is no file`() {
        let text = "year: 2026\nnotices: []\nholidays: []\nworkingDays: []\n"
        let problem = FileProblem(
            file: "f", line: 2, field: "notices",
            reason: .invalid(value: "[…]", why: "names no notice"))
        #expect(throws: problem) { try WorkdayFile.parse(text: text, file: "f") }
    }

    @Test(arguments: [
        ("2026.yaml", 2026), ("/a/b/2026.yaml", 2026), ("2026.yml", nil), ("02026.yaml", nil),
        ("2O26.yaml", nil), ("2026.yaml/", 2026), ("", nil), ("２026.yaml", nil),
    ]) func `the year in a file's name`(path: String, year: Int?) {
        #expect(WorkdayFile.year(ofFile: path) == year)
    }
}
