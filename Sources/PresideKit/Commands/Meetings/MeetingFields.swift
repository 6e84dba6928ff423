import ArgumentParser

/// A meeting as it is previewed and called.
package struct MeetingFields: ParsableArguments {
    @Option(help: "The kind of meeting.")
    var kind: MeetingKind

    @Option(help: ArgumentHelp("When it begins.", valueName: "time"))
    var from: String

    @Option(help: ArgumentHelp("When it ends.", valueName: "time"))
    var to: String

    @Option(help: "What it is about.")
    var title: String?

    @Option(help: "Where.")
    var place: String?

    @OptionGroup var people: MeetingPeople

    @Option(
        name: .customLong("sitting-in"),
        help: ArgumentHelp(
            "Who is asked to sit in, with commas between.", valueName: "persons"))
    var sittingIn: String?

    @OptionGroup var exception: MeetingExceptionFields

    package init() {}

    var parameters: Parameters {
        people.added(to: [
            "kind": .given(kind.rawValue), "from": .given(from), "to": .given(to),
            "title": .given(title), "place": .given(place),
            "sittingIn": .given(PersonList.of(sittingIn)),
            "exception": .given(exception.exception), "by": .given(exception.by),
            "entrustedBy": .given(exception.entrustedBy),
        ])
    }

    /// What is typed for fields that are typed otherwise elsewhere.
    static let typed = MeetingPeople.typed.merging(["sittingIn": "--sitting-in"]) { $1 }
}

/// Who chairs and who takes part where that is not the rules' to say.
package struct MeetingPeople: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Who is to chair: of a special meeting; otherwise whoever may and is there.",
            valueName: "person"))
    var chair: String?

    @Option(
        help: ArgumentHelp(
            "Who takes part in a special or citywide meeting, with commas between.",
            valueName: "persons"))
    var with: String?

    @Option(
        help: ArgumentHelp("The department of a citywide meeting.", valueName: "department"))
    var department: String?

    package init() {}

    func added(to parameters: Parameters) -> Parameters {
        parameters.adding("chair", .given(chair)).adding("with", .given(PersonList.of(with)))
            .adding("department", .given(department))
    }

    static let typed = [
        "chair": "--chair", "with": "--with", "department": "--department",
        "exception": "--exception", "entrustedBy": "--entrusted-by", "title": "--title",
        "minutes": "--minutes", "month": "--month", "meeting": "ID",
    ]
}

/// An exception from the meeting-free week (Art. 73), and whose decision it is.
package struct MeetingExceptionFields: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Why it may lie in the meeting-free week: by the mayor or whoever presides.",
            valueName: "reason"))
    var exception: String?

    @Option(
        help: ArgumentHelp(
            "Whose decision a clerk enters: the exception, the approval, the entrustment.",
            valueName: "person"))
    var by: String?

    @Option(
        name: .customLong("entrusted-by"),
        help: ArgumentHelp(
            "Who entrusted the chair, where that is not whoever decided the rest.",
            valueName: "person"))
    var entrustedBy: String?

    package init() {}
}

/// Persons typed with commas between, in either script.
enum PersonList {
    static func of(_ text: String?) -> [String] {
        (text ?? "").split { $0 == "," || $0 == "，" || $0 == "、" }.map { part in
            String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
    }
}

extension MeetingKind: ExpressibleByArgument {}
extension MeetingState: ExpressibleByArgument {}
