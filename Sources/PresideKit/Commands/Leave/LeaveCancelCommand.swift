package import ArgumentParser

package struct LeaveCancelCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: "Cancel a leave.",
        discussion: """
            By the applicant before it has begun, or by a clerk.
            """)

    @OptionGroup var leave: LeaveID

    @Option(help: "Why.")
    var reason: String

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Leave.Cancel", leave.parameters.adding("reason", .given(reason)),
            commandID: recording.commandID)
        try session.answer(query) { session.view.done($0, .cancelled, names: session.names) }
    }
}
