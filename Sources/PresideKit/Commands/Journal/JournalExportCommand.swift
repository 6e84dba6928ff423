package import ArgumentParser

package struct JournalExportCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Every record as JSON, one a line.",
        discussion: """
            For clerks and administrators.
            """)

    @Option(help: ArgumentHelp("Only behind this record.", valueName: "n"))
    var after: Int?
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query("org.preside.Journal.Export", ["after": .given(after)])
        try session.follow(query) { reply throws(Failure) in
            try session.raw(reply)
        }
    }
}
