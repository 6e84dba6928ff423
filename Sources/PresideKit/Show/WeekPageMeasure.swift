/// How wide the columns of the week's page are, and in which size it is written: the largest in
/// which it takes one side of A4, landscape, as far as that can be told without a font.
///
/// Estimated rather too long than too short: what is cut off on paper is lost.
struct WeekPageMeasure {
    struct Column {
        let heading: String
        /// A day of rest on which nobody has anything.
        let isNarrow: Bool
    }

    let days: [Column]
    /// By leaders and halves the texts of each day.
    let rows: [[[[String]]]]
    let notes: [String]

    /// In points.
    static let sizes = stride(from: 10.0, through: smallest, by: -0.5)
    static let smallest = 5.0

    /// What the margins leave of the page, in millimetres.
    private static let page = (width: 277.0, height: 190.0)
    /// The columns of names and halves.
    private static let left = 38.0
    private static let narrow = 20.0
    /// The title, and what lies between a text and the next cell's.
    private static let title = 10.0
    private static let padding = (across: 2.2, down: 1.5)
    private static let note = 1.0

    /// Of the days, in millimetres.
    var widths: [Double] {
        let narrow = Double(days.count(where: \.isNarrow)) * Self.narrow
        let wide = Double(max(days.count { !$0.isNarrow }, 1))
        let share = (Self.page.width - Self.left - narrow) / wide
        return days.map { $0.isNarrow ? Self.narrow : (share * 10).rounded(.down) / 10 }
    }

    var size: Double { Self.sizes.first { height($0) <= Self.page.height } ?? Self.smallest }

    private func height(_ size: Double) -> Double {
        let widths = widths
        let line = size * 0.353 * 1.3
        func cell(_ texts: [String], _ width: Double) -> Double {
            let lines = texts.reduce(0) { $0 + Self.lines($1, size, width - Self.padding.across) }
            return Double(max(lines, 1)) * line + Self.padding.down
        }
        func row(_ cells: [[String]]) -> Double {
            zip(cells, widths).map { cell($0, $1) }.max() ?? 0
        }
        let table = row(days.map { [$0.heading] }) + rows.joined().map(row).reduce(0, +)
        let below = notes.map { note in
            Double(Self.lines(note, size, Self.page.width)) * line + Self.note
        }
        return Self.title + table + below.reduce(0, +)
    }

    /// How many lines a text takes; a line is seldom full, since words are not torn.
    private static func lines(_ text: String, _ size: Double, _ width: Double) -> Int {
        let letters = text.unicodeScalars.reduce(0.0) { sum, letter in
            sum + (Width.of(letter) > 1 ? 1 : 0.6)
        }
        let length = letters * size * 0.353
        return length <= width ? 1 : Int((length / (width * 0.85)).rounded(.up))
    }
}
