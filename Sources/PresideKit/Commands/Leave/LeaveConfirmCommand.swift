package import ArgumentParser

package struct LeaveConfirmCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "confirm",
        abstract: "Confirm an oral approval in writing.")

    @OptionGroup var leave: LeaveID

    @Option(help: "A note.")
    var note: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Leave.Confirm", leave.parameters.adding("note", .given(note)),
            commandID: recording.commandID)
        try session.answer(query) { session.view.done($0, .confirmed, names: session.names) }
    }
}
