package import ArgumentParser

package struct MinutesSignCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "sign",
        abstract: "The minutes were signed (Art. 43).")

    @OptionGroup var sitting: SittingArgument
    @OptionGroup var ruling: RulingFields

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Proceedings.SignMinutes", ruling.added(to: sitting.parameters),
            typed: SittingArgument.typed,
            commandID: recording.commandID)
        try session.answer(query) { session.view.minutesDone($0, .signed, names: session.names) }
    }
}
