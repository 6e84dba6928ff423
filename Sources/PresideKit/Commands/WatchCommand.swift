package import ArgumentParser
import Varlink

package struct WatchCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "What changes, as it changes, until interrupted.",
        discussion: """
            Who presides, who is away, what is recorded, and what needs attention. When the daemon \
            is started anew it connects again and goes on from the last record it heard of, so \
            that nothing is missed. With --after it begins with what was recorded since an earlier \
            record.
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
    private var attention: [String] = []
    private var alerts: [String] = []
    /// Who is away, by person and leave.
    private var away: [String: Facts] = [:]

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
        lines += whereabouts(facts.list("away"), view, names)
        // Null: as it was told last.
        if facts.object["attention"]?.arrayValue != nil {
            let open = facts.list("attention").map { view.attention(of: $0, names) }
            lines += Self.differences(
                from: &attention, to: open, under: view.phrase(.attention), view)
        }
        let amiss = facts.list("alerts").map { "! " + view.alert($0, names) }
        return lines
            + Self.differences(from: &alerts, to: amiss, under: view.phrase(.alerts), view)
    }

    /// Who has left, and who is back.
    private mutating func whereabouts(
        _ now: [Facts], _ view: View, _ names: Names
    ) -> [String] {
        func who(_ facts: Facts) -> String {
            facts.text("name") ?? names.name(facts.text("person"))
        }
        let standing = Dictionary(
            now.map { ("\($0.text("person") ?? "") \($0.text("leave") ?? "")", $0) },
            uniquingKeysWith: { first, _ in first })
        let back = away.keys.sorted().filter { standing[$0] == nil }.compactMap { away[$0] }
        let left = standing.keys.sorted().filter { away[$0] == nil }.compactMap { standing[$0] }
        away = standing
        return back.map { view.wording.isBack(who($0), leave: $0.text("leave") ?? "-") }
            + left.map { facts in
                view.wording.isAway(
                    who(facts),
                    period: view.moments.period(facts.text("from"), facts.text("until")),
                    leave: facts.text("leave") ?? "-")
            }
    }

    /// What has come and what has gone: the rest was told before.
    private static func differences(
        from told: inout [String], to now: [String], under heading: String, _ view: View
    ) -> [String] {
        let (old, new) = (Set(told), Set(now))
        let come = now.filter { !old.contains($0) }
        let gone = told.filter { !new.contains($0) }
        told = now
        return gone.map { view.wording.noLonger($0) }
            + (come.isEmpty ? [] : [heading] + come.map { "  " + $0 })
    }
}
