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

    /// Its hours on a day, unless it is a leave or goes on for days, and what it is:
    /// `08:30–10:00`, `…`. A night of duty ends on the day after.
    func printed(_ entry: Facts, on day: String) -> [String] {
        let first = entry.text("from").flatMap { Day($0.prefix(10)) }
        let until = entry.text("until").flatMap { Day($0.prefix(10)) }
        var hours: String?
        if let day = Day(day), let first, let until, until <= first.advanced(by: 1),
            entry.text("what") != WeekWhat.leave.rawValue
        {
            hours = moments.hours(entry.text("from"), entry.text("until"), on: day)
        }
        return [hours, titleOrKind(entry)].compactMap { $0 }
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
        return ["", section(.changedSinceIssue)]
            + changes.map { change in
                let line = change.facts("after") ?? change.facts("before")
                let what = wording.word(WeekChangeWhat.self, change.text("what")) ?? ""
                let period = moments.period(line?.text("from"), line?.text("until"))
                return "  " + wording.labelled(what, period) + " " + (line.map(entryTitle) ?? "")
            }
    }

    private func entryTitle(_ entry: Facts) -> String {
        [titleOrKind(entry), entry.text("source")].compactMap { $0 }.joined(separator: " ")
    }

    // MARK: CSV

    /// One line an entry, leader and half: what a spreadsheet makes of it stays text (RFC 4180).
    package func weekCSV(_ facts: Facts) -> [String] {
        let heading: [Column] = [
            .day, .half, .person, .post, .begin, .end, .what, .title, .id,
        ]
        var lines = [heading.map(column)]
        for row in WeekFacts(facts).rows {
            for half in row.halves {
                for entry in half.list("entries") {
                    lines.append([
                        half.text("day") ?? "", phrase(half.text("half") == "am" ? .am : .pm),
                        row.name, wording.word(Post.self, row.post) ?? "",
                        entry.text("from") ?? "", entry.text("until") ?? "",
                        wording.word(WeekWhat.self, entry.text("what")) ?? "",
                        entry.text("title") ?? "", entry.text("source") ?? "",
                    ])
                }
            }
        }
        return lines.map { $0.map(Self.csvField).joined(separator: ",") + "\r" }
    }

    /// Quoted where it has to be; what a spreadsheet would take for a formula is kept from it.
    static func csvField(_ text: String) -> String {
        var text = text
        if let first = text.first, "=+-@".contains(first) { text = "'" + text }
        let needsQuotes = text.contains { ",\"\n\r".contains($0) }
        return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
}
