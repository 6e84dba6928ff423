import ArgumentParser

extension ItemState: ExpressibleByArgument {}
extension ChecklistPiece: ExpressibleByArgument {}
extension OpinionManner: ExpressibleByArgument {}
extension CitizenGroup: ExpressibleByArgument {}

/// The agenda item that a command is about.
package struct ItemArgument: ParsableArguments {
    @Argument(help: ArgumentHelp("The agenda item, such as T9.", valueName: "item"))
    var item: String

    package init() {}

    var parameters: Parameters { ["item": .given(item)] }
    static let typed = ["item": "ITEM"]
}

/// The meeting that a command about proceedings is about.
package struct SittingArgument: ParsableArguments {
    @Argument(help: ArgumentHelp("The meeting, such as M5.", valueName: "meeting"))
    var meeting: String

    package init() {}

    var parameters: Parameters { ["meeting": .given(meeting)] }
    static let typed = ["meeting": "MEETING"]
}

/// Whose decision it is, how and when.
package struct RulingFields: ParsableArguments {
    @Option(help: ArgumentHelp("Who decided, where a clerk enters it.", valueName: "person"))
    var by: String?

    @Flag(help: "It was decided orally.")
    var orally = false

    @Option(help: ArgumentHelp("When it was decided, if not now.", valueName: "moment"))
    var when: String?

    @Option(help: "Why, or another note.")
    var note: String?

    package init() {}

    func added(to parameters: Parameters) -> Parameters {
        parameters.adding("by", .given(by)).adding("orally", .set(orally))
            .adding("when", .given(when)).adding("note", .given(note))
    }
}

/// Who has to do something.
package struct OwnerFields: ParsableArguments {
    @Option(help: "The person who has to do it, by id or name.")
    var person: String?

    @Option(help: ArgumentHelp("The department that has to do it.", valueName: "id"))
    var department: String?

    @Option(help: ArgumentHelp("The last day on which it is in time.", valueName: "day"))
    var due: String?

    package init() {}

    func added(to parameters: Parameters) -> Parameters {
        parameters.adding("person", .given(person)).adding("department", .given(department))
            .adding("due", .given(due))
    }
}
