package import ArgumentParser

package struct LeaveShowCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "One leave, with its history.",
        discussion: """
            Reasons, places and the history are shown to the person, the approver and clerks.
            """)

    @OptionGroup var leave: LeaveID
    @Option(
        help: ArgumentHelp(
            "The moment about which is asked; now when left out. Who decides, whether it is "
                + "overdue and keeps the person away, are as of then.", valueName: "moment"))
    var at: String?

    @OptionGroup var known: KnownOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let parameters = leave.parameters.adding("at", .given(at))
            .adding("asKnownAt", .given(known.asKnownAt))
        try session.answer(Query("org.preside.Leave.Show", parameters)) {
            session.view.shown($0, names: session.names)
        }
    }
}
