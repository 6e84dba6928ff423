package import ArgumentParser

/// The program: everything else is one of its subcommands.
package struct Preside: ParsableCommand {
    package static let version = "0.1.0"

    package static let configuration = CommandConfiguration(
        commandName: "preside",
        abstract: "Who presides over the work of the city government, who is away, and why.",
        discussion: """
            Examples:
              preside today                      the day at a glance
              preside who --at 2026-12-01am      who presides then, and why
              preside leave preview --person 张三 --from 12-01 --to 12-05 --kind official
              preside leave list --awaiting 张三

            Days are typed 2026-12-01, 12-01, today, tomorrow; halves of them 2026-12-01am; \
            times 2026-12-01T08:30. Persons are named by id or by name. A --to that is a day \
            includes that day.

            Exit codes: \(ExitStatus.allCases.map { "\($0.rawValue) \($0.meaning)" }
                .joined(separator: "; ")).
            """,
        version: version,
        subcommands: [
            TodayCommand.self,
            WeekCommand.self,
            WhoCommand.self,
            WatchCommand.self,
            AwayCommand.self,
            AcknowledgeCommand.self,
            EntrustCommand.self,
            LeaveCommand.self,
            EngagementCommand.self,
            FreeCommand.self,
            MeetingCommand.self,
            MeetingFreeCommand.self,
            AgendaCommand.self,
            ExcuseCommand.self,
            AttendanceCommand.self,
            MinutesCommand.self,
            FollowUpCommand.self,
            CongressCommand.self,
            ReceptionCommand.self,
            DutyCommand.self,
            RosterCommand.self,
            WorkdaysCommand.self,
            JournalCommand.self,
            StatusCommand.self,
            WhoAmICommand.self,
            CallCommand.self,
        ])

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func run() throws {
        throw CleanExit.helpRequest(self)
    }

    /// The arguments with each negative number of `workdays add` written with a minus sign instead
    /// of a hyphen, so that it is not taken for an option.
    package static func protectingNegativeCounts(_ arguments: some Sequence<String>) -> [String] {
        var arguments = Array(arguments)
        guard let add = arguments.firstIndex(of: "add"),
            arguments[..<add].contains("workdays")
        else { return arguments }
        for index in arguments.indices where index > add {
            let digits = arguments[index].dropFirst()
            guard arguments[index].hasPrefix("-"), !digits.isEmpty,
                digits.allSatisfy({ $0.isASCII && $0.isNumber })
            else { continue }
            arguments[index] = "\u{2212}" + digits
        }
        return arguments
    }
}
