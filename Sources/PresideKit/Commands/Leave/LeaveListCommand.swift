package import ArgumentParser
import Varlink

package struct LeaveListCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Leave by what is asked for, in the order of its begin.",
        discussion: """
            The inbox of someone who decides is --awaiting PERSON: what that person may decide at \
            this moment. More than 1000 rows are fetched in pages, each a line under --json.
            """)

    @Option(help: ArgumentHelp("Only what this person may decide now.", valueName: "person"))
    var awaiting: String?

    @Flag(help: "Only what is overdue: the planned end passed, not reported back.")
    var overdue = false

    @Option(help: "Only this person's.")
    var person: String?

    @Option(help: ArgumentHelp("Only what ends on this day or later.", valueName: "day"))
    var from: String?

    @Option(help: ArgumentHelp("Only what begins on this day or before.", valueName: "day"))
    var to: String?

    @Option(help: "Only what stands in this state.")
    var state: LeaveState?

    @Option(help: ArgumentHelp("At most so many rows.", valueName: "n"))
    var limit = 1_000

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func validate() throws {
        guard limit >= 1 else { throw ValidationError("--limit: at least 1") }
    }

    /// The longest page that the daemon gives.
    private static let page = 1_000

    package func perform(_ session: Session) throws(Failure) {
        var rows: [Facts] = []
        var after: String?
        repeat {
            let count = min(limit - rows.count, LeaveListCommand.page)
            let reply = try session.ask(query(limit: count, after: after))
            let facts = Facts(reply)
            let found = facts.list("leaves")
            rows += found
            after = reply["next"]?.stringValue
            if global.json { try session.raw(reply) }
            // A daemon that says 'more' without giving a row would be asked for ever.
            guard !found.isEmpty else { break }
        } while after != nil && rows.count < limit
        guard !global.json else { return }
        for text in session.view.leaves(rows, names: session.names) { try session.line(text) }
        if let after {
            try session.line(session.view.wording.more(after: Printable.escape(after)))
        }
    }

    private func query(limit: Int, after: String?) -> Query {
        let parameters: Parameters = [
            "awaiting": .given(awaiting), "overdue": .set(overdue), "person": .given(person),
            "from": .given(from), "to": .given(to), "state": .given(state?.rawValue),
            "limit": .given(limit), "after": .given(after),
        ]
        return Query("org.preside.Leave.List", parameters)
    }
}
