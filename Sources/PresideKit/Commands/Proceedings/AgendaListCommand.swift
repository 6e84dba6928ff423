package import ArgumentParser

package struct AgendaListCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Items by what is asked for.")

    @Option(help: "Only those of this meeting.")
    var meeting: String?

    @Option(
        help: ArgumentHelp(
            "Only what this person has to review or settle now.", valueName: "person"))
    var awaiting: String?

    @Option(help: "Only those in this state.")
    var state: ItemState?

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Proceedings.Items",
            [
                "meeting": .given(meeting), "awaiting": .given(awaiting),
                "state": .given(state?.rawValue),
            ])
        try session.answer(query) { session.view.items($0, names: session.names) }
    }
}
