package import ArgumentParser

package struct LeaveChangeCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "change",
        abstract: "Change a leave.",
        discussion: """
            Before the decision at once; afterwards another period or kind is pending until \
            decided, and the other fields change at once.
            """)

    @OptionGroup var leave: LeaveID
    @OptionGroup var fields: LeaveChangeFields
    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Leave.Change", fields.parameters(of: leave.id),
            commandID: recording.commandID)
        try session.answer(query) { session.view.done($0, .changed, names: session.names) }
    }
}
