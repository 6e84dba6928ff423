package import ArgumentParser

package struct EngagementCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "engagement",
        abstract: "Engagements of the leaders: what they do when (Art. 56, 60, 70).",
        discussion: """
            What an engagement clashes with never stands in its way: it is entered, and says so. An \
            occurrence of one that recurs is named by the day on which its rule puts it: \
            A7/2026-12-03.
            """,
        subcommands: [
            EngagementAddCommand.self, EngagementListCommand.self, EngagementShowCommand.self,
            EngagementMoveCommand.self, EngagementChangeCommand.self,
            EngagementCancelCommand.self, EngagementSubmitCommand.self,
            EngagementApproveCommand.self, EngagementDeclineCommand.self,
        ])

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}
}
