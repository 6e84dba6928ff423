package import ArgumentParser
import Varlink

package struct WatchCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "What changes, as it changes, until interrupted.",
        discussion: """
            Who presides, what is recorded, and what needs attention. When the daemon is started \
            anew it connects again and goes on from the last record it heard of, so that nothing \
            is missed. With --after it begins with what was recorded since an earlier record.
            """)

    @Option(help: ArgumentHelp("Begin with what was recorded after this record.", valueName: "n"))
    var after: String?

    @Flag(help: "Only who presides, now and after each change.")
    var presiding = false

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        if presiding {
            let query = Query("org.preside.Presiding.Watch")
            return try session.follow(query) { reply throws(Failure) in
                try session.print(reply) { session.view.standing($0) }
            }
        }
        var watching = Watching(after: after)
        while true {
            do throws(Failure) {
                try session.nameEverybody()
                let query = Query(
                    "org.preside.Presiding.Follow", ["after": .given(watching.after)],
                    typed: ["after": "--after"])
                try session.follow(query) { reply throws(Failure) in
                    watching.heard(reply)
                    try session.print(reply) { watching.news($0, session.view, session.names) }
                }
                return
            } catch {
                guard watching.hasHeard,
                    session.reconnects(after: error, seconds: Watching.secondsToRetry)
                else { throw error }
            }
        }
    }
}

/// What a watcher has been told, so that only what is new is shown.
struct Watching {
    /// The last record that was heard of.
    private(set) var after: String?
    private(set) var hasHeard = false
    private var presiding: [String]?
    private var attention: [String]?
    private var alerts: [String]?

    /// How long a daemon that is not there is left alone.
    static let secondsToRetry = 1

    init(after: String?) {
        self.after = after
    }

    mutating func heard(_ reply: JSONObject) {
        hasHeard = true
        if let record = reply["record"]?.intValue { after = "\(record)" }
    }

    /// The lines for one message: what was recorded, and what now is otherwise.
    mutating func news(_ facts: Facts, _ view: View, _ names: Names) -> [String] {
        var lines = facts.list("changes").map { change in
            view.wording.recorded(
                view.wording.word(EventName.self, change.text("kind")) ?? "",
                subject: change.text("subject"),
                people: view.wording.list(change.texts("persons").map { names.name($0) }),
                at: view.moments.moment(change.text("at")))
        }
        if let standing = facts.facts("presiding").map({ view.standing($0) }),
            standing != presiding
        {
            presiding = standing
            lines += standing
        }
        let open = view.attention(facts.list("attention"), names)
        if open != attention ?? [] { lines += open.filter { !$0.isEmpty } }
        attention = open
        let amiss = view.alerts(facts, names)
        if amiss != alerts ?? [] { lines += amiss.filter { !$0.isEmpty } }
        alerts = amiss
        return lines
    }
}
