package import ArgumentParser

package struct EngagementMoveCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: "Move it, an occurrence of it, or that one and all later ones.",
        discussion: """
            preside engagement move A7 --from 12-04T09:00
            preside engagement move A8/2026-12-07 --from 12-08T09:00 --later
            """)

    @OptionGroup var target: EngagementTarget

    @Option(help: ArgumentHelp("The new begin.", valueName: "moment"))
    var from: String

    @Option(
        help: ArgumentHelp(
            "The new end; otherwise it takes as long as before.", valueName: "moment"))
    var to: String?

    @Option(
        name: .customLong("repeat"),
        help: ArgumentHelp("With --later: another rule.", valueName: "rrule"))
    var rule: String?

    @Option(help: "With --later: what becomes of days of rest.")
    var onRestDay: OnRestDay?

    @Flag(help: "With --later: it stays on days of rest again.")
    var noRestDayRule = false

    @Option(help: "Why.")
    var reason: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Engagements.Move",
            target.parameters.adding("from", .given(from))
                .adding("to", .given(to)).adding("repeat", .given(rule))
                .adding("onRestDay", .given(onRestDay?.rawValue))
                .adding("noRestDayRule", .set(noRestDayRule))
                .adding("reason", .given(reason)),
            typed: ["engagement": "ID"], commandID: recording.commandID)
        try session.answer(query) {
            session.view.engagement($0, .moved, names: session.names)
        }
    }
}
