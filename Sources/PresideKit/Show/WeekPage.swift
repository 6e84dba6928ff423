/// The sheet as a page that prints on one side of A4, landscape: leaders down, days across, each
/// day in its two halves. It needs nothing beside itself: no script, no picture, no font.
struct WeekPage {
    private let facts: Facts
    private let week: WeekFacts
    private let view: View

    init(_ facts: Facts, _ view: View) {
        self.facts = facts
        week = WeekFacts(facts)
        // What is printed has no colours of a terminal.
        self.view = View(wording: view.wording, ink: Ink(isOn: false), moments: view.moments)
    }

    var lines: [String] {
        ["<!DOCTYPE html>", "<html lang=\"\(view.wording.languageTag)\">", "<head>"]
            + ["<meta charset=\"utf-8\">", "<title>\(Self.escaped(title))</title>"]
            + ["<style>", Self.style, "</style>", "</head>", "<body>"]
            + ["<h1>\(Self.escaped(title))</h1>", "<table>", heading]
            + week.rows.flatMap(row) + ["</table>"]
            + view.weekNotes(facts).map {
                "<p>\(Self.escaped($0.trimming { $0 == " " }))</p>"
            }
            + ["</body>", "</html>"]
    }

    private var title: String { view.title(of: week) }

    private var heading: String {
        let days = week.days.map { day in
            "<th class=\"\(day.working ? "day" : "rest")\">"
                + Self.escaped(view.dayHeading(day)) + "</th>"
        }
        return "<tr><th class=\"who\">\(Self.escaped(view.column(.person)))</th><th></th>"
            + days.joined() + "</tr>"
    }

    private func row(_ row: WeekFacts.Row) -> [String] {
        let who =
            "<th class=\"who\" rowspan=\"2\">\(Self.escaped(row.name))"
            + "<small>\(Self.escaped(view.wording.word(Post.self, row.post) ?? ""))</small></th>"
        return [("am", Phrase.am, who), ("pm", .pm, "")].map { half, name, head in
            let cells = week.days.map { day in
                let entries = row.entries(day.day, half).map {
                    "<div>\(Self.escaped(view.entry($0)))</div>"
                }
                return "<td class=\"\(day.working ? "day" : "rest")\">\(entries.joined())</td>"
            }
            return "<tr class=\"\(half)\">\(head)<th class=\"half\">"
                + "\(Self.escaped(view.phrase(name)))</th>\(cells.joined())</tr>"
        }
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
        body { font: 9pt/1.3 "Noto Sans CJK SC", "Source Han Sans SC", "SimSun", sans-serif; }
        h1 { font-size: 14pt; text-align: center; margin: 0 0 3mm; }
        table { border-collapse: collapse; width: 100%; table-layout: fixed; }
        th, td { border: 0.3pt solid #444; padding: 0.6mm 1mm; vertical-align: top; }
        td { overflow-wrap: anywhere; }
        th { font-weight: 600; }
        th.who { width: 22mm; } th.half { width: 9mm; }
        th.who small { display: block; font-weight: normal; }
        .rest { background: #eee; width: 22mm; }
        tr { break-inside: avoid; }
        tr.pm td { border-top-style: dotted; }
        tr.am td { border-bottom-style: dotted; }
        p { margin: 2mm 0 0; }
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
