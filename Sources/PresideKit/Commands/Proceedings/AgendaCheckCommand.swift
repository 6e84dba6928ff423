package import ArgumentParser

package struct AgendaCheckCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Hand in a piece of its checklist (Art. 20, 21).")

    @OptionGroup var item: ItemArgument

    @Option(help: "The piece.")
    var piece: ChecklistPiece

    @Option(help: "How opinions were heard.")
    var manner: OpinionManner?

    @Option(help: "A note.")
    var note: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Proceedings.Check",
            item.parameters.adding("piece", .given(piece.rawValue))
                .adding("manner", .given(manner?.rawValue)).adding("note", .given(note)),
            typed: ItemArgument.typed,
            commandID: recording.commandID)
        try session.answer(query) { session.view.itemDone($0, .checked, names: session.names) }
    }
}
