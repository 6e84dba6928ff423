package import ArgumentParser

package struct DutySwapCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "swap", abstract: "Offer a duty for somebody's other one.",
        discussion: "It counts once the other agrees. A clerk may say with --by who offers.")

    @OptionGroup var turn: TurnArgument

    @Option(help: ArgumentHelp("The other duty, of the same part.", valueName: "id"))
    var with: String

    @Option(help: ArgumentHelp("Who offers.", valueName: "person"))
    var by: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = turn.query(
            .duty, "Swap", ["with": .given(with), "by": .given(by)],
            commandID: recording.commandID)
        try session.answer(query) { session.view.turn($0, .duty, names: session.names) }
    }
}

package struct DutyAgreeCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "agree", abstract: "Agree to an exchange that is offered.",
        discussion: "A clerk may say with --by who agrees.")

    @OptionGroup var turn: TurnArgument

    @Option(help: ArgumentHelp("Who agrees.", valueName: "person"))
    var by: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = turn.query(
            .duty, "Agree", ["by": .given(by)], commandID: recording.commandID)
        try session.answer(query) { session.view.turn($0, .duty, names: session.names) }
    }
}

package struct DutyEndSwapCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "end-swap", abstract: "Say no to an exchange, or take the offer back.",
        discussion: "A clerk may say with --by who ends it.")

    @OptionGroup var turn: TurnArgument

    @Option(help: ArgumentHelp("Who ends it.", valueName: "person"))
    var by: String?

    @Option(help: "Why.")
    var reason: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = turn.query(
            .duty, "EndSwap", ["reason": .given(reason), "by": .given(by)],
            commandID: recording.commandID)
        try session.answer(query) { session.view.turn($0, .duty, names: session.names) }
    }
}
