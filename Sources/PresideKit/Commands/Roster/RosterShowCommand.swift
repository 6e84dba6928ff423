package import ArgumentParser

package struct RosterShowCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "People, posts and departments on a day.")

    @Option(help: ArgumentHelp("The day; today when none is given.", valueName: "day"))
    var on: String?

    @OptionGroup var known: KnownOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Roster.Show",
            ["day": .given(on), "asKnownAt": .given(known.asKnownAt)])
        try session.answer(query) { session.view.roster($0, names: Names(roster: $0.object)) }
    }
}
