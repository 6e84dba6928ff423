package import ArgumentParser

package struct LeaveRequestCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "request",
        abstract: "Ask for leave.",
        discussion: """
            For oneself, or by a clerk for someone. One that overlaps with one's own leave is \
            refused; a start that has passed is flagged as a late entry.
            """)

    @OptionGroup var request: LeaveRequestFields
    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Leave.Request", request.parameters, commandID: recording.commandID)
        try session.answer(query) { session.view.requested($0, names: session.names) }
    }
}
