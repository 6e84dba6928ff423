package import ArgumentParser
import CivilTime

package struct WorkdaysShowCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "The days of a period, which of them count, and why.",
        discussion: """
            This month when nothing is given. On the sheets a weekday that rests stands in \
            brackets, and a weekend that works has a star. Up to 31 days are listed one by one; of \
            more those alone that are not what their weekday says.
            """)

    @Option(help: ArgumentHelp("The first day.", valueName: "day"))
    var from: String?

    @Option(help: ArgumentHelp("The last day.", valueName: "day"))
    var to: String?

    @Option(help: ArgumentHelp("A whole year.", valueName: "yyyy"))
    var year: Int?

    @Option(help: ArgumentHelp("A whole month.", valueName: "yyyy-mm"))
    var month: String?

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func validate() throws {
        let chosen = [from != nil || to != nil, year != nil, month != nil].count { $0 }
        guard chosen <= 1 else {
            throw ValidationError("give --from and --to, or --year, or --month")
        }
        guard month == nil || bounds != nil else {
            throw ValidationError("--month: a month is written 2026-12")
        }
        guard year == nil || bounds != nil else {
            throw ValidationError("--year: a year is one of 1900 to 2199")
        }
    }

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Workdays.Show",
            ["from": .given(bounds?.from ?? from), "to": .given(bounds?.to ?? to)])
        try session.answer(query) { session.view.workdays($0) }
    }

    /// The first and the last day of the year or the month that was asked for.
    private var bounds: (from: String, to: String)? {
        if let year {
            guard let first = Day(year: year, month: 1, day: 1),
                let last = Day(year: year, month: 12, day: 31)
            else { return nil }
            return (first.description, last.description)
        }
        guard let month, let first = Day("\(month)-01"),
            let length = Day.daysInMonth(year: first.year, month: first.month),
            let last = first.adding(days: length - 1)
        else { return nil }
        return (first.description, last.description)
    }
}
