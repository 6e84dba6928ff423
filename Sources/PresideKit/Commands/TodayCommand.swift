package import ArgumentParser

package struct TodayCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "today",
        abstract: "The day at a glance.",
        discussion: """
            Whether it is a working day and why, who presides through it, who is away until when, \
            who is due back, what awaits a decision, and what needs attention.
            """)

    @Option(help: "Another day than today.")
    var on: String?

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query("org.preside.Presiding.Today", ["day": .given(on)])
        try session.answer(query) { session.view.today($0, names: session.names) }
    }
}
