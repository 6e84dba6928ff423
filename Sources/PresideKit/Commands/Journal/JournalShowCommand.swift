package import ArgumentParser

package struct JournalShowCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "One record.")

    @Argument(help: ArgumentHelp("The number of the record.", valueName: "n"))
    var record: Int
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query("org.preside.Journal.Show", ["record": .given(record)])
        try session.answer(query) { session.view.record($0, names: session.names) }
    }
}
