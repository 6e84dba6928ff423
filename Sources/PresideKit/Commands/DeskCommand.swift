package import ArgumentParser

/// A command that asks the daemon something.
package protocol DeskCommand: ParsableCommand {
    var global: GlobalOptions { get }
    /// Asks and prints; what goes wrong is thrown and put into words by whoever called.
    func perform(_ session: Session) throws(Failure)
}

extension DeskCommand {
    package func run() throws {
        try run(in: Session(global))
    }

    /// - Throws: `ExitCode`, after saying why.
    package func run(in session: Session) throws {
        do throws(Failure) {
            try perform(session)
        } catch {
            session.report(error)
            throw ExitCode(error.status.rawValue)
        }
    }
}

/// For commands that record something.
package struct RecordingOptions: ParsableArguments {
    @Option(
        name: .customLong("command-id"),
        help: ArgumentHelp(
            "An id for this command.",
            discussion:
                "Repeated with the same id, a command answers the same and adds nothing. Without "
                + "it a random one is made, and named when the answer does not arrive.",
            valueName: "id"))
    var given: String?

    package init() {}

    var commandID: String { given ?? CommandID.random() }
}

/// For questions about what the office knew at an earlier time.
package struct KnownOptions: ParsableArguments {
    @Option(
        name: .customLong("as-known-at"),
        help: ArgumentHelp(
            "What was known when this record was the last one (#12 or 12), or at this moment.",
            valueName: "record|moment"))
    var asKnownAt: String?

    package init() {}
}
