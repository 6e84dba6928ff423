package import ArgumentParser

package struct EngagementShowCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "One engagement, or an occurrence of it, with its history.")

    @Argument(
        help: ArgumentHelp("The engagement, such as A7 or A7/2026-12-03.", valueName: "id"))
    var id: String

    @Option(
        help: ArgumentHelp("The occurrence, where the id does not say it.", valueName: "day"))
    var occurrence: String?

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Engagements.Show",
            ["engagement": .given(id), "occurrence": .given(occurrence)],
            typed: ["engagement": "ID"])
        try session.answer(query) { session.view.engagementShown($0, names: session.names) }
    }
}
