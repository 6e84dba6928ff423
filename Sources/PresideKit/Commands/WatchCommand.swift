package import ArgumentParser

package struct WatchCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Who presides, now and after each change, until interrupted.")

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        try session.follow(Query("org.preside.Presiding.Watch")) { reply throws(Failure) in
            try session.print(reply) { session.view.standing($0) }
        }
    }
}
