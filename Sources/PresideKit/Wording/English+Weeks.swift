extension EnglishWording {
    package var languageTag: String { "en" }

    package func word(_ word: WeekWhat) -> String {
        switch word {
        case .leave: "away"
        case .engagement: "engagement"
        case .meeting: "meeting"
        case .session: "congress session"
        case .reception: "reception day"
        case .duty: "duty"
        }
    }

    package func word(_ word: WeekChangeWhat) -> String {
        switch word {
        case .added: "added"
        case .removed: "removed"
        case .changed: "changed"
        }
    }

    package func word(_ word: WeekDueCode) -> String {
        switch word {
        case .weekNotIssued: "the week's sheet is not issued"
        }
    }

    package func weekTitle(_ office: String, from: String, to: String) -> String {
        "\(office): the leaders' week, \(from) to \(to)"
    }

    package func weekIssue(_ version: Int?, due: String) -> String {
        (version.map { "version \($0) was issued" } ?? "not issued yet")
            + "; entries are due by \(due) (Art. 60)"
    }

    package func weekIssued(_ week: String, version: Int, entries: Int) -> String {
        "Issued the week from \(week), version \(version), with \(entries) entries."
    }

    package func weekChanged(_ count: Int, since version: Int, marked: String) -> String {
        (count == 1 ? "1 change" : "\(count) changes")
            + " since version \(version); what is \(marked) stands otherwise than it did."
    }

    package func instead(_ before: String, _ after: String) -> String {
        "\(after) instead of \(before)"
    }

    package func andMore(_ count: Int) -> String { "… and \(count) more" }

    package func isAway(_ who: String, period: String, leave: String) -> String {
        "Away: \(who), \(period) (\(leave))"
    }

    package func isBack(_ who: String, leave: String) -> String {
        "Leave over: \(who) (\(leave))"
    }

    package func noLonger(_ what: String) -> String { "No longer needs attention: \(what)" }

    package func moreOverdue(_ count: Int) -> String {
        "\(count) more overdue returns: preside leave list --overdue"
    }

    package func recorded(
        _ what: String, subject: String?, people: String, at: String
    ) -> String {
        [at, what, people, subject ?? ""].filter { !$0.isEmpty }.joined(separator: "  ")
    }

    package func reconnecting(_ reason: String) -> String {
        "The connection ended (\(reason)); connecting again, and nothing is missed."
    }

    package func acknowledged(_ code: String, _ about: String) -> String {
        "Recorded as seen: \(about) \(ConcernCode(rawValue: code).map { word($0) } ?? code)"
    }

    package func explain(_ error: WeeksError, _ facts: RefusalFacts) -> [String] {
        switch error {
        case .NothingChanged:
            [
                "--of: nothing has changed in the week from \(facts.day("week")) since version "
                    + "\(facts.text("version")) was issued.",
                "There is nothing to issue; 'preside week --of \(facts.text("week"))' shows it.",
            ]
        case .NotOpen:
            [
                "CODE, ABOUT: no \(facts.text("code")) about \(facts.text("about"))"
                    + (facts.facts.text("with").map { " with \($0)" } ?? "") + " is open.",
                "'preside today' lists what needs attention.",
            ]
        }
    }
}
