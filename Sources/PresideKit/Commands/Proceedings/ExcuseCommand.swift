package import ArgumentParser

package struct ExcuseCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "excuse",
        abstract: "Who is excused from a meeting (Art. 42).",
        discussion: """
            From a plenary or an executive meeting leaders ask the mayor, or the executive deputy who \
            chairs; other members of the plenary and those sitting in ask the SG.
            """,
        subcommands: [
            ExcuseAskCommand.self,
            ExcuseGrantCommand.self,
            ExcuseDeclineCommand.self,
            ExcuseListCommand.self,
        ])

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}
}
