package import ArgumentParser

package struct CongressCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "congress",
        abstract: "Sessions of the congress, and whose turn they are (Art. 57).",
        discussion: """
            preside congress plan 2027
            preside congress set-day S1 2027-02-23
            preside congress excuse S1 --reason 出国
            preside congress accept S1
            """,
        subcommands: [
            CongressPlanCommand.self, CongressShowCommand.self, CongressSetDayCommand.self,
            TurnExcuseCommand<SessionTurns>.self, TurnAcceptCommand<SessionTurns>.self,
            TurnDeclineCommand<SessionTurns>.self, CongressFairnessCommand.self,
        ])

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}
}

package struct CongressPlanCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Plan the sessions of a year and the leader for each.",
        discussion: """
            It goes on from where the last plan ended, and avoids leave that is known. The leaders \
            are the mayor and the deputies, and whom the rulebook counts in, unless --leaders \
            names some of them.
            """)

    @Argument(help: "The year, this one or a later one.")
    var year: Int

    @Option(help: ArgumentHelp("Who takes turns, in order.", valueName: "person,…"))
    var leaders: [String] = []

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Congress.Plan",
            ["year": .given(year), "leaders": named(leaders)],
            typed: ["year": "YEAR", "leaders": "--leaders"], commandID: recording.commandID)
        try session.answer(query) {
            session.view.turns($0.list("sessions"), .session, names: session.names)
                + session.view.provisional($0)
        }
    }
}

package struct CongressShowCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "show", abstract: "The sessions of a year.")

    @Argument(help: "The year; this one when left out.")
    var year: Int?

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Congress.Show", ["year": .given(year)], typed: ["year": "YEAR"])
        try session.answer(query) {
            session.view.turns($0.list("sessions"), .session, names: session.names)
                + session.view.provisional($0)
        }
    }
}

package struct CongressSetDayCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "set-day", abstract: "The congress set the day of a session, or moved it.",
        discussion: "A leader who is on leave on that day is excused by it, and the next is asked.")

    @OptionGroup var turn: TurnArgument

    @Argument(help: "The day.")
    var day: String

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Congress.SetDay", ["session": .given(turn.id), "day": .given(day)],
            typed: ["session": "ID", "day": "DAY"], commandID: recording.commandID)
        try session.answer(query) { session.view.turn($0, .session, names: session.names) }
    }
}

package struct CongressFairnessCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "fairness", abstract: "How the leaders fared since each joined the rotation.")

    @Argument(help: "As of the plan of this year; the last one when left out.")
    var year: Int?

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Congress.Fairness", ["year": .given(year)], typed: ["year": "YEAR"])
        try session.answer(query) {
            session.view.fairness($0, .session, names: session.names)
        }
    }
}
