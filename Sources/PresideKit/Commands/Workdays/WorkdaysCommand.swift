package import ArgumentParser

package struct WorkdaysCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "workdays",
        abstract: "Working days, holidays and adjusted working days.",
        discussion: "They rest on the State Council's yearly notices and on local holidays.",
        subcommands: [
            WorkdaysShowCommand.self, WorkdaysAddCommand.self, WorkdaysBetweenCommand.self,
        ])

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}
}
