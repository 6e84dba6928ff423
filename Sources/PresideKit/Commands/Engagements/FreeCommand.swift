package import ArgumentParser

package struct FreeCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "free",
        abstract: "When people are free: office hours of working days, long enough, in order.",
        discussion: """
            preside free --with 张三,李四,post:secretaryGeneral --from 12-01 --to 12-11 --minutes 90

            With --at-least K, K people are enough, and each slot says who is missing from any \
            part of it. A slot is as long as the same people are free throughout, so that slots \
            may overlap. Leave not decided and invitations held take no time.
            """)

    @Option(
        help: ArgumentHelp(
            "Who, commas between them; post:secretaryGeneral is whoever holds it then.",
            valueName: "persons"))
    var with: [String]

    @Option(help: ArgumentHelp("The first day.", valueName: "day"))
    var from: String

    @Option(help: ArgumentHelp("The last day, counted in.", valueName: "day"))
    var to: String

    @Option(help: ArgumentHelp("The least length.", valueName: "n"))
    var minutes: Int

    @Option(help: ArgumentHelp("How many of them have to be free; otherwise all.", valueName: "k"))
    var atLeast: Int?

    @Flag(help: "Leave the meeting-free week out (Art. 73).")
    var forMeeting = false

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(
            "org.preside.Engagements.Free",
            [
                "with": named(with), "from": .given(from), "to": .given(to),
                "minutes": .given(minutes), "atLeast": .given(atLeast),
                "forMeeting": .set(forMeeting),
            ])
        try session.answer(query) { session.view.slots($0, names: session.names) }
    }
}
