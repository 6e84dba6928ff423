package import ArgumentParser

package struct FollowUpAddCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Something that is to be done.")

    @OptionGroup var sitting: SittingArgument

    @Option(help: "What.")
    var task: String

    @OptionGroup var owner: OwnerFields

    @Option(help: "The agenda item that it follows from.")
    var item: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func validate() throws {
        guard owner.due != nil, (owner.person == nil) != (owner.department == nil) else {
            throw ValidationError("give --due, and --person or --department")
        }
    }

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Proceedings.AddFollowUp",
            owner.added(
                to: sitting.parameters.adding("task", .given(task)).adding("item", .given(item))),
            typed: SittingArgument.typed.merging(["due": "--due"]) { $1 },
            commandID: recording.commandID)
        try session.answer(query) {
            session.view.followUpDone($0, .followUpAdded, names: session.names)
        }
    }
}
