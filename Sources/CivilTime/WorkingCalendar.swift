/// Which days are worked, for every day from 1900 to 2199.
///
/// In this order: what the local file says of the day; what the notices name it, the later year's
/// notice where two do; else Monday to Friday. Within one notice an adjusted working day beats a
/// holiday, because it is the exception.
///
/// A day is provisional when its year has no notice and no other year's notice names that very day.
///
/// A status is one look into a table, built once: rosters of a year ask for hundreds of thousands.
package struct WorkingCalendar: Hashable, Sendable {
    /// In ascending order of the year.
    package let years: [YearNotice]
    /// In ascending order of the day.
    package let local: [LocalHoliday]

    /// What is said of single days; `marks[0]` stands for nothing.
    private let marks: [Mark]
    /// The days that `table` covers begin with this one.
    private let tableStart: Int
    /// For each day from the first one that anything is said of to the last, an index of `marks`.
    private let table: [UInt32]
    private let noticedYears: Set<Int>

    private struct Mark: Hashable {
        let why: DayReason
        /// Whether a notice names the day; a local entry alone does not make an answer final.
        var inNotice: Bool
    }

    /// The calendar of these notices and local days, in any order. Where two notices bear the same
    /// year, or two local entries the same day, the one given later counts.
    package init(years: [YearNotice], local: [LocalHoliday]) {
        let years = WorkingCalendar.sorted(years, by: \.year)
        let local = WorkingCalendar.sorted(local, by: \.day)
        let named = WorkingCalendar.marks(years: years, local: local)
        let first = named.keys.min()?.ordinal ?? 0
        let last = named.keys.max()?.ordinal ?? -1
        var table = [UInt32](repeating: 0, count: last - first + 1)
        var marks = [Mark(why: .weekday, inNotice: false)]
        for (day, mark) in named.sorted(by: { $0.key < $1.key }) {
            table[day.ordinal - first] = UInt32(marks.count)
            marks.append(mark)
        }
        self.years = years
        self.local = local
        self.marks = marks
        self.table = table
        tableStart = first
        noticedYears = Set(years.map(\.year))
    }

    /// Ascending; of equals, the one given later is last.
    private static func sorted<Element>(
        _ elements: [Element], by key: (Element) -> some Comparable
    ) -> [Element] {
        elements.enumerated()
            .sorted { (key($0.element), $0.offset) < (key($1.element), $1.offset) }
            .map(\.element)
    }

    private static func marks(years: [YearNotice], local: [LocalHoliday]) -> [Day: Mark] {
        var marks: [Day: Mark] = [:]
        for notice in years {
            for holiday in notice.holidays {
                for day in holiday.days {
                    marks[day] = Mark(why: .holiday(name: holiday.name), inNotice: true)
                }
            }
            for working in notice.workingDays {
                let why = DayReason.adjustedWorkingDay(name: working.name)
                marks[working.day] = Mark(why: why, inNotice: true)
            }
        }
        for entry in local {
            let why: DayReason =
                switch entry.kind {
                case .restDay: .localRestDay(name: entry.name)
                case .workingDay: .localWorkingDay(name: entry.name)
                }
            marks[entry.day] = Mark(why: why, inNotice: marks[entry.day]?.inNotice ?? false)
        }
        return marks
    }

    /// Whether the day is worked, and why.
    package func status(of day: Day) -> DayStatus {
        let index = day.ordinal - tableStart
        let mark = table.indices.contains(index) ? marks[Int(table[index])] : marks[0]
        let isNamed = mark.why != .weekday
        let why = isNamed ? mark.why : day.weekday.isWeekend ? .weekend : .weekday
        return DayStatus(
            why: why, provisional: !mark.inNotice && !noticedYears.contains(day.year))
    }

    /// Whether an answer about these days rests on a year that is not published yet.
    package func isProvisional(_ days: ClosedRange<Day>) -> Bool {
        days.contains { status(of: $0).provisional }
    }

    /// The arrangement of a year, or nil when no notice of that year is known.
    package func notice(ofYear year: Int) -> YearNotice? {
        years.last { $0.year == year }
    }
}
