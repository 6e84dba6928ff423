package import ArgumentParser

package struct LeaveDeclineCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "decline",
        abstract: "Decline what awaits a decision.",
        discussion: """
            The same people as for approve, and a clerk who says who decided.
            """)

    @OptionGroup var leave: LeaveID

    @Option(
        help: ArgumentHelp(
            "Who decided, where a clerk enters it; 'superior' for the mayor's own leave.",
            valueName: "person"))
    var by: String?

    @Flag(help: "It was decided orally.")
    var orally = false

    @Option(help: ArgumentHelp("When it was decided, if not now.", valueName: "moment"))
    var when: String?

    @Option(help: "Why, or another note.")
    var note: String?

    @Option(
        help: ArgumentHelp(
            "The leave's last record when the decider saw it; refused where another came since.",
            valueName: "number"))
    var record: Int?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let parameters = leave.parameters.adding("by", .given(by)).adding("orally", .set(orally))
            .adding("when", .given(when)).adding("note", .given(note))
            .adding("record", .given(record))
        let query = Query(
            "org.preside.Leave.Decline", parameters, commandID: recording.commandID)
        try session.answer(query) { session.view.done($0, .declined, names: session.names) }
    }
}
