package import ArgumentParser

package struct LeaveTotalsCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "totals",
        abstract: "Totals by person, kind and year.")

    @Option(help: "Only this person.")
    var person: String?

    @Option(help: "Only this year.")
    var year: Int?
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Leave.Totals", ["person": .given(person), "year": .given(year)])
        try session.answer(query) { session.view.totals($0) }
    }
}
