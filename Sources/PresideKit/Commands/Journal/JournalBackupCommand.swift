package import ArgumentParser

package struct JournalBackupCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the journal to a new file on the daemon's machine.",
        discussion: """
            The copy is durable and verified before the answer comes. For administrators.
            """)

    @Argument(help: "The file, which must not be there yet.", completion: .file())
    var path: String
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Journal.Backup", ["path": .given(InputFile.absolute(path))])
        try session.answer(query) { session.view.backedUp($0) }
    }
}
