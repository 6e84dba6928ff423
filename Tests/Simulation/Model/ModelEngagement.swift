/// What an engagement is, all but when.
struct ModelWhat: Equatable {
    var title: String
    var place: String?
    var persons: [String]
    var visibility: String
    var isInvitation = false
    /// Party committee or government organise it.
    var isOfParty = false

    /// Whether it waits for an approval (Art. 56).
    var needsApproval: Bool { isInvitation && !isOfParty }

    /// Who may change it: who disposes of everybody's time, and may know what it is.
    var keepers: [String] {
        ModelCalendar.keepers(of: persons).filter {
            visibility != "secret" || persons.contains($0)
        }
    }
}

/// What one occurrence has of its own.
struct ModelOwn {
    var span: Span?
    var what: ModelWhat?
}

/// The days of a rule, or of a rule of which the later ones go on by themselves.
struct ModelSeries {
    let rule: ModelRule
    let first: Int
    /// One after the other: those from a day on and before another, so many days later.
    var rests: [(from: Int, before: Int?, shift: Int)] = []

    /// The days up to one of them, that one included.
    func days(through last: Int) -> [Int] {
        let shift = rests.reduce(0) { $0 + $1.shift }
        var days = rule.days(from: first, through: last - shift)
        for rest in rests {
            days = days.filter { day in
                day >= rest.from && rest.before.map { day < $0 } ?? true
            }.map { $0 + rest.shift }
        }
        return days
    }

    func has(_ day: Int) -> Bool { days(through: day).last == day }
}

struct ModelEngagement {
    let number: Int
    var what: ModelWhat
    /// Of one that recurs, as if it were on the day on which the rule begins.
    var span: Span
    var series: ModelSeries?
    /// What becomes of days of rest: skip, next or previous.
    var onRestDay: String?
    var enteredBy: String?
    var state: String
    var decidedBy: String?
    var off: Set<Int> = []
    /// What those that were called off were by then, where that was something of their own.
    var gone: [Int: ModelWhat] = [:]
    var own: [Int: ModelOwn] = [:]
    /// Those from a day on were called off: what was over then stays.
    var cuts: [(from: Int, at: Slot)] = []
    /// Of which it is the rest, from which day on, and how many days later.
    var continues: (number: Int, from: Int, shift: Int)?
    /// What it was called, and who could know it, one after the other, of all of its occurrences.
    var past: [ModelWhat] = []
    /// What it was when it was said why it is changed, and what goes on from it was, by the mark of
    /// the words.
    var reasons: [Int: [ModelWhat]] = [:]

    var name: String { "A\(number)" }
    var stands: Bool { state != "cancelled" && state != "declined" }
    var isSettled: Bool { state == "planned" || state == "approved" }
    /// What it is, of each of its occurrences.
    var versions: [ModelWhat] { [what] + own.values.compactMap(\.what) }

    /// The same without those that were called off.
    var standing: [ModelWhat] {
        [what]
            + own.compactMap { day, own in
                span(of: day) == nil && !off.contains(day) && stands ? nil : own.what
            }
    }

    func name(_ day: Int?) -> String {
        day.map { name + "/" + ModelTime.text(day: $0) } ?? name
    }

    func what(of day: Int?) -> ModelWhat { day.flatMap { own[$0]?.what } ?? what }

    /// Its time on a day, whatever becomes of days of rest.
    func span(on day: Int) -> Span {
        let shift = (day - ModelTime.day(span.from)) * ModelTime.slotsOfDay
        return Span(from: span.from + shift, until: span.until + shift)
    }

    /// Where the rule puts the occurrence of a day.
    func regular(_ day: Int) -> Span? {
        guard let onRestDay, !ModelTime.isWorking(day) else { return span(on: day) }
        guard onRestDay != "skip" else { return nil }
        var other = day
        repeat { other += onRestDay == "next" ? 1 : -1 } while !ModelTime.isWorking(other)
        return span(on: other)
    }

    /// When the occurrence of a day takes place.
    func span(of day: Int) -> Span? {
        guard stands, !off.contains(day), let span = own[day]?.span ?? regular(day) else {
            return nil
        }
        return cuts.contains { day >= $0.from && span.until > $0.at } ? nil : span
    }

    /// Each time of it that begins on a day or before: the rule's day, and when.
    func occurrences(through last: Int) -> [(day: Int?, span: Span)] {
        guard stands else { return [] }
        guard let series else { return [(nil, span)] }
        // Days of rest, or somebody, may move one to before its day.
        let reach = max(last + (onRestDay == "previous" ? 14 : 0), own.keys.max() ?? last)
        return series.days(through: reach).compactMap { day in
            span(of: day).flatMap { ModelTime.day($0.from) > last ? nil : (day, $0) }
        }
    }

    func takes(_ other: Span, of person: String) -> Bool {
        guard versions.contains(where: { $0.persons.contains(person) }) else { return false }
        return occurrences(through: ModelTime.day(other.until)).contains {
            $0.span.overlaps(other) && what(of: $0.day).persons.contains(person)
        }
    }

    /// What was applied for is another thing now, and waits for another application (Art. 56).
    mutating func sendBack(unless other: ModelWhat, was old: ModelWhat, moved: Bool) {
        guard state == "submitted" || state == "approved", other.needsApproval else { return }
        let isAnother =
            moved || other.title != old.title || other.place != old.place
            || other.persons != old.persons
        guard isAnother else { return }
        state = "held"
        decidedBy = nil
    }

    /// Everything that is not over is called off, from a day on; the whole where none took place.
    mutating func cut(from day: Int?, at now: Slot) {
        let tookPlace = occurrences(through: ModelTime.day(now)).contains { $0.span.until <= now }
        guard series != nil, day != nil || tookPlace else { return state = "cancelled" }
        cuts.append((day ?? .min, now))
    }
}
