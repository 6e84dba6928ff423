package import ArgumentParser

package struct EngagementDeclineCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "decline",
        abstract: "Decline an invitation (Art. 56).")

    @OptionGroup var decision: InvitationFields

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Engagements.Decline", decision.parameters,
            typed: ["engagement": "ID"], commandID: recording.commandID)
        try session.answer(query) {
            session.view.engagement($0, .declined, names: session.names)
        }
    }
}
