package import ArgumentParser

package struct EngagementApproveCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: "Approve an invitation (Art. 56).",
        discussion: """
            The mayor decides, or whoever presides. A clerk says by whom: --by PERSON.
            """)

    @OptionGroup var decision: InvitationFields

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Engagements.Approve", decision.parameters,
            typed: ["engagement": "ID"], commandID: recording.commandID)
        try session.answer(query) {
            session.view.engagement($0, .approved, names: session.names)
        }
    }
}
