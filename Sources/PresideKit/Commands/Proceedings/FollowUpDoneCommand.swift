package import ArgumentParser

package struct FollowUpDoneCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "done",
        abstract: "It was done.")

    @Argument(help: ArgumentHelp("The follow-up, such as F4.", valueName: "id"))
    var id: String

    @Option(help: ArgumentHelp("When, if not now.", valueName: "day"))
    var on: String?

    @Option(help: "What was done.")
    var report: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Proceedings.Finish",
            [
                "followUp": .given(id), "on": .given(on), "report": .given(report),
            ], typed: ["followUp": "ID"],
            commandID: recording.commandID)
        try session.answer(query) {
            session.view.followUpDone($0, .followUpDone, names: session.names)
        }
    }
}
