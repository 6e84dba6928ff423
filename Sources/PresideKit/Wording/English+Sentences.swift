extension EnglishWording {
    package func presides(_ holder: String, capacity: Capacity?, entrustment: String?) -> String {
        switch capacity {
        case .acting: "\(holder) presides, the first in the line who is not away"
        case .entrusted:
            "\(holder) presides, entrusted by the mayor"
                + (entrustment.map { " (\($0))" } ?? "")
        case .mayor, .nobody, nil: "\(holder) presides"
        }
    }

    package func nobodyPresides() -> String { "NOBODY PRESIDES: nobody in the line is left" }

    package func holds(from: String?, until: String?) -> String? {
        switch (from, until) {
        case (let from?, let until?): "since \(from), until \(until)"
        case (let from?, nil): "since \(from), with no end known"
        case (nil, let until?): "until \(until)"
        case (nil, nil): nil
        }
    }

    package func passedOver(
        _ person: String, leave: String, until: String?, entrustment: String?
    ) -> String {
        "\(person) is away" + (until.map { " until \($0)" } ?? "") + " (\(leave))"
            + (entrustment.map { ", so that entrustment \($0) is without effect" } ?? "")
    }

    package func unconfirmed(_ leaves: String) -> String {
        "planned end passed and not reported back, so the return rests on the plan alone: \(leaves)"
    }

    package func vacant(_ posts: String) -> String { "vacant: \(posts)" }
    package func undecided(_ leaves: String) -> String {
        "asked for and not decided yet, so not counted: \(leaves)"
    }

    package func overdueReturn(_ person: String, leave: String, since: String?) -> String {
        "\(person) has not reported back from \(leave)" + (since.map { ", due since \($0)" } ?? "")
    }

    package func nobodyPresidesAlert(since: String?) -> String {
        "nobody presides" + (since.map { " since \($0)" } ?? "")
    }

    package func entrusted(
        _ id: String, _ person: String, period: String, by: String, cancelled: Bool
    ) -> String {
        "\(id)  \(by) entrusts \(person), \(period)" + (cancelled ? " (cancelled)" : "")
    }

    package func workingDaysAfter(_ count: Int, _ from: String, _ to: String) -> String {
        let days = abs(count) == 1 ? "1 working day" : "\(abs(count)) working days"
        return "\(to) is \(days) \(count < 0 ? "before" : "after") \(from)"
    }

    package func workingDaysBetween(_ count: Int, _ from: String, _ to: String) -> String {
        (count == 1 ? "1 working day" : "\(count) working days")
            + " from \(from) to \(to), both counted in"
    }

    package func notice(
        _ year: String, number: String, title: String, published: String?
    ) -> String {
        "\(year): \(title), \(number)" + (published.map { ", \($0)" } ?? "")
    }

    package func more(after: String) -> String {
        "There are more rows behind \(after): raise --limit, or narrow what is asked for."
    }
}
