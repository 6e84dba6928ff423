import CivilTime

extension View {
    /// Who presides, why, and for how long (Art. 8).
    package func standing(_ facts: Facts) -> [String] {
        [headline(facts)]
            + (wording.holds(
                from: facts.text("from").map { moments.moment($0) },
                until: facts.text("until").map { moments.end($0) }
            ).map { ["  \($0)"] } ?? [])
            + reasons(facts)
    }

    /// The segments of a range, one below the other.
    package func segments(_ facts: Facts) -> [String] {
        facts.list("segments").flatMap { segment in
            let period = moments.period(segment.text("from"), segment.text("until"))
            return ["\(ink(period, .bold))  \(headline(segment))"] + reasons(segment)
        }
    }

    /// The segments of one day, with the hours in front.
    func segments(_ segments: [Facts], on day: Day?) -> [String] {
        segments.flatMap { segment in
            let hours =
                day.map { moments.hours(segment.text("from"), segment.text("until"), on: $0) }
                ?? moments.period(segment.text("from"), segment.text("until"))
            let when = hours == "00:00–24:00" ? phrase(.allDay) : hours
            return ["  \(ink(when, .bold))  \(headline(segment))"] + reasons(segment, indent: 4)
        }
    }

    private func headline(_ facts: Facts) -> String {
        let capacity = facts.text("capacity").flatMap(Capacity.init(rawValue:))
        let article = wording.bracketed(wording.because(facts.count("article") ?? 8))
        guard facts.text("holder") != nil, capacity != .nobody else {
            return ink(wording.nobodyPresides(), .red) + article
        }
        let name = facts.text("holderName") ?? facts.text("holder")
        return wording.presides(
            titled(name.map { ink($0, .bold) }, facts.text("holderPost")), capacity: capacity,
            entrustment: facts.text("entrustment")) + article
    }

    /// Everyone passed over, the posts without a holder, and what is not decided.
    private func reasons(_ facts: Facts, indent: Int = 2) -> [String] {
        var lines = facts.list("passedOver").map { passed in
            wording.passedOver(
                titled(passed.text("name") ?? passed.text("person"), passed.text("post")),
                leave: passed.text("leave") ?? "-",
                until: passed.text("until").map { moments.end($0) },
                entrustment: passed.text("entrustment"))
        }
        let unconfirmed = facts.texts("unconfirmed")
        if !unconfirmed.isEmpty {
            lines.append(ink(wording.unconfirmed(wording.list(unconfirmed)), .yellow))
        }
        let vacant = facts.texts("vacant")
        if !vacant.isEmpty { lines.append(wording.vacant(wording.words(Post.self, vacant))) }
        let undecided = facts.texts("undecided")
        if !undecided.isEmpty { lines.append(wording.undecided(wording.list(undecided))) }
        return lines.map { String(repeating: " ", count: indent) + $0 }
    }
}
