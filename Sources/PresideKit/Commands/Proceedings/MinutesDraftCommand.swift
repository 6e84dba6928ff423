package import ArgumentParser

package struct MinutesDraftCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "draft",
        abstract: "Draft the minutes of a meeting that was held.")

    @OptionGroup var sitting: SittingArgument

    @Option(
        help: ArgumentHelp("The file with the text, '-' for standard input.", valueName: "path"),
        completion: .file())
    var file: String?

    @Option(help: "The text.")
    var text: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func validate() throws {
        guard (file == nil) != (text == nil) else {
            throw ValidationError("give --file or --text")
        }
    }

    package func perform(_ session: Session) throws(Failure) {
        var words = text
        if let file { words = try InputFile.text(file) }
        let query = Query(
            "org.preside.Proceedings.DraftMinutes",
            sitting.parameters.adding("text", .given(words)),
            typed: SittingArgument.typed.merging(["text": file ?? "--text"]) { $1 },
            commandID: recording.commandID)
        try session.answer(query) { session.view.minutesDone($0, .drafted, names: session.names) }
    }
}
