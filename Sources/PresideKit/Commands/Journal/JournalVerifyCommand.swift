package import ArgumentParser

package struct JournalVerifyCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check every record against the chain of hashes.",
        discussion: """
            Finds any record that was changed, is missing or stands out of order, and says \
            which. Ends with 1 when there is one.
            """)

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let reply = try session.ask(Query("org.preside.Journal.Verify"))
        try session.print(reply) { session.view.verified($0) }
        let facts = Facts(reply)
        guard facts.flag("intact"), facts.bool("replayed") != false else { throw .notInOrder }
    }
}
