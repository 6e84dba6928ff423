package import ArgumentParser

package struct MeetingCallCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "call",
        abstract: "Call a meeting.",
        discussion: """
            Refused, with other times that would do, in the meeting-free week (Art. 73), without a \
            chair (Art. 39), below the quorum (Art. 40), and when a citywide meeting is asked for \
            too late (Art. 73). A clerk calls for the chair.

            preside meeting call --kind executive --from 12-15T09:00 --to 12-15T11:00
            preside meeting call --kind executive --from 12-08T09:00 --to 12-08T11:00 \
            --exception 防汛 --by 苏和平
            preside meeting call --kind special --chair 林静 --with 张三,卫思源 --from … --to …
            """)

    @OptionGroup var meeting: MeetingFields
    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Meetings.Call", meeting.parameters, typed: MeetingFields.typed,
            commandID: recording.commandID)
        try session.answer(query) {
            session.view.meetingDone($0, .called, names: session.names)
        }
    }
}
