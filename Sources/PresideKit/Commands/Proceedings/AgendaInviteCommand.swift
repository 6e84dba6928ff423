package import ArgumentParser
import Varlink

package struct AgendaInviteCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "invite",
        abstract: "Citizens are invited to sit in on it, and filed (Art. 46).")

    @OptionGroup var item: ItemArgument

    @Option(help: "The group to which they belong.")
    var group: CitizenGroup

    @Option(
        name: .customLong("name"), parsing: .upToNextOption,
        help: ArgumentHelp("Their names.", valueName: "name"))
    var citizens: [String]

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let invited = citizens.map { name -> JSON in
            ["name": .string(name), "group": .string(group.rawValue)]
        }
        let query = Query(
            "org.preside.Proceedings.Invite", item.parameters.adding("citizens", .array(invited)),
            typed: ItemArgument.typed.merging(["citizens": "--name"]) { $1 },
            commandID: recording.commandID)
        try session.answer(query) { session.view.itemDone($0, .invited, names: session.names) }
    }
}
