package import ArgumentParser

package struct WorkdaysAddCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "The day that is so many working days after a day, or before it.")

    @Argument(help: "The day, which itself does not count.")
    var day: String

    @Argument(help: ArgumentHelp("How many working days; negative for backwards.", valueName: "n"))
    var count: SignedCount
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Workdays.Add", ["day": .given(day), "count": .given(count.value)],
            typed: ["day": "DAY", "count": "N"])
        try session.answer(query) { session.view.added($0, count.value, from: day) }
    }
}
