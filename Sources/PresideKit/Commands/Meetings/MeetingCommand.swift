package import ArgumentParser

package struct MeetingCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "meeting",
        abstract: "Meetings of the government (Art. 38-45, 73).",
        discussion: """
            Plenary, executive, mayor's office and special meetings, and citywide ones of a \
            department: who chairs, who is a member, who will be there, whether that is enough.
            """,
        subcommands: [
            MeetingPreviewCommand.self, MeetingCallCommand.self, MeetingSlotsCommand.self,
            MeetingListCommand.self, MeetingShowCommand.self, MeetingMoveCommand.self,
            MeetingCancelCommand.self, MeetingCadenceCommand.self,
        ])

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}
}
