package import ArgumentParser

package struct AttendanceCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "attendance",
        abstract: "Attendance at a meeting (Art. 40).",
        discussion: """
            Without half of an executive meeting's members nothing is decided.
            """,
        subcommands: [
            AttendanceTakeCommand.self,
            AttendanceShowCommand.self,
        ])

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}
}
