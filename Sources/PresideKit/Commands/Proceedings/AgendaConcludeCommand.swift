package import ArgumentParser
import Varlink

package struct AgendaConcludeCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "conclude",
        abstract: "What the meeting decided about it, with what is to be done.",
        discussion: """
            preside agenda conclude T9 --decision 原则同意 --task 修改后印发 --department finance \
            --due 12-31
            """)

    @OptionGroup var item: ItemArgument

    @Option(help: "What was decided.")
    var decision: String

    @Option(help: "What is to be done.")
    var task: String?

    @OptionGroup var owner: OwnerFields

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func validate() throws {
        let isOwned = owner.person != nil || owner.department != nil
        guard (task != nil) == isOwned, (task != nil) == (owner.due != nil) else {
            throw ValidationError("--task goes with --due and --person or --department")
        }
    }

    private func followUp(_ task: String) -> JSON {
        .object(owner.added(to: ["task": .given(task)]).object)
    }

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Proceedings.Conclude",
            item.parameters.adding("decision", .given(decision))
                .adding("followUps", task.map { .array([followUp($0)]) }),
            typed: ItemArgument.typed,
            commandID: recording.commandID)
        try session.answer(query) { session.view.itemDone($0, .decided, names: session.names) }
    }
}
