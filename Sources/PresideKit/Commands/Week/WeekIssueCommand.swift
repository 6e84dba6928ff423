package import ArgumentParser

package struct WeekIssueCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "issue",
        abstract: "Fix a week's sheet as its next version; next week's when no day is given.")

    @Option(help: "Any day of the week.")
    var of: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Weeks.Issue", ["of": .given(of)], typed: ["of": "--of"],
            commandID: recording.commandID)
        try session.answer(query) { session.view.weekIssued($0) }
    }
}
