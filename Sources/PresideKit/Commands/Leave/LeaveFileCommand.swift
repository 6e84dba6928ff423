package import ArgumentParser

package struct LeaveFileCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "file",
        abstract: "File an approved leave with the General Office.",
        discussion: """
            Filing is the General Office's own act; a clerk who entered the approval has filed \
            it already.
            """)

    @OptionGroup var leave: LeaveID
    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Leave.File", leave.parameters, commandID: recording.commandID)
        try session.answer(query) { session.view.done($0, .filed, names: session.names) }
    }
}
