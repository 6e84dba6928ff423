package import ArgumentParser
import Varlink

package struct AcknowledgeCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "acknowledge",
        abstract: "Say that something which needs attention has been seen.",
        discussion: """
            'preside today' names what needs attention with its code and what it is about; from \
            then on it is not shown any more.

            preside acknowledge clashesWithLeave A7 L12

            Of what recurs, A7 without a day means every time of it. What was acknowledged is \
            shown again when it is moved or concerns other people.
            """)

    @Argument(help: "The code, such as clashesWithLeave.")
    var code: String

    @Argument(help: "What it is about, such as A7 or M5.")
    var about: String

    @Argument(help: "What it is with, where there is such.")
    var with: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let seen: JSON = [
            "code": .string(code), "about": .string(about),
            "with": with.map { .string($0) } ?? .null,
        ]
        let query = Query(
            "org.preside.Weeks.Acknowledge", ["attention": JSON.array([seen])],
            typed: [
                "attention[0].code": "CODE", "attention[0].about": "ABOUT",
                "attention[0].with": "WITH",
            ],
            commandID: recording.commandID)
        try session.answer(query) { _ in [session.view.wording.acknowledged(code, about)] }
    }
}
