package import ArgumentParser

package struct RosterApplyCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "apply",
        abstract: "Compare a roster file with what stands, and record the differences.")

    @Argument(
        help: "The file, '-' for standard input.", completion: .file(extensions: ["yaml", "yml"]))
    var file: String

    @Option(
        help: ArgumentHelp(
            "From which day on it holds; today when left out, the beginning for the first roster.",
            valueName: "day"))
    var from: String?

    @Flag(help: "Show the differences, and record nothing.")
    var dryRun = false

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let document = try InputFile.text(file)
        let query = Query(
            "org.preside.Roster.Apply",
            ["document": .given(document), "effective": .given(from), "dryRun": .set(dryRun)],
            typed: ["document": file], commandID: recording.commandID)
        try session.answer(query) { session.view.applied($0, names: session.names) }
    }
}
