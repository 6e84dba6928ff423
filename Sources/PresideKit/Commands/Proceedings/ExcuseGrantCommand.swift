package import ArgumentParser

package struct ExcuseGrantCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "grant",
        abstract: "Excuse somebody from a meeting.")

    @OptionGroup var sitting: SittingArgument

    @Option(help: "Who, by id or name.")
    var person: String

    @OptionGroup var ruling: RulingFields

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Proceedings.GrantExcuse",
            ruling.added(
                to: sitting.parameters.adding("person", .given(person))),
            typed: SittingArgument.typed,
            commandID: recording.commandID)
        try session.answer(query) {
            session.view.excuseDone($0, .excuseGranted, names: session.names)
        }
    }
}
