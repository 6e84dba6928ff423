package import ArgumentParser

package struct EngagementChangeCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "change",
        abstract: "Change what it is; what is not given stays.",
        discussion: """
            An empty place or organiser is none any more: --place ""
            """)

    @OptionGroup var target: EngagementTarget

    @Option(help: "What it is, on one line.")
    var title: String?

    @Option(help: ArgumentHelp("Another begin.", valueName: "moment"))
    var from: String?

    @Option(help: ArgumentHelp("Another end.", valueName: "moment"))
    var to: String?

    @Option(help: ArgumentHelp("Who takes part, all of them anew.", valueName: "persons"))
    var with: [String] = []

    @OptionGroup var particulars: EngagementParticulars

    @Flag(help: "With --later: it stays on days of rest again.")
    var noRestDayRule = false

    @Option(help: "Why.")
    var reason: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Engagements.Change",
            particulars.added(
                to: target.parameters.adding("title", .given(title))
                    .adding("from", .given(from)).adding("to", .given(to))
                    .adding("with", named(with))
                    .adding("noRestDayRule", .set(noRestDayRule))
                    .adding("reason", .given(reason))),
            typed: ["engagement": "ID"], commandID: recording.commandID)
        try session.answer(query) {
            session.view.engagement($0, .changed, names: session.names)
        }
    }
}
