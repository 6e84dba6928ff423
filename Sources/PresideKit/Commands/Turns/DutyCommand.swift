package import ArgumentParser
import Varlink

package struct DutyCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "duty",
        abstract: "Duty at night, on weekends and on holidays: the leader and the officer.",
        discussion: """
            preside duty plan --from 2027-01-01 --to 2027-03-31 --officers 张三,何嘉琪,马立新
            preside duty swap D5 --with D9
            preside duty agree D5
            """,
        subcommands: [
            DutyPlanCommand.self, DutyShowCommand.self, DutySwapCommand.self,
            DutyAgreeCommand.self, DutyEndSwapCommand.self, TurnExcuseCommand<DutyTurns>.self,
            TurnAcceptCommand<DutyTurns>.self, TurnDeclineCommand<DutyTurns>.self,
            DutyFairnessCommand.self,
        ])

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}
}

package struct DutyPlanCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Draw up the roster of at most 366 days.",
        discussion: """
            Nights, weekends and holidays are counted apart, and each is fair. Leave that is known \
            is avoided. The leaders are the mayor and the deputies, and whom the rulebook counts \
            in, unless --leaders names others.
            """)

    @Option(help: ArgumentHelp("The first day.", valueName: "day"))
    var from: String

    @Option(help: ArgumentHelp("The last day, counted in.", valueName: "day"))
    var to: String

    @Option(help: ArgumentHelp("The leaders on duty, in order.", valueName: "person,…"))
    var leaders: [String] = []

    @Option(help: ArgumentHelp("The officers on duty, in order.", valueName: "person,…"))
    var officers: [String]

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Duty.Plan",
            [
                "from": .given(from), "to": .given(to), "leaders": named(leaders),
                "officers": .array(people(officers).map { .string($0) }),
            ], typed: ["leaders": "--leaders", "officers": "--officers"],
            commandID: recording.commandID)
        try session.answer(query) {
            session.view.turns($0.list("duties"), .duty, names: session.names)
                + session.view.provisional($0)
        }
    }
}

package struct DutyShowCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Who is on duty.")

    @Option(help: ArgumentHelp("The first day; today when left out.", valueName: "day"))
    var from: String?

    @Option(help: ArgumentHelp("The last day, counted in.", valueName: "day"))
    var to: String?

    @Option(
        help: ArgumentHelp(
            "Only those of this person: to go, asked to go, or planned to.", valueName: "person"))
    var person: String?

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Duty.Show",
            ["from": .given(from), "to": .given(to), "person": .given(person)])
        try session.answer(query) {
            session.view.turns($0.list("duties"), .duty, names: session.names)
                + session.view.provisional($0)
        }
    }
}

package struct DutyFairnessCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "fairness", abstract: "How the people on duty fared since each joined.")

    @Argument(
        help: ArgumentHelp(
            "leader or officer, 带班 or 值班; the leader's when left out.", valueName: "part"))
    var part = "leader"

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Duty.Fairness",
            ["part": .given(DutyPart(said: part)?.rawValue ?? part)], typed: ["part": "PART"])
        try session.answer(query) { session.view.fairness($0, .duty, names: session.names) }
    }
}

extension DutyPart {
    /// The word of the contract, or the Chinese one.
    package init?(said text: String) {
        switch text {
        case "带班": self = .leader
        case "值班": self = .officer
        default: self.init(rawValue: text)
        }
    }
}
