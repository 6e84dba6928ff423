package import ArgumentParser

package struct MeetingMoveCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: "Move a called meeting to another time, with the checks of a call.",
        discussion: """
            preside meeting move M5 --from 12-16T09:00 --to 12-16T11:00 --reason 市长出差
            """)

    @OptionGroup var meeting: MeetingArgument

    @Option(help: ArgumentHelp("When it is to begin.", valueName: "time"))
    var from: String

    @Option(help: ArgumentHelp("When it is to end.", valueName: "time"))
    var to: String

    @OptionGroup var exception: MeetingExceptionFields

    @Option(help: "Why it is moved.")
    var reason: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let parameters = meeting.parameters.adding("from", .given(from)).adding("to", .given(to))
            .adding("exception", .given(exception.exception)).adding("by", .given(exception.by))
            .adding("entrustedBy", .given(exception.entrustedBy))
            .adding("reason", .given(reason))
        let query = Query(
            "org.preside.Meetings.Move", parameters, typed: MeetingFields.typed,
            commandID: recording.commandID)
        try session.answer(query) { session.view.meetingDone($0, .moved, names: session.names) }
    }
}
