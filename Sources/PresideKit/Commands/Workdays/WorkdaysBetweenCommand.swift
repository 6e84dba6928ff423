package import ArgumentParser

package struct WorkdaysBetweenCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "between",
        abstract: "How many working days lie from one day to another, both counted in.")

    @Argument(help: "The first day.")
    var from: String

    @Argument(help: "The last day.")
    var to: String
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Workdays.Between", ["from": .given(from), "to": .given(to)],
            typed: ["from": "FROM", "to": "TO"])
        try session.answer(query) { session.view.between($0, from: from, to: to) }
    }
}
