package import ArgumentParser

package struct WeekShowCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "The sheet of a week as it stands, and what changed since it was issued.")

    @Option(help: "Any day of the week; today when none is given.")
    var of: String?

    @Flag(help: "As a page of HTML, made for A4 landscape.")
    var html = false

    @Flag(help: "As CSV, one line an entry and leader.")
    var csv = false

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func validate() throws {
        guard [html, csv, global.json].count(where: { $0 }) <= 1 else {
            throw ValidationError("give only one of --html, --csv and --json")
        }
    }

    package func perform(_ session: Session) throws(Failure) {
        let query = Query("org.preside.Weeks.Show", ["of": .given(of)], typed: ["of": "--of"])
        try session.answer(query) { facts in
            if html { return WeekPage(facts, session.view).lines }
            if csv { return session.view.weekCSV(facts) }
            return session.view.week(facts)
        }
    }
}
