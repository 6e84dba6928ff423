package import ArgumentParser

package struct JournalLogCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Records, the newest last.",
        discussion: """
            The last 50 when neither --after nor --limit is given. For clerks and administrators.
            """)

    @Option(help: ArgumentHelp("Only behind this record.", valueName: "n"))
    var after: Int?

    @Option(help: ArgumentHelp("At most so many, 1 to 1000.", valueName: "n"))
    var limit: Int?

    @Option(help: ArgumentHelp("Only what is about this, such as L12.", valueName: "id"))
    var subject: String?
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Journal.Log",
            ["after": .given(after), "limit": .given(limit), "subject": .given(subject)])
        try session.answer(query) { session.view.log($0, names: session.names) }
    }
}
