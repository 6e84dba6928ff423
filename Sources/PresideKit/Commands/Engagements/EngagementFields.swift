import ArgumentParser

/// What an engagement is, besides its title, time and participants.
package struct EngagementParticulars: ParsableArguments {
    @Option(help: "Where.")
    var place: String?

    @Option(help: "Who organises it.")
    var organiser: String?

    @Option(help: "The kind.")
    var kind: EngagementKind?

    @Option(help: "Who may see what it is: public, office or secret.")
    var visibility: Visibility?

    @Flag(
        name: .customLong("by-party-or-government"), inversion: .prefixedNo,
        help: "An invitation of Party committee or government, which needs no application.")
    var byPartyOrGovernment: Bool?

    @Option(
        name: .customLong("repeat"),
        help: ArgumentHelp(
            "How it recurs, as RFC 5545 writes it.",
            discussion: "FREQ=DAILY, WEEKLY or MONTHLY; INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY.",
            valueName: "rrule"))
    var rule: String?

    @Option(help: "What becomes of days of rest; otherwise it stays where the rule puts it.")
    var onRestDay: OnRestDay?

    package init() {}

    func added(to parameters: Parameters) -> Parameters {
        parameters.adding("place", .given(place)).adding("organiser", .given(organiser))
            .adding("kind", .given(kind?.rawValue))
            .adding("visibility", .given(visibility?.rawValue))
            .adding("organisedByPartyOrGovernment", .given(byPartyOrGovernment))
            .adding("repeat", .given(rule)).adding("onRestDay", .given(onRestDay?.rawValue))
    }
}

/// The engagement that a command is about, or an occurrence of it.
package struct EngagementTarget: ParsableArguments {
    @Argument(
        help: ArgumentHelp("The engagement, such as A7 or A7/2026-12-03.", valueName: "id"))
    var id: String

    @Option(
        help: ArgumentHelp("The occurrence, where the id does not say it.", valueName: "day"))
    var occurrence: String?

    @Flag(help: "This occurrence and all later ones.")
    var later = false

    package init() {}

    var parameters: Parameters {
        [
            "engagement": .given(id), "occurrence": .given(occurrence), "later": .set(later),
        ]
    }
}

/// The decision about an invitation.
package struct InvitationFields: ParsableArguments {
    @Argument(help: ArgumentHelp("The engagement, such as A7.", valueName: "id"))
    var id: String

    @Option(help: ArgumentHelp("Who decided; otherwise oneself.", valueName: "person"))
    var by: String?

    @Flag(help: "It was said, not written.")
    var orally = false

    @Option(help: ArgumentHelp("When it was decided, if not now.", valueName: "moment"))
    var when: String?

    @Option(help: "A remark.")
    var note: String?

    package init() {}

    var parameters: Parameters {
        [
            "engagement": .given(id), "by": .given(by), "orally": .set(orally),
            "when": .given(when), "note": .given(note),
        ]
    }
}

extension EngagementKind: ExpressibleByArgument {}
extension Visibility: ExpressibleByArgument {}
extension OnRestDay: ExpressibleByArgument {}
