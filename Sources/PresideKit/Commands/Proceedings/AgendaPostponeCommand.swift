package import ArgumentParser

package struct AgendaPostponeCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "postpone",
        abstract: "Take it off its meeting.")

    @OptionGroup var item: ItemArgument

    @Option(help: "Why.")
    var reason: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Proceedings.Postpone", item.parameters.adding("reason", .given(reason)),
            typed: ItemArgument.typed,
            commandID: recording.commandID)
        try session.answer(query) { session.view.itemDone($0, .postponed, names: session.names) }
    }
}
