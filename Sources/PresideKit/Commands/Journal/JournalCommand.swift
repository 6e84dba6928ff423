package import ArgumentParser

package struct JournalCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "journal",
        abstract: "The journal: every fact that was decided, in order.",
        discussion:
            "Each record carries the hash of the one before it, so that a changed past shows.",
        subcommands: [
            JournalLogCommand.self, JournalShowCommand.self, JournalVerifyCommand.self,
            JournalExportCommand.self, JournalBackupCommand.self,
        ])

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}
}
