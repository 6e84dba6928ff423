package import ArgumentParser

package struct AgendaWithdrawCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Withdraw it.")

    @OptionGroup var item: ItemArgument

    @Option(help: "Why.")
    var reason: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Proceedings.Withdraw", item.parameters.adding("reason", .given(reason)),
            typed: ItemArgument.typed,
            commandID: recording.commandID)
        try session.answer(query) { session.view.itemDone($0, .withdrawn, names: session.names) }
    }
}
