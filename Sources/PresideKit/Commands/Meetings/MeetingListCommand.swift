package import ArgumentParser

package struct MeetingListCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Meetings in the order of their begin, and which are at risk.",
        discussion: """
            From today on when no range is given. At risk is a meeting that has lost its chair \
            (Art. 39) or its quorum (Art. 40) since it was called.
            """)

    @Option(help: ArgumentHelp("Only what ends on this day or later.", valueName: "day"))
    var from: String?

    @Option(help: ArgumentHelp("Only what begins on this day or before.", valueName: "day"))
    var to: String?

    @Option(help: "Only this kind.")
    var kind: MeetingKind?

    @Option(help: "Only what stands in this state.")
    var state: MeetingState?

    @Flag(name: .customLong("at-risk"), help: "Only those at risk.")
    var atRisk = false

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Meetings.List",
            [
                "from": .given(from), "to": .given(to), "kind": .given(kind?.rawValue),
                "state": .given(state?.rawValue), "atRisk": .set(atRisk),
            ])
        try session.answer(query) { session.view.meetings($0, names: session.names) }
    }
}
