package import ArgumentParser

package struct AgendaProposeCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "propose",
        abstract: "Propose an item (Art. 41).")

    @Option(help: ArgumentHelp("The department that proposes it.", valueName: "id"))
    var department: String

    @Option(help: "What it is about.")
    var title: String

    @Flag(help: "Only a plenary or an executive meeting may decide it (Art. 7, 19).")
    var major = false

    @Flag(help: "Departments' or people's direct interests are touched (Art. 20).")
    var touchesInterests = false

    @Option(help: "The meeting, such as M5.")
    var meeting: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Proceedings.Propose",
            [
                "department": .given(department), "title": .given(title), "major": .set(major),
                "touchesInterests": .set(touchesInterests), "meeting": .given(meeting),
            ],
            commandID: recording.commandID)
        try session.answer(query) { session.view.itemDone($0, .proposed, names: session.names) }
    }
}
