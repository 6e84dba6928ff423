import CivilTime
import Foundation
import Testing

@testable import OfficeFiles

@Suite struct WorkdayFolderTests {
    /// `Config/workdays` of this checkout.
    private let shipped = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Config/workdays").path

    /// A new folder with these files in it, which is gone when `body` returns.
    private func withFolder(_ files: [String: String], _ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("workdays-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files {
            try Data(text.utf8).write(to: folder.appendingPathComponent(name))
        }
        try body(folder.path)
    }

    private func year(_ year: Int) -> String {
        "year: \(year)\nnotices: [{number: '1', title: t}]\nholidays: []\nworkingDays: []\n"
    }

    static let shippedDays: [(String, DayReason)] = [
        ("2013-01-05", .adjustedWorkingDay(name: "元旦")),
        ("2014-04-06", .weekend),  // between 清明节 and the Monday that makes up for it
        ("2014-04-07", .holiday(name: "清明节")),
        ("2015-09-04", .holiday(name: "中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日")),
        ("2015-09-06", .adjustedWorkingDay(name: "中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日")),
        ("2018-12-29", .adjustedWorkingDay(name: "元旦")),  // by the notice of 2019
        ("2018-12-31", .holiday(name: "元旦")),
        ("2019-05-02", .holiday(name: "劳动节")),  // by the amending notice
        ("2019-05-05", .adjustedWorkingDay(name: "劳动节")),
        ("2020-01-31", .holiday(name: "春节")),  // by the amending notice
        ("2020-02-01", .holiday(name: "春节")),  // was to be worked
        ("2020-02-03", .weekday),
        ("2022-12-31", .holiday(name: "元旦")),  // by the notice of 2023
        ("2023-10-06", .holiday(name: "中秋节、国庆节")),
        ("2024-02-09", .weekday),  // the eve of 春节 was no holiday in 2024
        ("2025-01-28", .holiday(name: "春节")),  // and is one from 2025 on
        ("2026-02-14", .adjustedWorkingDay(name: "春节")),
        ("2026-12-31", .weekday),
    ]

    @Test(arguments: shippedDays)
    func `the files of this checkout`(date: String, why: DayReason) throws {
        let calendar = try WorkdayFolder.load(shipped)
        let day = try #require(Day(date))
        #expect(calendar.status(of: day) == DayStatus(why: why, provisional: false))
    }

    /// Days of rest and working days of each notice, counted apart from the files.
    @Test(arguments: [
        (2013, 29, 12), (2014, 22, 5), (2015, 26, 5), (2016, 24, 6), (2017, 24, 5), (2018, 23, 6),
        (2019, 24, 7), (2020, 30, 6), (2021, 31, 7), (2022, 31, 7), (2023, 27, 7), (2024, 28, 8),
        (2025, 28, 5), (2026, 33, 6),
    ]) func `each shipped year has its notice and its sums`(
        year: Int, rest: Int, worked: Int
    ) throws {
        let calendar = try WorkdayFolder.load(shipped)
        let notice = try #require(calendar.notice(ofYear: year))
        #expect(notice.holidays.map(\.days.count).reduce(0, +) == rest)
        #expect(notice.workingDays.count == worked)
        let title = "国务院办公厅关于\(year)年部分节假日安排的通知"
        #expect(notice.notices.first?.title == title)
        let isAmended = [2015, 2019, 2020].contains(year)
        #expect(notice.notices.count == (isAmended ? 2 : 1))
        #expect(calendar.years.count == 14)
    }

    @Test func `the years without a notice are provisional`() throws {
        let calendar = try WorkdayFolder.load(shipped)
        for text in ["2012-12-31", "2027-01-01", "2027-10-01"] {
            let day = try #require(Day(text))
            #expect(calendar.status(of: day).provisional)
        }
        #expect(calendar.local.isEmpty)
    }

    @Test func `a folder is read with what is no YAML file left alone`() throws {
        let local = "holidays: [{day: 2026-03-03, name: a, kind: restDay, source: s}]"
        let files = [
            "2026.yaml": year(2026), "2025.yaml": year(2025), "local.yaml": local,
            "README": "x: [", ".2024.yaml": "x: [", "2024.yaml~": "x: [",
        ]
        try withFolder(files) { folder in
            let calendar = try WorkdayFolder.load(folder)
            #expect(calendar.years.map(\.year) == [2025, 2026])
            #expect(calendar.local.map(\.name) == ["a"])
            let again = try WorkdayFolder.load(folder + "/")
            #expect(again == calendar)
        }
        try withFolder([:]) { folder in
            let calendar = try WorkdayFolder.load(folder)
            #expect(calendar.years.isEmpty)
        }
    }

    @Test(arguments: ["2O26.yaml", "2026.yml", "Local.yaml", "26.yaml", "2026 (1).yaml"])
    func `a YAML file of another name is refused`(name: String) throws {
        try withFolder([name: "", "2025.yaml": year(2025)]) { folder in
            let why = "is neither YYYY.yaml nor local.yaml"
            let problem = FileProblem(
                file: "\(folder)/\(name)", reason: .invalid(value: name, why: why))
            #expect(throws: problem) { try WorkdayFolder.load(folder) }
        }
    }

    @Test func `one wrong file spoils the folder`() throws {
        try withFolder(["2025.yaml": year(2025), "2026.yaml": year(2027)]) { folder in
            let why = "is not the year in the file's name, 2026"
            let problem = FileProblem(
                file: "\(folder)/2026.yaml", line: 1, field: "year",
                reason: .invalid(value: "2027", why: why))
            #expect(throws: problem) { try WorkdayFolder.load(folder) }
        }
    }

    @Test func `a folder that is not there is refused`() {
        let problem = FileProblem(
            file: "/nowhere", reason: .unreadable("No such file or directory"))
        #expect(throws: problem) { try WorkdayFolder.load("/nowhere") }
    }
}
