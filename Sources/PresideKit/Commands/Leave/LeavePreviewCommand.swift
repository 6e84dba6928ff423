package import ArgumentParser

package struct LeavePreviewCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "The calculation of a request, with nothing recorded.",
        discussion: """
            Days, who decides and why, who may decide instead, what pieces are summed, who would \
            then preside when, and every concern.
            """)

    @OptionGroup var request: LeaveRequestFields
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query("org.preside.Leave.Preview", request.parameters)
        try session.answer(query) { session.view.preview($0, names: session.names) }
    }
}
