package import ArgumentParser

package struct ExcuseAskCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "ask",
        abstract: "Ask to be excused from a meeting (Art. 42).")

    @OptionGroup var sitting: SittingArgument

    @Option(help: "Who, by id or name.")
    var person: String

    @Option(help: "Why.")
    var reason: String

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Proceedings.AskExcuse",
            sitting.parameters.adding("person", .given(person))
                .adding("reason", .given(reason)), typed: SittingArgument.typed,
            commandID: recording.commandID)
        try session.answer(query) {
            session.view.excuseDone($0, .excuseAsked, names: session.names)
        }
    }
}
