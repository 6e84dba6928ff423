package import ArgumentParser

package struct AgendaAdmitCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "admit",
        abstract: "The chair admits it though papers came late.")

    @OptionGroup var item: ItemArgument
    @OptionGroup var ruling: RulingFields

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Proceedings.Admit", ruling.added(to: item.parameters),
            typed: ItemArgument.typed,
            commandID: recording.commandID)
        try session.answer(query) { session.view.itemDone($0, .admitted, names: session.names) }
    }
}
