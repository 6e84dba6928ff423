package import ArgumentParser

package struct AttendanceShowCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Who was really there, and why the others were not.")

    @OptionGroup var sitting: SittingArgument

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Proceedings.ShowAttendance", sitting.parameters,
            typed: SittingArgument.typed)
        try session.answer(query) { session.view.attendance($0, names: session.names) }
    }
}
