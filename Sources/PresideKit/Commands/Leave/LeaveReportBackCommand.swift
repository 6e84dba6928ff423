package import ArgumentParser

package struct LeaveReportBackCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "report-back",
        abstract: "Report back, which closes the leave.")

    @OptionGroup var leave: LeaveID

    @Option(
        help: ArgumentHelp(
            "Since when the person is really back, if not since the planned end.", valueName: "day")
    )
    var on: String?

    @Option(help: ArgumentHelp("What was done.", valueName: "text"))
    var report: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let parameters = leave.parameters.adding("on", .given(on)).adding("report", .given(report))
        let query = Query(
            "org.preside.Leave.ReportBack", parameters, commandID: recording.commandID)
        try session.answer(query) { session.view.done($0, .reportedBack, names: session.names) }
    }
}
