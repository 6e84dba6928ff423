package import ArgumentParser

package struct MeetingPreviewCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "What is known today of a meeting, with nothing recorded.",
        discussion: """
            Who would chair, who is a member and will be there, whether half of the members of an \
            executive meeting will be (Art. 40), when papers are due, what is worth knowing, and \
            what stands in the way of calling it.

            preside meeting preview --kind executive --from 12-15T09:00 --to 12-15T11:00
            """)

    @OptionGroup var meeting: MeetingFields
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Meetings.Preview", meeting.parameters, typed: MeetingFields.typed)
        try session.answer(query) { session.view.meetingPreview($0, names: session.names) }
    }
}
