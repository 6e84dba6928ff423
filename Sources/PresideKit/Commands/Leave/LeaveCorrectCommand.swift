package import ArgumentParser

package struct LeaveCorrectCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: "Correct a wrong entry, with its history kept.",
        discussion: """
            For clerks. What would have needed another decision than was given, prolongs a \
            leader's trip or makes one abroad is refused: ask with extend or change instead.
            """)

    @OptionGroup var leave: LeaveID
    @OptionGroup var fields: LeaveChangeFields

    @Option(help: ArgumentHelp("What was wrong.", valueName: "text"))
    var because: String

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let parameters = fields.parameters(of: leave.id).adding("because", .given(because))
        let query = Query("org.preside.Leave.Correct", parameters, commandID: recording.commandID)
        try session.answer(query) { session.view.done($0, .corrected, names: session.names) }
    }
}
