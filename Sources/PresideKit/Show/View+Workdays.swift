import CivilTime

extension View {
    /// So many days are listed one by one: the longest month.
    private static let mostListed = 31

    /// The days of a range: how many count, and each with its reason; of more than a month those
    /// alone that are not what their weekday says.
    package func workdays(_ facts: Facts) -> [String] {
        let days = facts.list("days")
        let first = days.first.map { moments.day($0.text("day")) } ?? "-"
        let last = days.last.map { moments.day($0.text("day")) } ?? "-"
        var table = Table([.day, .weekday, .what, .holiday].map(column))
        for day in days {
            let why = day.text("why").flatMap(DayWhy.init(rawValue:))
            let isUsual = why == .weekday || why == .weekend
            guard days.count <= View.mostListed || !isUsual else { continue }
            let style: Style =
                switch (isUsual, day.flag("working")) {
                case (true, true): .plain
                case (true, false): .dim
                case (false, true): .yellow
                case (false, false): .green
                }
            table.add([
                Cell(moments.day(day.text("day")), .bold),
                Cell(wording.word(WeekdayName.self, day.text("weekday"))),
                Cell(wording.word(DayWhy.self, day.text("why")), style),
                Cell(day.text("holiday")),
            ])
        }
        let count = facts.count("workingDays") ?? 0
        let notices = facts.list("notices").map { notice in
            wording.notice(
                notice.text("year") ?? "-", number: notice.text("number") ?? "-",
                title: notice.text("title") ?? "-", published: notice.text("published"))
        }
        return [wording.workingDaysBetween(count, first, last)] + months(days) + table.lines(ink)
            + notices + provisional(facts)
    }

    package func added(_ facts: Facts, _ count: Int, from day: String) -> [String] {
        [wording.workingDaysAfter(count, day, facts.text("day") ?? "-")] + counting(facts)
    }

    package func between(_ facts: Facts, from: String, to: String) -> [String] {
        [wording.workingDaysBetween(facts.count("count") ?? 0, from, to)] + counting(facts)
    }

    /// The days counted, and those that were not, with the reason.
    private func counting(_ facts: Facts) -> [String] {
        let counted = facts.texts("counted").map { moments.day($0) }
        var lines: [String] = []
        for (index, day) in counted.enumerated() {
            if index % 10 == 0 { lines.append("  ") }
            lines[lines.count - 1] += (index % 10 == 0 ? "" : " ") + day
        }
        if !lines.isEmpty { lines.insert("  " + ink(column(.counted), .dim), at: 0) }
        let skipped = facts.list("skipped").map { day in
            let why = wording.word(DayWhy.self, day.text("why")) ?? "-"
            let reasons = wording.list([why, day.text("holiday")].compactMap { $0 })
            return "  \(moments.day(day.text("day")))  \(reasons)"
        }
        if !skipped.isEmpty { lines += ["  " + ink(column(.skipped), .dim)] + skipped }
        return lines + provisional(facts)
    }

    /// That an answer rests on a year whose working days are not published yet.
    func provisional(_ facts: Facts) -> [String] {
        facts.flag("provisional") ? [ink(phrase(.provisional), .yellow)] : []
    }

    /// The months as sheets of a calendar: a day that rests although it is a weekday in brackets,
    /// a day that works although it is a weekend with a star.
    private func months(_ days: [Facts]) -> [String] {
        var lines: [String] = []
        var week = ""
        var month = ""
        for facts in days {
            guard let text = facts.text("day"), let day = Day(text) else { continue }
            if text.prefix(7) != month {
                if !week.isEmpty { lines.append(week) }
                month = String(text.prefix(7))
                lines += ["", "  " + ink(month, .bold)]
                week = String(repeating: " ", count: 2 + 5 * (day.weekday.rawValue - 1))
            } else if day.weekday.rawValue == 1 {
                lines.append(week)
                week = "  "
            }
            week += sheet(day, facts)
        }
        if !week.isEmpty { lines.append(week) }
        return lines.isEmpty ? [] : lines.map(View.trimmed) + [""]
    }

    private static func trimmed(_ line: String) -> String {
        String(line.reversed().drop { $0 == " " }.reversed())
    }

    private func sheet(_ day: Day, _ facts: Facts) -> String {
        let number = (day.day < 10 ? " " : "") + String(day.day)
        let isWeekend = day.weekday.rawValue >= 6
        switch (facts.flag("working"), isWeekend) {
        case (true, false): return " \(number)  "
        case (false, true): return " " + ink(number, .dim) + "  "
        case (true, true): return " " + ink(number, .yellow) + "* "
        case (false, false): return "(" + ink(number, .green) + ") "
        }
    }
}
