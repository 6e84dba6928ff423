package import ArgumentParser
import Varlink

/// What takes turns, as a type: each rotation has the same commands for substitution.
package protocol TurnCommands: Sendable {
    static var noun: TurnNoun { get }
}

/// Congress sessions.
package enum SessionTurns: TurnCommands {
    package static var noun: TurnNoun { .session }
}

/// Reception days.
package enum ReceptionTurns: TurnCommands {
    package static var noun: TurnNoun { .reception }
}

/// Duty.
package enum DutyTurns: TurnCommands {
    package static var noun: TurnNoun { .duty }
}

/// The turn that a command is about.
package struct TurnArgument: ParsableArguments {
    @Argument(help: ArgumentHelp("The session, reception or duty: S5, R5, D5.", valueName: "id"))
    var id: String

    package init() {}

    /// A step of this turn.
    func query(
        _ noun: TurnNoun, _ method: String, _ parameters: Parameters, commandID: String
    ) -> Query {
        Query(
            "org.preside.\(noun.interface).\(method)",
            parameters.adding(noun.rawValue, .given(id)),
            typed: [noun.rawValue: "ID", "with": "--with"],
            commandID: commandID)
    }
}

package struct TurnExcuseCommand<Kind: TurnCommands>: DeskCommand {
    package static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "excuse",
            abstract: "Excuse the one whose turn it is, and ask the next in the plan's order.",
            discussion: """
                The next is the first who was not asked yet and is free then. A clerk may say with \
                --by who is excused; it has to be the one who goes.
                """)
    }

    @OptionGroup var turn: TurnArgument

    @Option(help: "Why.")
    var reason: String

    @Option(help: ArgumentHelp("Who is excused.", valueName: "person"))
    var by: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = turn.query(
            Kind.noun, "Excuse", ["reason": .given(reason), "by": .given(by)],
            commandID: recording.commandID)
        try session.answer(query) { session.view.turn($0, Kind.noun, names: session.names) }
    }
}

package struct TurnAcceptCommand<Kind: TurnCommands>: DeskCommand {
    package static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "accept", abstract: "Whoever is asked goes.",
            discussion: """
                A clerk who enters it may say with --by who accepts. When nobody is left to be \
                asked, --by names whoever of the order is willing after all.
                """)
    }

    @OptionGroup var turn: TurnArgument

    @Option(help: ArgumentHelp("Who accepts.", valueName: "person"))
    var by: String?

    @Option(help: "A remark.")
    var reason: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = turn.query(
            Kind.noun, "Accept", ["reason": .given(reason), "by": .given(by)],
            commandID: recording.commandID)
        try session.answer(query) { session.view.turn($0, Kind.noun, names: session.names) }
    }
}

package struct TurnDeclineCommand<Kind: TurnCommands>: DeskCommand {
    package static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "decline", abstract: "Whoever is asked does not go; the next is asked.",
            discussion: "A clerk who enters it may say with --by who declines.")
    }

    @OptionGroup var turn: TurnArgument

    @Option(help: ArgumentHelp("Who declines.", valueName: "person"))
    var by: String?

    @Option(help: "Why.")
    var reason: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = turn.query(
            Kind.noun, "Decline", ["reason": .given(reason), "by": .given(by)],
            commandID: recording.commandID)
        try session.answer(query) { session.view.turn($0, Kind.noun, names: session.names) }
    }
}

/// Persons behind a flag that may be left out. A flag that names nobody is sent as it is and
/// refused, for it is not the same as none.
func named(_ texts: [String]) -> JSON? {
    texts.isEmpty ? nil : .array(people(texts).map { .string($0) })
}

/// Persons behind one flag, with commas between them or the flag repeated.
func people(_ texts: [String]) -> [String] {
    texts.flatMap { text in
        text.split(whereSeparator: { $0 == "," || $0 == "，" || $0 == "、" }).map { part in
            String(part.drop { $0 == " " })
        }
    }
}
