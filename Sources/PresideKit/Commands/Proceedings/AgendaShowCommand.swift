package import ArgumentParser

package struct AgendaShowCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "One item.")

    @OptionGroup var item: ItemArgument

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Proceedings.Show", item.parameters, typed: ItemArgument.typed)
        try session.answer(query) { session.view.item($0, names: session.names) }
    }
}
