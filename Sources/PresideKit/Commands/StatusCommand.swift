package import ArgumentParser

package struct StatusCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "The state of the daemon.")

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        try session.answer(Query("org.preside.Service.Status")) { session.view.status($0) }
    }
}
