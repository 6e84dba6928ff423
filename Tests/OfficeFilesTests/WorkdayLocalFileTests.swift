import CivilTime
import Testing

@testable import OfficeFiles

@Suite struct WorkdayLocalFileTests {
    @Test func `local days are read in their order`() throws {
        let text = """
            holidays:
              - {day: 2026-08-15, name: 甲, kind: restDay, source: 二政发〔2026〕1号}
              - {day: 2026-08-08, name: 乙, kind: workingDay, source: 二政发〔2026〕1号}
            """
        let source = "二政发〔2026〕1号"
        let expected = [
            LocalHoliday(
                day: try #require(Day("2026-08-15")), name: "甲", kind: .restDay, source: source),
            LocalHoliday(
                day: try #require(Day("2026-08-08")), name: "乙", kind: .workingDay, source: source),
        ]
        let read = try WorkdayLocalFile.parse(text: text, file: "local.yaml")
        #expect(read == expected)
        let none = try WorkdayLocalFile.parse(text: "holidays: []", file: "local.yaml")
        #expect(none.isEmpty)
    }

    struct Row {
        /// What follows after a first entry for 15 August.
        let second: String
        let field: String
        let reason: FileProblem.Reason
    }

    @Test(arguments: [
        Row(
            second: "{day: 2026-08-15, name: b, kind: restDay, source: s}", field: "day",
            reason: .invalid(value: "2026-08-15", why: "was given on line 2 already")),
        Row(
            second: "{day: 2026-02-30, name: b, kind: restDay, source: s}", field: "day",
            reason: .invalid(value: "2026-02-30", why: "is no day as YYYY-MM-DD")),
        Row(
            second: "{day: 2026-08-16, name: b, kind: rest, source: s}", field: "kind",
            reason: .invalid(value: "rest", why: "is none of: restDay, workingDay")),
        Row(
            second: "{day: 2026-08-16, name: b, kind: restDay}", field: "source",
            reason: .missing),
        Row(
            second: "{day: 2026-08-16, nmae: b, kind: restDay, source: s}", field: "nmae",
            reason: .unknownField),
    ]) func `a mistake is named by line and field`(row: Row) {
        let first = "- {day: 2026-08-15, name: a, kind: restDay, source: s}"
        let text = "holidays:\n\(first)\n- \(row.second)\n"
        let problem = FileProblem(
            file: "local.yaml", line: 3, field: "holidays[2].\(row.field)", reason: row.reason)
        #expect(throws: problem) { try WorkdayLocalFile.parse(text: text, file: "local.yaml") }
    }

    @Test(arguments: [
        ("holidays:", "holidays", FileProblem.Reason.missing), ("days: []", "days", .unknownField),
    ]) func `the list must be there`(text: String, field: String, reason: FileProblem.Reason) {
        let problem = FileProblem(file: "local.yaml", line: 1, field: field, reason: reason)
        #expect(throws: problem) { try WorkdayLocalFile.parse(text: text, file: "local.yaml") }
    }
}
