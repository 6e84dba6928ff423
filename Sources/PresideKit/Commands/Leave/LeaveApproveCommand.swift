package import ArgumentParser

package struct LeaveApproveCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: "Approve what awaits a decision.",
        discussion: """
            The leave, or its pending extension or change. By the approver, the mayor, or the \
            stand-in while the approver is away; or by a clerk who says who decided, how and \
            when: that files it in the same act. Concerns have to be acknowledged by their \
            codes.
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

    @Option(
        help: ArgumentHelp(
            "The codes of the concerns that the decider knows of, with commas between them.",
            valueName: "code,…"))
    var acknowledge: [String] = []

    @Option(help: "A note.")
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
        let codes = acknowledge.flatMap { $0.split(separator: ",").map(String.init) }
        let parameters = leave.parameters.adding("by", .given(by)).adding("orally", .set(orally))
            .adding("when", .given(when)).adding("acknowledge", .given(codes))
            .adding("note", .given(note))
            .adding("record", .given(record))
        let query = Query(
            "org.preside.Leave.Approve", parameters, commandID: recording.commandID)
        try session.answer(query) { session.view.done($0, .approved, names: session.names) }
    }
}
