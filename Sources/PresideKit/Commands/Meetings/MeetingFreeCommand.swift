package import ArgumentParser

package struct MeetingFreeCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "meeting-free",
        abstract: "The meeting-free week of a month (Art. 73).")

    @Option(help: ArgumentHelp("The month; this one when not given.", valueName: "yyyy-mm"))
    var month: String?

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Meetings.MeetingFree", ["month": .given(month)],
            typed: MeetingFields.typed)
        try session.answer(query) { session.view.meetingFree($0) }
    }
}
