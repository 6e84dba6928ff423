package import ArgumentParser

package struct EntrustCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "entrust",
        abstract: "Record that the mayor entrusts someone (Art. 8), cancel that, or list it.",
        discussion: """
            Only an entrustment to preside changes who presides; one of a task (--task) is kept \
            and shown. Two to preside may not overlap. An entrustment that was cancelled is \
            without effect from then on.

            preside entrust 李四 --from 12-01 --to 12-05 --reason 出国
            preside entrust --cancel E3 --reason 提前回国
            preside entrust --list
            """)

    @Argument(help: "Whom the mayor entrusts, by id or name.")
    var person: String?

    @Option(help: "The begin; with --list, only what touches the period.")
    var from: String?

    @Option(help: "The end; a day is counted in.")
    var to: String?

    @Option(help: "Why.")
    var reason: String?

    @Option(help: "What is entrusted, in words, where it is not to preside.")
    var task: String?

    @Option(help: ArgumentHelp("Cancel this entrustment from now on.", valueName: "id"))
    var cancel: String?

    @Flag(help: "The entrustments in force and to come.")
    var list = false

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func validate() throws {
        let chosen = [person != nil, cancel != nil, list].count { $0 }
        guard chosen == 1 else {
            throw ValidationError("give a person, or --cancel ID, or --list")
        }
        if person != nil, from == nil || to == nil || reason == nil {
            throw ValidationError("an entrustment needs --from, --to and --reason")
        }
        if cancel != nil, from != nil || to != nil || task != nil {
            throw ValidationError("--cancel takes nothing but --reason")
        }
    }

    package func perform(_ session: Session) throws(Failure) {
        if list {
            let query = Query(
                "org.preside.Presiding.Entrustments",
                ["from": .given(from), "until": .given(to)])
            return try session.answer(query) {
                session.view.entrustments($0, names: session.names)
            }
        }
        try session.answer(cancel.map(cancelling) ?? entrusting) {
            session.view.entrustment($0, names: session.names)
        }
    }

    private func cancelling(_ id: String) -> Query {
        Query(
            "org.preside.Presiding.CancelEntrustment",
            ["entrustment": .given(id), "reason": .given(reason)],
            commandID: recording.commandID)
    }

    private var entrusting: Query {
        let parameters: Parameters = [
            "person": .given(person), "from": .given(from), "until": .given(to),
            "scope": .given(task == nil ? "preside" : "task"), "task": .given(task),
            "reason": .given(reason),
        ]
        return Query(
            "org.preside.Presiding.Entrust", parameters, typed: ["person": "PERSON"],
            commandID: recording.commandID)
    }
}
