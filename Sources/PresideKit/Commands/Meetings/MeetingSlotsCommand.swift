package import ArgumentParser

package struct MeetingSlotsCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "slots",
        abstract: "The times in a range that would do for a meeting.",
        discussion: """
            With a chair who is free and, for an executive meeting, half of the members; on \
            working days, in office hours, outside the meeting-free week. First those with the \
            most members, of these the earliest.

            preside meeting slots --kind executive --from 12-14 --to 12-31 --minutes 120
            """)

    @Option(help: "The kind of meeting.")
    var kind: MeetingKind

    @Option(help: ArgumentHelp("The first day.", valueName: "day"))
    var from: String

    @Option(help: ArgumentHelp("The last day, counted in.", valueName: "day"))
    var to: String

    @Option(help: ArgumentHelp("How long.", valueName: "n"))
    var minutes: Int

    @OptionGroup var people: MeetingPeople

    @Option(help: ArgumentHelp("At most so many.", valueName: "n"))
    var limit = 1_000

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Meetings.Slots",
            people.added(to: [
                "kind": .given(kind.rawValue), "from": .given(from), "to": .given(to),
                "minutes": .given(minutes), "limit": .given(limit),
            ]), typed: MeetingFields.typed)
        try session.answer(query) { session.view.meetingSlots($0, names: session.names) }
    }
}
