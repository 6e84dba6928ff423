package import ArgumentParser

package struct FollowUpCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "follow-up",
        abstract: "What meetings decided that is to be done.",
        discussion: """
            Each has a department or a person as its owner, and a last day.
            """,
        subcommands: [
            FollowUpAddCommand.self,
            FollowUpDoneCommand.self,
            FollowUpListCommand.self,
            FollowUpDuesCommand.self,
        ])

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}
}
