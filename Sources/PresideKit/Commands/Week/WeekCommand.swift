package import ArgumentParser

package struct WeekCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "week",
        abstract: "The week's sheet: what the leaders do, by half-days (Art. 60).",
        discussion: """
            preside week                       this week
            preside week --of 2026-12-07       the week that holds a day
            preside week --html > week.html    a page for printing, A4 landscape
            preside week issue                 fix next week's sheet as a version

            Secret engagements never stand on the sheet. What changed since the version that was \
            issued last is shown below it.
            """,
        subcommands: [WeekShowCommand.self, WeekIssueCommand.self],
        defaultSubcommand: WeekShowCommand.self)

    package init() {}
}
