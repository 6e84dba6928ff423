/// A piece of text and how it stands out.
package struct Cell: Sendable, ExpressibleByStringLiteral {
    let text: String
    let style: Style

    /// Nothing for nil.
    package init(_ text: String?, _ style: Style = .plain) {
        self.text = text ?? ""
        self.style = style
    }

    package init(stringLiteral value: String) {
        self.init(value)
    }
}

/// Rows under a heading, in columns that line up whatever the script.
package struct Table: Sendable {
    private let heading: [String]
    private var rows: [[Cell]] = []

    package init(_ heading: [String]) {
        self.heading = heading
    }

    package mutating func add(_ cells: [Cell]) {
        rows.append(cells)
    }

    /// The lines, each behind `indent` spaces. A column in which no row says anything is left out:
    /// what the caller may not see takes no room.
    package func lines(_ ink: Ink, indent: Int = 2) -> [String] {
        let columns = heading.indices.filter { column in
            rows.contains { column < $0.count && !$0[column].text.isEmpty }
        }
        let widths = columns.map { column in
            rows.reduce(Width.of(heading[column])) {
                column < $1.count ? max($0, Width.of($1[column].text)) : $0
            }
        }
        let head = heading.map { Cell($0, .dim) }
        return ([head] + rows).map { row in
            line(columns.map { $0 < row.count ? row[$0] : "" }, widths, ink, indent)
        }
    }

    private func line(_ cells: [Cell], _ widths: [Int], _ ink: Ink, _ indent: Int) -> String {
        var result = String(repeating: " ", count: indent)
        for (index, cell) in cells.enumerated() {
            result += ink(cell.text, cell.style)
            guard index < cells.count - 1 else { break }
            let room = widths[index] - Width.of(cell.text) + 2
            result += String(repeating: " ", count: room)
        }
        while result.last == " " { result.removeLast() }
        return result
    }
}
