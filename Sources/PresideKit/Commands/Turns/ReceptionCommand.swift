package import ArgumentParser
import Varlink

package struct ReceptionCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "reception",
        abstract: "Reception days, and whose turn they are (Art. 32).",
        discussion: """
            preside reception plan leaders --with 苏和平,韩志远,林静 --weekday wednesday --every 2 \
            --from 2027-01-01 --to 2027-12-31
            preside reception excuse R3 --reason 出差
            """,
        subcommands: [
            ReceptionPlanCommand.self, ReceptionShowCommand.self,
            TurnExcuseCommand<ReceptionTurns>.self, TurnAcceptCommand<ReceptionTurns>.self,
            TurnDeclineCommand<ReceptionTurns>.self, ReceptionFairnessCommand.self,
        ])

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}
}

package struct ReceptionPlanCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Plan the reception days of a list.",
        discussion: """
            One list has one rotation, and a further plan goes on from where the last one ended. A \
            day of rest gives way to the next working day, unless --on-rest-day says otherwise.
            """)

    @Argument(help: "The name of the list.")
    var list: String

    @Option(help: ArgumentHelp("Who takes turns, in order.", valueName: "person,…"))
    var with: [String] = []

    @Option(help: ArgumentHelp("monday to sunday; 星期五 or 周五 too.", valueName: "weekday"))
    var weekday: String

    @Option(help: ArgumentHelp("Every so many weeks; each week when left out.", valueName: "n"))
    var every: Int?

    @Option(help: ArgumentHelp("The first day.", valueName: "day"))
    var from: String

    @Option(help: ArgumentHelp("The last day, counted in.", valueName: "day"))
    var to: String

    @Option(help: ArgumentHelp("skip, next or previous.", valueName: "what"))
    var onRestDay: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Receptions.Plan",
            [
                "list": .given(list), "with": .array(people(with).map { .string($0) }),
                "weekday": .given(WeekdayName(said: weekday)?.rawValue ?? weekday),
                "everyWeeks": .given(every), "from": .given(from), "to": .given(to),
                "onRestDay": .given(onRestDay),
            ],
            typed: [
                "list": "LIST", "with": "--with", "weekday": "--weekday", "everyWeeks": "--every",
                "onRestDay": "--on-rest-day",
            ], commandID: recording.commandID)
        try session.answer(query) {
            session.view.turns($0.list("receptions"), .reception, names: session.names)
                + session.view.provisional($0)
        }
    }
}

package struct ReceptionShowCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "show", abstract: "The reception days of a list, or of all.")

    @Argument(help: "The name of the list.")
    var list: String?

    @Option(help: ArgumentHelp("The first day; today when left out.", valueName: "day"))
    var from: String?

    @Option(help: ArgumentHelp("The last day, counted in.", valueName: "day"))
    var to: String?

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Receptions.Show",
            ["list": .given(list), "from": .given(from), "to": .given(to)],
            typed: ["list": "LIST"])
        try session.answer(query) {
            session.view.turns($0.list("receptions"), .reception, names: session.names)
                + session.view.provisional($0)
        }
    }
}

package struct ReceptionFairnessCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "fairness", abstract: "How the people of a list fared since each joined.")

    @Argument(help: "The name of the list.")
    var list: String

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Receptions.Fairness", ["list": .given(list)], typed: ["list": "LIST"])
        try session.answer(query) {
            session.view.fairness($0, .reception, names: session.names)
        }
    }
}

extension WeekdayName {
    /// The English name, or a Chinese one: 星期五, 周五, 礼拜五.
    package init?(said text: String) {
        guard let prefix = ["星期", "礼拜", "周"].first(where: text.hasPrefix) else {
            self.init(rawValue: text.lowercased())
            return
        }
        let names: [String: WeekdayName] = [
            "一": .monday, "二": .tuesday, "三": .wednesday, "四": .thursday, "五": .friday,
            "六": .saturday, "日": .sunday, "天": .sunday,
        ]
        guard let day = names[String(text.dropFirst(prefix.count))] else { return nil }
        self = day
    }
}
