package import ArgumentParser
import Varlink

package struct AttendanceTakeCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "take",
        abstract: "Who is really there; with --because, a correction.")

    @OptionGroup var sitting: SittingArgument

    @Option(help: ArgumentHelp("Those present, with commas between.", valueName: "persons"))
    var present: String

    @Option(help: ArgumentHelp("When it was taken, if not now.", valueName: "moment"))
    var when: String?

    @Option(help: "What was wrong before.")
    var because: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let people = present.split(separator: ",").map { JSON.string(String($0)) }
        let query = Query(
            "org.preside.Proceedings.TakeAttendance",
            sitting.parameters.adding("present", .array(people))
                .adding("when", .given(when)).adding("because", .given(because)),
            typed: SittingArgument.typed.merging(["present": "--present"]) { $1 },
            commandID: recording.commandID)
        try session.answer(query) { session.view.attendanceDone($0, names: session.names) }
    }
}
