package import ArgumentParser

package struct MinutesReviewCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "The minutes were reviewed (Art. 43).")

    @OptionGroup var sitting: SittingArgument
    @OptionGroup var ruling: RulingFields

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Proceedings.ReviewMinutes", ruling.added(to: sitting.parameters),
            typed: SittingArgument.typed,
            commandID: recording.commandID)
        try session.answer(query) {
            session.view.minutesDone($0, .minutesReviewed, names: session.names)
        }
    }
}
