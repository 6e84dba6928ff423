package import ArgumentParser

package struct EngagementSubmitCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "submit",
        abstract: "Submit an invitation with the General Office's opinion (Art. 56).")

    @Argument(help: ArgumentHelp("The engagement, such as A7.", valueName: "id"))
    var id: String

    @Option(help: "The opinion.")
    var opinion: String

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Engagements.Submit",
            ["engagement": .given(id), "opinion": .given(opinion)],
            typed: ["engagement": "ID"], commandID: recording.commandID)
        try session.answer(query) {
            session.view.engagement($0, .submitted, names: session.names)
        }
    }
}
