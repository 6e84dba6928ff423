package import ArgumentParser

package struct AgendaPlaceCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "place",
        abstract: "Put it on a meeting's agenda.")

    @OptionGroup var item: ItemArgument

    @Option(help: "The meeting, such as M5.")
    var meeting: String

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Proceedings.Place", item.parameters.adding("meeting", .given(meeting)),
            typed: ItemArgument.typed,
            commandID: recording.commandID)
        try session.answer(query) { session.view.itemDone($0, .placed, names: session.names) }
    }
}
