package import ArgumentParser

package struct FollowUpListCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "What is to be done, by day.")

    @Flag(help: "Only what is overdue.")
    var overdue = false

    @Flag(help: "Also what was done.")
    var done = false

    @Option(help: "Only of this meeting.")
    var meeting: String?

    @Option(help: "Only what this person owes, be it as a head.")
    var person: String?

    @Option(help: "Only what this department owes.")
    var department: String?

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Proceedings.FollowUps",
            [
                "overdue": .set(overdue), "done": .set(done), "meeting": .given(meeting),
                "person": .given(person), "department": .given(department),
            ])
        try session.answer(query) { session.view.followUps($0, names: session.names) }
    }
}
