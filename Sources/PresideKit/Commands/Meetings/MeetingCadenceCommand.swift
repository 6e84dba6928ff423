package import ArgumentParser

package struct MeetingCadenceCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "cadence",
        abstract: "How many meetings were held and are still owed.",
        discussion: """
            Executive meetings by months and plenary ones by half-years (Art. 39, 40). Owed is \
            what is neither held nor called for a time to come.
            """)

    @Option(help: ArgumentHelp("The year; this one when not given.", valueName: "yyyy"))
    var year: Int?

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query("org.preside.Meetings.Cadence", ["year": .given(year)])
        try session.answer(query) { session.view.cadence($0) }
    }
}
