import ArgumentParser

/// What a leave says besides who, when and of what kind.
package struct LeaveParticulars: ParsableArguments {
    @Option(help: "Why.")
    var reason: String?

    @Option(help: "Where to.")
    var place: String?

    @Option(
        name: .customLong("companion"), parsing: .upToNextOption,
        help: ArgumentHelp("Who goes along; may be given more than once.", valueName: "companion"))
    var companions: [String] = []

    @Option(help: ArgumentHelp("A telephone number for the time.", valueName: "number"))
    var telephone: String?

    @Option(
        help: ArgumentHelp(
            "Who runs the department or covers the portfolio meanwhile.", valueName: "person"))
    var cover: String?

    @Flag(
        inversion: .prefixedNo, help: "For mayor and deputies: whether it was reported upward.")
    var reportedUpward: Bool?

    package init() {}

    func added(to parameters: Parameters) -> Parameters {
        parameters.adding("reason", .given(reason)).adding("place", .given(place))
            .adding("companions", .given(companions)).adding("telephone", .given(telephone))
            .adding("cover", .given(cover)).adding("reportedUpward", .given(reportedUpward))
    }
}

/// A request in full, as it is previewed and made.
package struct LeaveRequestFields: ParsableArguments {
    @Option(help: ArgumentHelp("Whose leave, by id or name.", valueName: "person"))
    var person: String

    @Option(help: ArgumentHelp("The first day, or the moment it begins.", valueName: "day"))
    var from: String

    @Option(
        help: ArgumentHelp(
            "The last day, counted in; a half day or a moment ends it there.", valueName: "day"))
    var to: String

    @Option(help: "The kind of leave.")
    var kind: LeaveKind

    @OptionGroup var particulars: LeaveParticulars

    package init() {}

    var parameters: Parameters {
        particulars.added(to: [
            "person": .given(person), "from": .given(from), "to": .given(to),
            "kind": .given(kind.rawValue),
        ])
    }
}

/// The fields of a leave that are to become others; those not given stay.
package struct LeaveChangeFields: ParsableArguments {
    @Option(help: ArgumentHelp("Another first day.", valueName: "day"))
    var from: String?

    @Option(help: ArgumentHelp("Another last day.", valueName: "day"))
    var to: String?

    @Option(help: "Another kind.")
    var kind: LeaveKind?

    @OptionGroup var particulars: LeaveParticulars

    package init() {}

    func parameters(of leave: String) -> Parameters {
        particulars.added(to: [
            "leave": .given(leave), "from": .given(from), "to": .given(to),
            "kind": .given(kind?.rawValue),
        ])
    }
}

/// The leave that a command is about.
package struct LeaveID: ParsableArguments {
    @Argument(help: ArgumentHelp("The leave, such as L12.", valueName: "id"))
    var id: String

    package init() {}

    var parameters: Parameters { ["leave": .given(id)] }
}
