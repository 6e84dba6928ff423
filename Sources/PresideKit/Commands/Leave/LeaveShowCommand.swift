package import ArgumentParser

package struct LeaveShowCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "One leave, with its history.",
        discussion: """
            Reasons, places and the history are shown to the person, the approver and clerks.
            """)

    @OptionGroup var leave: LeaveID
    @OptionGroup var known: KnownOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Leave.Show", leave.parameters.adding("asKnownAt", .given(known.asKnownAt)))
        try session.answer(query) { session.view.shown($0, names: session.names) }
    }
}
