package import ArgumentParser

package struct MeetingShowCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "A meeting, what is known of it now, and what puts it at risk.")

    @OptionGroup var meeting: MeetingArgument
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Meetings.Show", meeting.parameters, typed: MeetingFields.typed)
        try session.answer(query) { session.view.meeting($0, names: session.names) }
    }
}

/// The meeting that a command is about.
package struct MeetingArgument: ParsableArguments {
    @Argument(help: ArgumentHelp("The meeting, such as M5.", valueName: "id"))
    var id: String

    package init() {}

    var parameters: Parameters { ["meeting": .given(id)] }
}
