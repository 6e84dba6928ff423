package import ArgumentParser

package struct RosterCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "roster",
        abstract: "People, posts, departments and who is in charge of what, on any day.",
        discussion:
            "A roster is applied as a file; only the differences are recorded, from a day on.",
        subcommands: [RosterShowCommand.self, RosterApplyCommand.self])

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}
}
