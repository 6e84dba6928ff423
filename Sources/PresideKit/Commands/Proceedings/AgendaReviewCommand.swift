package import ArgumentParser

package struct AgendaReviewCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "It was coordinated or reviewed by the leader in charge (Art. 41).")

    @OptionGroup var item: ItemArgument
    @OptionGroup var ruling: RulingFields

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Proceedings.Review", ruling.added(to: item.parameters),
            typed: ItemArgument.typed,
            commandID: recording.commandID)
        try session.answer(query) { session.view.itemDone($0, .reviewed, names: session.names) }
    }
}
