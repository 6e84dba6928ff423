/// The sheet as a page that prints on one side of A4, landscape: leaders down, days across, each
/// day in its two halves. It needs nothing beside itself: no script, no picture, no font.
///
/// The more there is on it, the smaller it is written, so that it stays one side; below
/// `WeekPageMeasure.smallest`, which nobody could read, it goes on to a second.
struct WeekPage {
    private let facts: Facts
    private let week: WeekFacts
    private let view: View
    /// What stands otherwise than in the version that was issued.
    private let changed: Set<String>

    init(_ facts: Facts, _ view: View) {
        self.facts = facts
        week = WeekFacts(facts)
        changed = Set(
            facts.list("changes").compactMap { $0.facts("after")?.text("source") })
        // What is printed has no colours of a terminal.
        self.view = View(wording: view.wording, ink: Ink(isOn: false), moments: view.moments)
    }

    var lines: [String] {
        ["<!DOCTYPE html>", "<html lang=\"\(view.wording.languageTag)\">", "<head>"]
            + ["<meta charset=\"utf-8\">", "<title>\(Self.escaped(title))</title>"]
            + ["<style>", Self.style, "body { font-size: \(measure.size)pt; }", "</style>"]
            + ["</head>", "<body>", "<h1>\(Self.escaped(title))</h1>", "<table>", columns, heading]
            + week.rows.flatMap(row) + ["</table>"]
            + notes.map { "<p>\(Self.escaped($0))</p>" } + ["</body>", "</html>"]
    }

    private var measure: WeekPageMeasure {
        WeekPageMeasure(
            days: week.days.map { day in
                WeekPageMeasure.Column(
                    heading: view.dayHeading(day),
                    isNarrow: !day.working && week.rows.allSatisfy { $0.isFree(on: day.day) })
            },
            rows: week.rows.map { row in
                ["am", "pm"].map { half in
                    week.days.map { day in
                        row.entries(day.day, half).map { view.printed($0, on: day.day).joined() }
                    }
                }
            }, notes: notes)
    }

    private var title: String { view.title(of: week) }

    /// What stands below the table: of changes how many there are, since the table marks them, and
    /// in words what is not in it any more, or all where they are few. Paper has no room for more.
    private var notes: [String] {
        let changes = facts.list("changes")
        var first = view.weekNotes(facts).map { $0.trimming { $0 == " " } }
        guard !changes.isEmpty else { return [first.joined(separator: Self.apart)] }
        first.append(
            view.wording.weekChanged(
                changes.count, since: facts.count("issued") ?? 1, marked: view.phrase(.marked)))
        let isFew = changes.count <= Self.mostNotes
        let told = isFew ? changes : changes.filter { $0.facts("after") == nil }
        var others = told.prefix(Self.mostNotes).map { view.weekChange($0, week.names) }
        if told.count > Self.mostNotes {
            others.append(view.wording.andMore(told.count - Self.mostNotes))
        }
        return [first.joined(separator: Self.apart)] + others
    }

    private static let apart = "\u{3000}"

    private static let mostNotes = 3

    private var columns: String {
        "<colgroup><col class=\"who\"><col class=\"half\">"
            + measure.widths.map { "<col style=\"width: \($0)mm\">" }.joined() + "</colgroup>"
    }

    private var heading: String {
        let days = week.days.map { day in
            "<th class=\"\(day.working ? "day" : "rest")\">"
                + Self.escaped(view.dayHeading(day)) + "</th>"
        }
        return "<thead><tr><th colspan=\"2\">\(Self.escaped(view.column(.person)))</th>"
            + days.joined() + "</tr></thead>"
    }

    private func row(_ row: WeekFacts.Row) -> [String] {
        let who =
            "<th class=\"who\" rowspan=\"2\">\(Self.escaped(row.name))"
            + "<small>\(Self.escaped(view.wording.word(Post.self, row.post) ?? ""))</small></th>"
        return [("am", Phrase.am, who), ("pm", .pm, "")].map { half, name, head in
            let cells = week.days.map { day in
                let entries = row.entries(day.day, half).map { entry($0, on: day.day) }
                return "<td class=\"\(day.working ? "day" : "rest")\">\(entries.joined())</td>"
            }
            return "<tr class=\"\(half)\">\(head)<th class=\"half\">"
                + "\(Self.escaped(view.phrase(name)))</th>\(cells.joined())</tr>"
        }
    }

    private func entry(_ entry: Facts, on day: String) -> String {
        let parts = view.printed(entry, on: day)
        let hours = parts.count > 1 ? "<b>\(Self.escaped(parts[0]))</b> " : ""
        let isChanged = entry.text("source").map(changed.contains) ?? false
        return (isChanged ? "<div class=\"changed\">" : "<div>")
            + "\(hours)\(Self.escaped(parts.last ?? ""))</div>"
    }

    /// Text in a page: what means something in HTML does not get through.
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text.unicodeScalars {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(character)
            }
        }
        return result
    }

    private static let style = """
        @page { size: A4 landscape; margin: 10mm; }
        body { font: 9pt/1.3 "Noto Sans CJK SC", "Source Han Sans SC", "SimSun", sans-serif;
          margin: 0; }
        h1 { font-size: 14pt; text-align: center; margin: 0 0 3mm; }
        table { border-collapse: collapse; width: 277mm; table-layout: fixed; }
        col.who { width: 22mm; } col.half { width: 16mm; }
        th, td { border: 0.3pt solid #444; padding: 0.6mm 1mm; vertical-align: top; }
        th, td, p { overflow-wrap: anywhere; }
        th { font-weight: 600; }
        th.half { font-weight: normal; vertical-align: middle; font-size: 75%; }
        th.rest { font-size: 85%; }
        th.who { vertical-align: middle; }
        th small { display: block; font-weight: normal; }
        .rest { background: #eee; }
        tr.am { break-inside: avoid; break-after: avoid; }
        tr.pm td { border-top-style: dotted; }
        tr.am td { border-bottom-style: dotted; }
        .changed { text-decoration: underline; }
        p { margin: 1mm 0 0; }
        """
}

extension String {
    /// The text without the characters at its ends for which something holds.
    fileprivate func trimming(_ drop: (Character) -> Bool) -> String {
        guard let first = firstIndex(where: { !drop($0) }),
            let last = lastIndex(where: { !drop($0) })
        else { return "" }
        return String(self[first...last])
    }
}
