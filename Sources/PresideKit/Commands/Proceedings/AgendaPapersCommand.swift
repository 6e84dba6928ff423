package import ArgumentParser

package struct AgendaPapersCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "papers",
        abstract: "Papers were handed out to the participants (Art. 41).")

    @OptionGroup var item: ItemArgument

    @Option(help: ArgumentHelp("When, if not now.", valueName: "moment"))
    var when: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Proceedings.HandOut", item.parameters.adding("when", .given(when)),
            typed: ItemArgument.typed,
            commandID: recording.commandID)
        try session.answer(query) {
            session.view.itemDone($0, .papersHandedOut, names: session.names)
        }
    }
}
