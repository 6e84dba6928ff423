/// One entry of a week's sheet.
struct ModelLine: Equatable {
    let source: String
    let what: String
    let persons: [String]
    let span: Span
    let title: String?
    let visibility: String
    var meetingKind: String?

    /// Whether people read the same in both.
    func saysTheSame(as other: ModelLine) -> Bool {
        source == other.source && persons == other.persons && span == other.span
            && title == other.title
    }
}

/// The sheet of a week, Monday to Sunday (Art. 60), which nothing secret stands on (Art. 70).
extension ModelCalendar {
    static func monday(of day: Int) -> Int { day - ModelTime.weekday(day) }

    /// The Friday before, at noon.
    static func due(_ monday: Int) -> Slot { (monday - 3) * ModelTime.slotsOfDay + 24 }

    private static func stricter(_ one: String, _ other: String) -> String {
        ["secret", "office", "public"].first { $0 == one || $0 == other } ?? "secret"
    }

    /// What stands on it now: everything settled that takes some of a leader's time in that week.
    func lines(_ monday: Int, _ office: ModelOffice) -> [ModelLine] {
        let week = Span(
            from: monday * ModelTime.slotsOfDay, until: (monday + 7) * ModelTime.slotsOfDay)
        let all =
            leaveLines(office) + engagementLines(through: monday + 6) + meetingLines()
            + turnLines()
        return all.filter {
            !$0.persons.isEmpty && $0.visibility != "secret" && $0.span.overlaps(week)
        }
    }

    private func leaveLines(_ office: ModelOffice) -> [ModelLine] {
        office.leaves.filter(\.counts).map { leave in
            ModelLine(
                source: leave.name, what: "leave",
                persons: Self.leaders.filter { $0 == leave.person }, span: leave.span, title: nil,
                visibility: "public")
        }
    }

    private func engagementLines(through last: Int) -> [ModelLine] {
        engagements.filter(\.isSettled).flatMap { one in
            one.occurrences(through: last).map { day, span in
                let what = one.what(of: day)
                return ModelLine(
                    source: one.name(day), what: "engagement",
                    persons: Self.leaders.filter(what.persons.contains), span: span,
                    title: what.title,
                    visibility: visibility(one, day, atLeast: what.visibility))
            }
        }
    }

    private func meetingLines() -> [ModelLine] {
        meetings.filter { !$0.isCancelled }.map { one in
            ModelLine(
                source: one.name, what: "meeting",
                persons: Self.leaders.filter(one.expected.contains), span: one.span, title: nil,
                visibility: "public", meetingKind: one.kind)
        }
    }

    /// Turns that somebody takes and that have a day.
    private func turnLines() -> [ModelLine] {
        turns.filter(\.isTaken).compactMap { one in
            one.span.map {
                ModelLine(
                    source: one.name, what: one.rotation.field,
                    persons: Self.leaders.filter { $0 == one.leader }, span: $0,
                    title: one.rotation == .reception ? one.list : nil, visibility: "public")
            }
        }
    }

    /// Whether it was entered, or changed in what a sheet says of it, after the hour.
    func isLate(_ source: String, _ monday: Int) -> Bool {
        let whole = source.split(separator: "/").first.map(String.init) ?? source
        return [entered[source], entered[whole]].compactMap(\.self).contains {
            $0 > Self.due(monday)
        }
    }

    // MARK: Who may know it

    /// Who may know of a line: the strictest of what it was, and of what the engagement, the
    /// occurrence and whatever goes on from it are.
    func visibility(_ line: ModelLine) -> String {
        guard line.what == "engagement" else { return line.visibility }
        let parts = line.source.split(separator: "/")
        let one = engagements[(Int(parts[0].dropFirst()) ?? 1) - 1]
        let day = parts.count == 2 ? ModelTime.day(parts[1]) : nil
        return visibility(one, day, atLeast: line.visibility)
    }

    private func visibility(
        _ one: ModelEngagement, _ day: Int?, atLeast given: String
    ) -> String {
        var strictest = Self.stricter(given, one.what.visibility)
        guard let day else { return strictest }
        let what = one.gone[day] ?? one.what(of: day)
        strictest = Self.stricter(strictest, what.visibility)
        for rest in rests(of: one, day) {
            if rest.continues?.shift == 0, rest.series?.has(day) ?? false {
                strictest = visibility(rest, day, atLeast: strictest)
                continue
            }
            // On other days any of them may be the one.
            for other in [rest] + rests(of: rest.name) {
                strictest = (other.versions + other.gone.values).map(\.visibility)
                    .reduce(strictest, Self.stricter)
            }
        }
        return strictest
    }

    /// Everything that goes on from the engagement of a line, whatever the days.
    private func rests(of source: String) -> [ModelEngagement] {
        guard source.hasPrefix("A"), let name = source.split(separator: "/").first else {
            return []
        }
        var numbers = [Int(name.dropFirst()) ?? 0]
        return engagements.filter { rest in
            guard let continues = rest.continues, numbers.contains(continues.number) else {
                return false
            }
            numbers.append(rest.number)
            return true
        }
    }

    func goesOn(_ source: String) -> Bool { !rests(of: source).isEmpty }

    /// Whether anything that goes on from its engagement is secret.
    func isNearSecret(_ source: String) -> Bool {
        rests(of: source).flatMap { $0.versions + $0.gone.values }.contains {
            $0.visibility == "secret"
        }
    }

    /// What goes on from an occurrence.
    private func rests(of one: ModelEngagement, _ day: Int) -> [ModelEngagement] {
        let all = engagements.filter { rest in
            rest.continues.map { $0.number == one.number && $0.from <= day } ?? false
        }
        // What goes on from a later day took it before.
        let last = all.compactMap(\.continues?.from).max()
        return all.filter { $0.continues?.from == last }
    }
}

extension ModelTime {
    /// The day of a text such as 2026-12-08.
    static func day(_ text: some StringProtocol) -> Int {
        let numbers = text.split(separator: "-").map { Int($0) ?? 1 }
        return day(year: numbers[0], month: numbers[1], day: numbers[2])
    }
}
