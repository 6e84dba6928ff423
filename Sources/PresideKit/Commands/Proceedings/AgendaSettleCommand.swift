package import ArgumentParser

package struct AgendaSettleCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "settle",
        abstract: "The mayor settles it, for a meeting (Art. 41).")

    @OptionGroup var item: ItemArgument

    @Option(help: "The meeting, if not the one at which it stands.")
    var meeting: String?

    @OptionGroup var ruling: RulingFields

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Proceedings.Settle",
            ruling.added(to: item.parameters.adding("meeting", .given(meeting))),
            typed: ItemArgument.typed,
            commandID: recording.commandID)
        try session.answer(query) { session.view.itemDone($0, .settled, names: session.names) }
    }
}
