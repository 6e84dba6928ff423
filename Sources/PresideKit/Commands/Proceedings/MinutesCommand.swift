package import ArgumentParser

package struct MinutesCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "minutes",
        abstract: "Minutes of a meeting (Art. 43).",
        discussion: """
            Drafted by the General Office, reviewed by the SG, signed by the mayor; of a special \
            meeting by the deputy SG in charge and the leader who chaired it.
            """,
        subcommands: [
            MinutesDraftCommand.self,
            MinutesReviewCommand.self,
            MinutesSignCommand.self,
            MinutesShowCommand.self,
        ])

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}
}
