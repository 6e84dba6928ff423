package import ArgumentParser

package struct EngagementCancelCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: "Call it off, an occurrence of it, or that one and all later ones.")

    @OptionGroup var target: EngagementTarget

    @Option(help: "Why.")
    var reason: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Engagements.Cancel", target.parameters.adding("reason", .given(reason)),
            typed: ["engagement": "ID"], commandID: recording.commandID)
        try session.answer(query) {
            session.view.engagement($0, .cancelled, names: session.names)
        }
    }
}
