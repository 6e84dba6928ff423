package import ArgumentParser

package struct MinutesShowCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "How far the minutes have come.")

    @OptionGroup var sitting: SittingArgument

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Proceedings.ShowMinutes", sitting.parameters, typed: SittingArgument.typed)
        try session.answer(query) { session.view.minutes($0, names: session.names) }
    }
}
