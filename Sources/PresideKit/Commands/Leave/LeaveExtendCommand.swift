package import ArgumentParser

package struct LeaveExtendCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "extend",
        abstract: "Ask for a later end of an approved leave.",
        discussion: """
            It is routed anew; what was approved stays in force until it is decided.
            """)

    @OptionGroup var leave: LeaveID

    @Option(help: ArgumentHelp("The new last day, counted in.", valueName: "day"))
    var to: String

    @Option(help: "Why.")
    var reason: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let parameters = leave.parameters.adding("to", .given(to)).adding("reason", .given(reason))
        let query = Query("org.preside.Leave.Extend", parameters, commandID: recording.commandID)
        try session.answer(query) { session.view.done($0, .extended, names: session.names) }
    }
}
