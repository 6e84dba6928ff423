package import ArgumentParser

package struct FollowUpDuesCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "due",
        abstract: "What is owed about meetings on a day: papers, minutes, follow-ups.")

    @Option(help: ArgumentHelp("The day; today when left out.", valueName: "day"))
    var on: String?

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Proceedings.Dues", ["day": .given(on)])
        try session.answer(query) { session.view.dues($0, names: session.names) }
    }
}
