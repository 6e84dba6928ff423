package import ArgumentParser

package struct AgendaDeclineCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "decline",
        abstract: "Decline it, by whoever reviews or settles it.")

    @OptionGroup var item: ItemArgument
    @OptionGroup var ruling: RulingFields

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Proceedings.Decline", ruling.added(to: item.parameters),
            typed: ItemArgument.typed,
            commandID: recording.commandID)
        try session.answer(query) { session.view.itemDone($0, .declined, names: session.names) }
    }
}
