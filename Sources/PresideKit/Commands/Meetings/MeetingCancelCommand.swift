package import ArgumentParser

package struct MeetingCancelCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: "Cancel a called meeting that has not begun.")

    @OptionGroup var meeting: MeetingArgument

    @Option(help: "Why.")
    var reason: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Meetings.Cancel", meeting.parameters.adding("reason", .given(reason)),
            typed: MeetingFields.typed, commandID: recording.commandID)
        try session.answer(query) {
            session.view.meetingDone($0, .cancelled, names: session.names)
        }
    }
}
