package import ArgumentParser

package struct WhoAmICommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "whoami",
        abstract: "Who the daemon takes you to be, and what you may do.")

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        try session.answer(Query("org.preside.Service.WhoAmI")) { session.view.whoAmI($0) }
    }
}
