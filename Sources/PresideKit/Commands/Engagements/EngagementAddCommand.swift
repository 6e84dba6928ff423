package import ArgumentParser

package struct EngagementAddCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Enter an engagement.",
        discussion: """
            preside engagement add --title 调研农牧业 --from 12-03T09:00 --to 12-03T11:30 --with 李四,王五
            preside engagement add --title 例会 --from 12-07am --to 12-07am --with 李四:hosts,王五 \\
                --repeat "FREQ=WEEKLY;BYDAY=MO" --on-rest-day next
            """)

    @Option(help: "What it is, on one line.")
    var title: String

    @Option(help: ArgumentHelp("The begin: a day, a half day or a moment.", valueName: "moment"))
    var from: String

    @Option(help: ArgumentHelp("The end; a day is counted in.", valueName: "moment"))
    var to: String

    @Option(
        help: ArgumentHelp(
            "Who takes part, commas between them; a part stands behind a colon.",
            discussion: "hosts, attends (when nothing is said) or accompanies: 李四:hosts",
            valueName: "persons"))
    var with: [String]

    @OptionGroup var particulars: EngagementParticulars

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Engagements.Add",
            particulars.added(to: [
                "title": .given(title), "from": .given(from), "to": .given(to),
                "with": named(with),
            ]),
            typed: ["engagement": "ID"], commandID: recording.commandID)
        try session.answer(query) {
            session.view.engagement($0, .entered, names: session.names)
        }
    }
}
