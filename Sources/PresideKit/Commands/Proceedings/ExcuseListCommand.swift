package import ArgumentParser

package struct ExcuseListCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Who asked to be excused.")

    @Option(help: "Only from this meeting.")
    var meeting: String?

    @Option(help: ArgumentHelp("Only what this person has to decide now.", valueName: "person"))
    var awaiting: String?

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Proceedings.Excuses",
            ["meeting": .given(meeting), "awaiting": .given(awaiting)])
        try session.answer(query) { session.view.excuses($0, names: session.names) }
    }
}
