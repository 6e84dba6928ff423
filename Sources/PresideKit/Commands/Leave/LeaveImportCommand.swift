package import ArgumentParser

package struct LeaveImportCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Enter the paper records of a year from a CSV file, all or nothing.",
        discussion: """
            In UTF-8, with a header; the columns are person, from, to, kind, state, decidedBy, \
            decidedOn, orally, reason, place.
            """)

    @Argument(help: "The file, '-' for standard input.", completion: .file(extensions: ["csv"]))
    var file: String

    @Flag(help: "Try it, and record nothing.")
    var dryRun = false

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let document = try InputFile.text(file)
        let query = Query(
            "org.preside.Leave.Import", ["document": .given(document), "dryRun": .set(dryRun)],
            typed: ["document": file], commandID: recording.commandID)
        try session.answer(query) { session.view.imported($0, names: session.names) }
    }
}
