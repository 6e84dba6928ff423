package import ArgumentParser

package struct AwayCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "away",
        abstract: "Who is away at some time of a day, and until when.",
        discussion: "Kinds and places are shown to the person, the approver and clerks.")

    @Option(
        name: [.customLong("on"), .customLong("at")],
        help: ArgumentHelp("The day; today when none is given.", valueName: "day"))
    var on: String?

    @OptionGroup var known: KnownOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Presiding.Away",
            ["day": .given(on), "asKnownAt": .given(known.asKnownAt)])
        try session.answer(query) { session.view.away($0) }
    }
}
