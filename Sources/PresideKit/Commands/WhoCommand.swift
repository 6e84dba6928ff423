package import ArgumentParser

package struct WhoCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "who",
        abstract: "Who presides, and why (Art. 8).",
        discussion: """
            At a moment (now when none is given), or over a period with --from and --to: then the \
            segments in which the answer does not change. The answer names everyone passed over \
            with the leave that keeps them away, and says how long it holds.
            """)

    @Option(help: "The moment.")
    var at: String?

    @Option(help: "The begin of a period.")
    var from: String?

    @Option(help: "The end of the period; a day is counted in.")
    var to: String?

    @OptionGroup var known: KnownOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func validate() throws {
        guard (from == nil) == (to == nil) else {
            throw ValidationError("--from and --to belong together")
        }
        guard from == nil || at == nil else {
            throw ValidationError("give either --at, or --from and --to")
        }
    }

    package func perform(_ session: Session) throws(Failure) {
        guard let from, let to else {
            let query = Query(
                "org.preside.Presiding.At",
                ["instant": .given(at), "asKnownAt": .given(known.asKnownAt)])
            return try session.answer(query) { session.view.standing($0) }
        }
        let query = Query(
            "org.preside.Presiding.During",
            ["from": .given(from), "until": .given(to), "asKnownAt": .given(known.asKnownAt)])
        try session.answer(query) { session.view.segments($0) }
    }
}
