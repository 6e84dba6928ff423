import CivilTime

extension View {
    /// The sheet by days, leaders below one another, their halves beside.
    package func week(_ facts: Facts) -> [String] {
        let week = WeekFacts(facts)
        var lines = [ink(title(of: week), .bold)] + weekNotes(facts)
        for day in week.days {
            let rows = week.rows.filter { row in
                !row.entries(day.day, "am").isEmpty || !row.entries(day.day, "pm").isEmpty
            }
            lines += ["", ink(dayHeading(day), day.working ? .bold : .dim)]
            guard !rows.isEmpty else {
                lines.append("  " + phrase(.nothingPlanned))
                continue
            }
            var table = Table([.person, .morning, .afternoon].map(column))
            for row in rows {
                let halves = ["am", "pm"].map { half in
                    row.entries(day.day, half).map { entry($0, on: day.day) }
                }
                for line in 0..<max(halves[0].count, halves[1].count, 1) {
                    table.add([
                        Cell(line == 0 ? titled(row.name, row.post) : ""),
                        Cell(line < halves[0].count ? halves[0][line] : ""),
                        Cell(line < halves[1].count ? halves[1][line] : ""),
                    ])
                }
            }
            lines += table.lines(ink)
        }
        return lines + weekChanges(facts)
    }

    package func weekIssued(_ facts: Facts) -> [String] {
        [
            wording.weekIssued(
                moments.day(facts.text("week")), version: facts.count("version") ?? 0,
                entries: facts.count("lines") ?? 0)
        ]
    }

    func title(of week: WeekFacts) -> String {
        wording.weekTitle(
            week.office, from: moments.day(week.days.first?.day),
            to: moments.day(week.days.last?.day))
    }

    /// The version that was issued, and until when entries are taken.
    func weekNotes(_ facts: Facts) -> [String] {
        let due = moments.moment(facts.text("due"))
        return ["  " + wording.weekIssue(facts.count("issued"), due: due)]
            + (facts.list("calendar").contains { $0.flag("provisional") }
                ? ["  " + phrase(.provisional)] : [])
    }

    func dayHeading(_ day: WeekFacts.DayOfWeek) -> String {
        let weekday = wording.word(WeekdayName.self, day.weekday) ?? ""
        let why = day.holiday ?? (day.working ? nil : phrase(.restDay))
        return "\(moments.day(day.day)) \(weekday)" + (why.map { wording.bracketed($0) } ?? "")
    }

    /// `08:30–10:00 … M5`.
    func entry(_ entry: Facts, on day: String) -> String {
        (printed(entry, on: day) + [entry.text("source")].compactMap { $0 }).joined(separator: " ")
    }

    /// Its hours on a day, unless it is a leave or takes the whole day, and what it is, marked
    /// where it came late: `08:30–10:00`, `…`. What goes on for days has on each the hours of that
    /// day.
    func printed(_ entry: Facts, on day: String) -> [String] {
        var hours: String?
        if let day = Day(day), entry.text("what") != WeekWhat.leave.rawValue {
            let ofDay = moments.hours(entry.text("from"), entry.text("until"), on: day)
            if ofDay != "00:00–24:00" { hours = ofDay }
        }
        let late = entry.flag("late") ? wording.bracketed(phrase(.late)) : ""
        return [hours, titleOrKind(entry) + late].compactMap { $0 }
    }

    /// The title; of a meeting without one its kind, of duty as what, of anything else what it is.
    func titleOrKind(_ entry: Facts) -> String {
        entry.text("title") ?? kind(entry) ?? wording.word(WeekWhat.self, entry.text("what")) ?? ""
    }

    /// The kind of a meeting, or as what somebody is on duty.
    func kind(_ entry: Facts) -> String? {
        wording.word(MeetingKind.self, entry.text("meetingKind"))
            ?? wording.word(DutyPart.self, entry.text("dutyPart"))
    }

    /// What differs from the version that was issued last.
    func weekChanges(_ facts: Facts) -> [String] {
        let changes = facts.list("changes")
        guard !changes.isEmpty else { return [] }
        let names = WeekFacts(facts).names
        return ["", section(.changedSinceIssue)]
            + changes.map { change in
                let source = (change.facts("after") ?? change.facts("before"))?.text("source")
                return "  "
                    + [weekChange(change, names), source].compactMap { $0 }
                    .joined(separator: " ")
            }
    }

    /// One of them: when, what and whose it was, and is instead.
    func weekChange(_ change: Facts, _ names: [String: String]) -> String {
        let what = wording.word(WeekChangeWhat.self, change.text("what")) ?? ""
        let lines = [change.facts("before"), change.facts("after")].compactMap { $0 }
        func part(_ text: (Facts) -> String) -> String {
            guard let before = lines.first.map(text), let after = lines.last.map(text) else {
                return ""
            }
            return before == after ? after : wording.instead(before, after)
        }
        let parts = [
            part { moments.period($0.text("from"), $0.text("until")) }, part(titleOrKind),
            part { line in
                wording.bracketed(
                    wording.list(line.texts("persons").map { names[$0] ?? $0 }))
            },
        ]
        return wording.labelled(what, parts.joined(separator: " "))
    }

    // MARK: CSV

    /// One line an entry, leader and half: what a spreadsheet makes of it stays text (RFC 4180).
    package func weekCSV(_ facts: Facts) -> [String] {
        let heading: [Column] = [
            .day, .half, .person, .post, .begin, .end, .what, .title, .id, .late,
        ]
        var lines = [heading.map(column)]
        for row in WeekFacts(facts).rows {
            for half in row.halves {
                for entry in half.list("entries") {
                    lines.append([
                        half.text("day") ?? "", phrase(half.text("half") == "am" ? .am : .pm),
                        row.name, wording.word(Post.self, row.post) ?? "",
                        entry.text("from") ?? "", entry.text("until") ?? "",
                        kind(entry) ?? wording.word(WeekWhat.self, entry.text("what")) ?? "",
                        titleOrKind(entry), entry.text("source") ?? "",
                        entry.flag("late") ? phrase(.yes) : "",
                    ])
                }
            }
        }
        let text = lines.map { $0.map(Self.csvField).joined(separator: ",") + "\r" }
        return text.enumerated().map { $0 == 0 ? Self.byteOrderMark + $1 : $1 }
    }

    /// Without it Excel on a Chinese Windows takes the file for GB 18030.
    private static let byteOrderMark = "\u{FEFF}"

    /// Quoted where it has to be; what a spreadsheet would take for a formula is kept from it.
    static func csvField(_ text: String) -> String {
        var text = text
        // By scalars: a mark on the sign would make another character of it, not another formula.
        if let first = text.unicodeScalars.first, Self.beginFormulas.contains(first) {
            text = "'" + text
        }
        let needsQuotes = text.unicodeScalars.contains { [",", "\"", "\n", "\r"].contains($0) }
        return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }

    /// The wide ones too, which some spreadsheets take for the narrow.
    private static let beginFormulas: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "＝", "＋", "－", "＠", "\t",
    ]
}
