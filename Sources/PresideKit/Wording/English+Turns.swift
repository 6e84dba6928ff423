extension EnglishWording {
    package func word(_ word: TurnState) -> String { word.rawValue }

    package func word(_ word: SkippedWhy) -> String {
        switch word {
        case .excused: "excused"
        case .declined: "declined"
        case .away: "on leave"
        case .engaged: "engaged otherwise"
        case .left: "holds no post any more"
        }
    }

    package func word(_ word: TurnKind) -> String { word.rawValue }

    package func word(_ word: DutyPart) -> String {
        switch word {
        case .leader: "leader on duty"
        case .officer: "officer on duty"
        }
    }

    package func skipped(_ person: String, why: String, reason: String?) -> String {
        person + ": " + why + (reason.map { " (\($0))" } ?? "")
    }

    package func next(
        _ noun: TurnNoun, _ id: String, _ state: TurnState?, asked: String
    ) -> String? {
        let command = "preside \(noun.command)"
        return switch state {
        case .asked: "Next: ask \(asked), then '\(command) accept \(id)' or 'decline \(id)'."
        case .exhausted:
            "Nobody is left to be asked; report it. Who is willing after all: "
                + "\(command) accept \(id) --by PERSON"
        case .planned, .accepted, nil: nil
        }
    }

    package func givenBack(_ id: String, day: String?, to person: String) -> String {
        turn(id, day: day) + "\(person) goes after all, and nobody else is asked."
    }

    package func turn(_ id: String, day: String?) -> String {
        "\(id)\(day.map { " (\($0))" } ?? ""): "
    }

    package func offered(_ id: String, with: String, by: String) -> String {
        "\(by) offers it for \(with); to agree: preside duty agree \(id)"
    }

    package func noTurns(_ noun: TurnNoun) -> String { "No \(noun.rawValue) is planned." }

    package func explain(
        _ error: TurnError, _ noun: TurnNoun, _ facts: RefusalFacts
    ) -> [String] {
        let id = facts.text(noun.rawValue)
        let name = "\(noun.rawValue.prefix(1).uppercased())\(noun.rawValue.dropFirst())"
        let show = "'preside \(noun.command) show' shows what is planned."
        return switch error {
        case .noSuch: ["There is no \(noun.rawValue) \(id).", show]
        case .alreadyPlanned: [alreadyPlanned(noun, facts), show]
        case .wrongState:
            [
                "\(name) \(id) is \(facts.text("state")), and this cannot be done with it"
                    + "\(cited(facts)).",
                "It would have to be: \(list(facts.texts("allowed"))).",
            ]
        case .notTheLeader:
            [
                "\(name) \(id) is the turn of \(facts.person("leader")), not of "
                    + "\(facts.person("person"))\(cited(facts)).",
                "Only the one whose turn it is can be excused, or swap it.",
            ]
        case .notAsked:
            [
                "\(facts.person("person")) is not the one who is asked for \(noun.rawValue) \(id)"
                    + "\(cited(facts)).",
                facts.personOrNil("asked").map { "The answer is \($0)'s to give." }
                    ?? "Nobody is asked now.",
            ]
        case .over:
            [
                "\(name) \(id) has passed (\(facts.day("on")))\(cited(facts)).",
                "What is past is not changed.",
            ]
        case .notOffered:
            [
                "No exchange of duty \(id) is offered.",
                "To offer one: preside duty swap \(id) --with ANOTHER",
            ]
        case .awayThen:
            [
                "\(facts.person("person")) is on leave then (\(facts.text("leave"))), and cannot "
                    + "take \(noun.rawValue) \(id)\(cited(facts)).",
                "Choose another\(noun == .duty ? " duty, or somebody else" : " person"). \(show)",
            ]
        case .holdsNoPost:
            [
                "\(facts.person("person")) "
                    + (noun == .session ? "is no leader" : "holds no post")
                    + " on \(facts.day("on")), and cannot take \(noun.rawValue) \(id)"
                    + "\(cited(facts)).",
                "If that one is still asked, 'preside \(noun.command) decline \(id)' asks the "
                    + "next. \(show)",
            ]
        }
    }

    private func alreadyPlanned(_ noun: TurnNoun, _ facts: RefusalFacts) -> String {
        let days = "\(facts.day("from")) to \(facts.day("to"))"
        return switch noun {
        case .session: "The sessions of \(facts.text("year")) are planned already\(cited(facts))."
        case .reception:
            "The receptions of '\(facts.text("list"))' are planned for \(days)\(cited(facts))."
        case .duty:
            "The duty (\(facts.text("part"))) is planned for \(days)\(cited(facts))."
        }
    }
}
