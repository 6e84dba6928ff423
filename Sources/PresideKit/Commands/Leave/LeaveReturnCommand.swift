package import ArgumentParser

package struct LeaveReturnCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "return",
        abstract: "Enter an early return.",
        discussion: """
            May be entered ahead. The leave is closed by report-back.
            """)

    @OptionGroup var leave: LeaveID

    @Option(
        help: ArgumentHelp(
            "The first day back, or the moment; now when left out.", valueName: "day"))
    var on: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Leave.Return", leave.parameters.adding("on", .given(on)),
            commandID: recording.commandID)
        try session.answer(query) { session.view.done($0, .returned, names: session.names) }
    }
}
