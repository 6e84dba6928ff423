package import ArgumentParser
import Varlink

package struct EngagementListCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "The engagements of some days, recurring ones expanded, in order of begin.",
        discussion: """
            More than 1000 rows are fetched in pages, each a line under --json.
            """)

    @Option(help: ArgumentHelp("The first day.", valueName: "day"))
    var from: String

    @Option(help: ArgumentHelp("The last day, counted in.", valueName: "day"))
    var to: String

    @Option(
        help: ArgumentHelp(
            "Only those in which any of these take part.", valueName: "persons"))
    var with: [String] = []

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        var rows: [Facts] = []
        var after: String?
        var isProvisional = false
        repeat {
            let asked = after
            let query = Query(
                "org.preside.Engagements.List",
                [
                    "from": .given(from), "to": .given(to), "with": named(with),
                    "after": .given(after),
                ])
            let reply = try session.ask(query)
            let found = Facts(reply).list("engagements")
            rows += found
            isProvisional = isProvisional || Facts(reply).flag("provisional")
            after = reply["next"]?.stringValue
            if global.json { try session.raw(reply) }
            // A daemon that says 'more' without giving a row, or the same place again, would be
            // asked for ever.
            guard !found.isEmpty, after != asked else { break }
        } while after != nil
        guard !global.json else { return }
        let lines = session.view.engagements(rows, provisional: isProvisional)
        for text in lines { try session.line(text) }
    }
}
