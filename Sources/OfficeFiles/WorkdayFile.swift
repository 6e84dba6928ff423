package import CivilTime

/// Reads `YYYY.yaml`, one year's arrangement of holidays, as in `Config/workdays`:
///
///     year: 2026
///     notices:
///       - number: 国办发明电〔2025〕7号
///         title: 国务院办公厅关于2026年部分节假日安排的通知
///         published: 2025-11-04
///     holidays:
///       - {name: 元旦, from: 2026-01-01, to: 2026-01-03}
///     workingDays:
///       - {day: 2026-01-04, for: 元旦}
///
/// The file holds what is in force: an amending notice is named, and its dates are worked in.
package enum WorkdayFile {
    /// The arrangement that a text describes. `file` is the name that problems carry; where it is a
    /// `YYYY.yaml`, the text must be of that year.
    ///
    /// Refused besides what `YAMLReader` refuses: no notice, a day far from the year, a day given
    /// twice, a range reversed, a working day that is no Saturday or Sunday or makes up for a
    /// holiday that is not in the file.
    package static func parse(text: String, file: String) throws(FileProblem) -> YearNotice {
        let root = try YAMLReader.root(of: text, file: file)
        let fields = try root.fields(["year", "notices", "holidays", "workingDays"])
        let year = try year(in: fields, file: file)
        let notices = try notices(in: fields)
        var taken = TakenDays(year: year)
        let holidays = try holidays(in: fields, taking: &taken)
        let working = try workingDays(in: fields, names: holidays.map(\.name), taking: &taken)
        return YearNotice(year: year, notices: notices, holidays: holidays, workingDays: working)
    }

    /// The year that a path's last part names as `YYYY.yaml`.
    static func year(ofFile path: String) -> Int? {
        let name = path.split(separator: "/").last ?? ""
        guard name.utf8.count == 9, name.hasSuffix(".yaml"),
            name.utf8.prefix(4).allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return Int(name.prefix(4))
    }

    private static func year(in fields: YAMLFields, file: String) throws(FileProblem) -> Int {
        let value = try fields.required("year")
        let year = try value.integer(in: Day.first.year...Day.last.year)
        if let named = self.year(ofFile: file), named != year {
            throw value.invalid("is not the year in the file's name, \(named)")
        }
        return year
    }

    private static func notices(in fields: YAMLFields) throws(FileProblem) -> [NoticeReference] {
        let value = try fields.required("notices")
        var notices: [NoticeReference] = []
        for item in try value.list() {
            let entry = try item.fields(["number", "title", "published"])
            notices.append(
                NoticeReference(
                    number: try entry.required("number").text(limit: 100),
                    title: try entry.required("title").text(),
                    published: try entry.optional("published")?.day()))
        }
        guard !notices.isEmpty else { throw value.invalid("names no notice") }
        return notices
    }

    private static func holidays(
        in fields: YAMLFields, taking taken: inout TakenDays
    ) throws(FileProblem) -> [Holiday] {
        var holidays: [Holiday] = []
        for item in try fields.required("holidays").list() {
            let entry = try item.fields(["name", "from", "to"])
            let name = try entry.required("name").text(limit: 100)
            let from = try entry.required("from")
            let to = try entry.required("to")
            let first = try taken.day(from)
            let last = try taken.day(to)
            guard first <= last else { throw to.invalid("is before the first day, \(first)") }
            for day in first...last {
                try taken.take(day, at: from)
            }
            holidays.append(Holiday(name: name, days: first...last))
        }
        return holidays
    }

    private static func workingDays(
        in fields: YAMLFields, names: [String], taking taken: inout TakenDays
    ) throws(FileProblem) -> [AdjustedWorkingDay] {
        var workingDays: [AdjustedWorkingDay] = []
        for item in try fields.required("workingDays").list() {
            let entry = try item.fields(["day", "for"])
            let value = try entry.required("day")
            let day = try taken.day(value)
            try taken.take(day, at: value)
            guard day.weekday.isWeekend else {
                throw value.invalid("is a \(day.weekday), which is worked anyway")
            }
            let reference = try entry.required("for")
            let name = try reference.text(limit: 100)
            guard names.contains(name) else {
                throw reference.invalid("is no holiday of this file")
            }
            workingDays.append(AdjustedWorkingDay(day: day, name: name))
        }
        return workingDays
    }
}

/// The days that a file has named so far, with the line of each.
private struct TakenDays {
    /// From December before the year to January after it: no notice has reached further.
    private let bounds: ClosedRange<Day>
    private var lines: [Day: Int] = [:]

    init(year: Int) {
        let from = Day(year: year - 1, month: 12, day: 1) ?? .first
        let to = Day(year: year + 1, month: 1, day: 31) ?? .last
        bounds = from...to
    }

    func day(_ value: YAMLValue) throws(FileProblem) -> Day {
        let day = try value.day()
        guard bounds.contains(day) else {
            let limits = "\(bounds.lowerBound) to \(bounds.upperBound)"
            throw value.invalid("is not within \(limits), where this year's notice can reach")
        }
        return day
    }

    mutating func take(_ day: Day, at value: YAMLValue) throws(FileProblem) {
        if let line = lines[day] {
            throw value.invalid("gives \(day), which line \(line) gave already")
        }
        lines[day] = value.line ?? 0
    }
}
